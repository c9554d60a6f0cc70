return concord.plugin {
  id = "hollin",
  title = "Hollin Compact (invented)",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read", "registers.read" },
  area = { id = "hollin", name = "Hollin", kind = "unitary", prefix = "HOL" },
  sources = {
    { id = "ILL", title = "An invented text, made up to show the procedure language" },
  },
  bodies = {
    {
      id = "panel",
      title = "Compact Panel",
      chair = "panel-chair",
      cite = "ILL 3",
      members = { at_least = 4, at_most = 6, even = true },
      quorum = { members = 3, of_each_sector = 1, later_ratified = true, cite = "ILL 3.2" },
    },
  },
  offices = {
    { id = "panel-chair", title = "Chair of the Panel", cite = "ILL 3.1" },
    { id = "council-seat", title = "Council seat", body = "panel", sector = "public", cite = "ILL 3" },
    { id = "health-seat", title = "Health seat", body = "panel", sector = "public", cite = "ILL 3" },
    { id = "forum-seat", title = "Forum seat", body = "panel", sector = "voluntary", cite = "ILL 3" },
    { id = "faith-seat", title = "Faith seat", body = "panel", sector = "voluntary", cite = "ILL 3" },
  },
  procedures = { require "procedure" },
  rules = {
    { use = "bodies.membership", cite = "ILL 3" },
    { use = "cases.silences", cite = "ILL 5" },
  },
}
