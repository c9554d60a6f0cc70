return concord.plugin {
  id = "wendle",
  title = "Wendle Compact (invented)",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read" },
  area = { id = "wendle", name = "Wendle", kind = "metropolitan_district", prefix = "WEN" },
  sources = {
    { id = "ILL", title = "An invented text, made up to show the procedure language" },
  },
  bodies = {
    { id = "panel", title = "Learning Panel", cite = "ILL 3" },
  },
  offices = {
    { id = "champion", title = "Compact Champion", cite = "ILL 2" },
    { id = "equality-adviser", title = "Equality Adviser", cite = "ILL 2" },
  },
  procedures = { require "procedure" },
}
