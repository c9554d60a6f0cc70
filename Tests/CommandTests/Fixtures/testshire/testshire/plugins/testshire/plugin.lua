return concord.plugin {
  id = "testshire",
  title = "Testshire Compact",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read", "registers.read", "reports.write" },
  area = { id = "testshire", name = "Testshire", kind = "county", prefix = "TES" },
  sources = { { id = "TES", title = "Testshire Compact", date = "2024-01" } },
  compacts = { require "compact" },
  bodies = {
    { id = "panel", title = "Compact Panel", summary = "Hears concerns at stage 2.", cite = "TES 5" },
  },
  procedures = { require "procedure" },
  rules = {
    { use = "funding.notice_period", cite = "TES 3" },
    { use = "cases.waiting", cite = "TES 5", settings = { days = 21 } },
    require "rules.title_length",
  },
  reports = { require "reports.annual" },
}
