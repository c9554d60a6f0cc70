return concord.plugin {
  id = "northwick",
  title = "Northwick Compact (invented)",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read" },
  area = { id = "northwick", name = "Northwick", kind = "district", prefix = "NOR" },
  sources = {
    { id = "ILL", title = "An invented text, made up to show the procedure language" },
  },
  bodies = {
    { id = "liaison-group", title = "Liaison Group", cite = "ILL 3" },
    { id = "panel", title = "Panel", cite = "ILL 4" },
  },
  offices = {
    { id = "compact-officer", title = "Compact Officer", cite = "ILL 1" },
  },
  procedures = { require "procedure" },
}
