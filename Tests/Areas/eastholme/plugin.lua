local before = require "procedures_before"

return concord.plugin {
  id = "eastholme",
  title = "Eastholme Compact (invented)",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read" },
  area = { id = "eastholme", name = "Eastholme", kind = "county", prefix = "EAS" },
  sources = {
    { id = "ILL", title = "An invented text, made up to show the procedure language" },
  },
  bodies = {
    { id = "forum", title = "Compact Forum", cite = "ILL 2" },
    { id = "review-group", title = "Review Group", cite = "ILL 5" },
  },
  procedures = { before[1], before[2], require "procedure_2019", require "procedure_2024" },
}
