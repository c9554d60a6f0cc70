return concord.plugin {
  id = "isles",
  title = "The Far Isles Compact (invented)",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read" },
  area = { id = "isles", name = "The Far Isles", kind = "district", prefix = "ISL" },
  sources = {
    { id = "ILL", title = "An invented text, made up to show the procedure language" },
  },
  bodies = {
    { id = "council-for-voluntary-action", title = "Council for Voluntary Action", cite = "ILL 2" },
  },
  procedures = { require "procedure" },
}
