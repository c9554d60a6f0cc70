return concord.plugin {
  id = "saltmere",
  title = "Saltmere Compact (invented)",
  version = "1.0.0",
  api = 1,
  capabilities = { "cases.read" },
  area = { id = "saltmere", name = "Saltmere", kind = "borough", prefix = "SAL" },
  sources = {
    { id = "ILL", title = "An invented text, made up to show the procedure language" },
  },
  bodies = {
    { id = "mediation-service", title = "Mediation Service", cite = "ILL 2" },
  },
  offices = {
    { id = "conciliator", title = "Conciliator", cite = "ILL 3" },
  },
  procedures = { require "procedure" },
}
