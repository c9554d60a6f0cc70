return concord.plugin {
  id = "farrow",
  title = "Farrow Compact (invented)",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read" },
  area = { id = "farrow", name = "Farrow", kind = "borough", prefix = "FAR" },
  sources = {
    { id = "ILL", title = "An invented text, made up to show the procedure language" },
  },
  bodies = {
    { id = "inquiry-group", title = "Inquiry Group", cite = "ILL 4" },
  },
  procedures = { require "procedure" },
}
