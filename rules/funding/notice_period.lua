-- A group that loses money needs time to plan: three months between hearing of a change and feeling it.
return concord.rule {
  id = "funding.notice_period",
  title = "Three months' notice before funding ends or changes",
  summary = "Compares the day a cut or change was announced with the day it takes effect. Exactly three months is "
    .. "enough; at the end of a short month the last day counts. Where either date is unknown the rule says nothing.",
  cite = { "GUIDE 3 Cuts", "GUIDE 7 Most common areas" },
  over = "funding_change",
  severity = "breach",
  settings = {
    months = { default = 3, summary = "months between announcement and effect" },
  },

  check = function(change, finding, settings)
    local announced, effective = change.announced, change.effective
    if not announced or not effective then return end

    local due = announced:add_months(settings.months)
    if effective < due then
      local help = "move the change to " .. due:long() .. " or later; where that cannot be, give the formal reason"
      if effective <= change.area.as_of then
        help = "the change has taken effect: ask for the formal reason, and for what can still soften it"
      end
      finding:raise {
        message = "announced on " .. announced:long() .. " and effective on " .. effective:long() .. "; "
          .. settings.months .. " months end on " .. due:long(),
        field = "effective", needed = due, found = effective,
        help = help,
      }
    end
  end,

  ok = {
    { title = "exactly three months", given = { announced = "2026-01-05", effective = "2026-04-05" } },
    { title = "from the last day of November to the last day of February",
      given = { announced = "2025-11-30", effective = "2026-02-28" } },
    { title = "the announcement is not dated", given = { announced = "unknown", effective = "2026-04-05" } },
    { title = "only the month is known", given = { announced = "2026-01", effective = "2026-02-02" } },
  },
  bad = {
    { title = "one day short", given = { announced = "2026-01-05", effective = "2026-04-04" }, finds = 1 },
    { title = "four weeks' notice", given = { announced = "2026-02-27", effective = "2026-03-27" }, finds = 1 },
    { title = "an area that promises six months", settings = { months = 6 }, finds = 1,
      given = { announced = "2026-01-05", effective = "2026-04-05" } },
  },
}
