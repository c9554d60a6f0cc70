return concord.plugin {
  id = "quarrybridge",
  title = "Quarrybridge Compact (invented)",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read", "registers.read" },
  area = { id = "quarrybridge", name = "Quarrybridge", kind = "district", prefix = "QUA" },
  sources = {
    { id = "ILL", title = "An invented text, made up to show the procedure language" },
  },
  compacts = {
    concord.compact {
      id = "town-compact", title = "The Town Compact", status = "signed", source = "ILL", dated = "2020-01-01",
      from = "2020-01-01",
      cite = "ILL 1",
      commitments = {
        { id = "town.contracts", owner = "public", summary = "Contracts leave room for small groups.", cite = "ILL 1.1" },
        { id = "town.notice", owner = "public", summary = "Cuts are announced three months ahead.", cite = "ILL 1.2" },
      },
    },
    concord.compact {
      id = "health-compact", title = "The Health Compact", status = "signed", source = "ILL", dated = "2022-01-01",
      from = "2022-01-01",
      cite = "ILL 9",
      commitments = {
        { id = "health.access", owner = "joint", summary = "Clinics are open to groups.", cite = "ILL 9.1" },
      },
    },
  },
  bodies = {
    { id = "investigator", title = "Independent Investigator", cite = "ILL 4" },
  },
  procedures = { require "procedure" },
}
