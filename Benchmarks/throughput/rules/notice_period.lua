return concord.rule {
  id = "bench.notice_period",
  title = "Three months' notice before funding ends or changes",
  summary = "Compares the day a change was announced with the day it takes effect.",
  cite = { "GUIDE 3 Cuts", "GUIDE 7 Most common areas" },
  over = "funding_change",
  severity = "breach",
  settings = { months = { default = 3, summary = "months between announcement and effect" } },

  check = function(change, finding, settings)
    local announced, effective = change.announced, change.effective
    if not announced or not effective then return end

    local due = announced:add_months(settings.months)
    if effective < due then
      finding:raise {
        message = "announced on " .. announced:long() .. " and effective on " .. effective:long()
          .. "; " .. settings.months .. " months end on " .. due:long(),
        field = "effective", needed = due, found = effective,
        help = "move the change, or record a departure with its formal reason",
      }
    end
  end,

  ok = {
    { title = "exactly three months", given = { announced = "2026-01-05", effective = "2026-04-05" } },
    { title = "end of a short month", given = { announced = "2025-11-30", effective = "2026-02-28" } },
    { title = "announced on an unknown day", given = { announced = "unknown", effective = "2026-04-05" } },
  },
  bad = {
    { title = "one day short", finds = 1, given = { announced = "2026-01-05", effective = "2026-04-04" } },
  },
}
