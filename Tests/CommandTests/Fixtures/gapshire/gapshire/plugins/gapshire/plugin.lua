return concord.plugin {
  id = "gapshire",
  title = "Gapshire Compact (invented)",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read", "registers.read" },
  area = { id = "gapshire", name = "Gapshire", kind = "borough", prefix = "GAP" },
  sources = {
    { id = "ILL", title = "An invented text, made up to show the life of a case" },
  },
  compacts = {
    concord.compact {
      id = "gapshire",
      title = "Gapshire Compact",
      source = "ILL",
      status = "adopted",
      dated = "2020-01",
      from = "2020-01-01",
      commitments = {
        { id = "dialogue", owner = "joint", summary = "Talk early.", cite = "ILL 1" },
        { id = "notice", owner = "public", summary = "Give notice.", cite = "ILL 2" },
      },
    },
  },
  bodies = {
    { id = "panel", title = "Compact Panel", cite = "ILL 4" },
  },
  procedures = { require "procedure_2020", require "procedure_2026" },
  rules = {
    { use = "cases.procedure_followed", cite = "ILL 3" },
    { use = "cases.silences", cite = "ILL 3" },
  },
}
