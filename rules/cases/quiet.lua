-- A case can sit in a step while people work on it. One about which nothing is written down may have been forgotten.
return concord.rule {
  id = "cases.quiet",
  title = "An open case about which nothing has been recorded lately",
  summary = "Shows open cases whose latest dated event lies further back than the number of days an area wants to hear "
    .. "about. No time limit is stated anywhere, so this is a reminder. A case without any dated event, or whose "
    .. "last event is undated, is passed over.",
  cite = { "RIC Dispute Resolution", "KIN 4e" },
  over = "case",
  severity = "note",
  settings = {
    days = { default = 28, summary = "days without a record before the reminder shows; the sources state none" },
  },

  check = function(case, finding, settings)
    local latest = case.events[#case.events]
    if case.status ~= "open" or not latest or not latest.on then return end

    local silent_for = latest.on:days_to(case.area.as_of)
    if silent_for > settings.days then
      finding:raise {
        message = "nothing recorded for " .. silent_for .. " days, since " .. latest.on:long()
          .. "; no time limit is stated",
        event = latest, needed = settings.days, found = silent_for,
        help = "ask both sides where things stand and record the answer",
      }
    end
  end,

  ok = {
    { title = "exactly as long as the area waits before asking", as_of = "2026-02-02",
      given = { raised = "2026-01-05", by = { "carers" }, against = { "council" },
        events = { { on = "2026-01-05", act = "raised", by = { "carers" } } } } },
    { title = "an undated last event", as_of = "2026-06-01",
      given = { raised = "2026-01-05", by = { "carers" }, against = { "council" },
        events = { { on = "2026-01-05", act = "raised", by = { "carers" } },
          { on = "unknown", act = "noted", by = { "carers" } } } } },
  },
  bad = {
    { title = "one day longer", as_of = "2026-02-03", finds = 1,
      given = { raised = "2026-01-05", by = { "carers" }, against = { "council" },
        events = { { on = "2026-01-05", act = "raised", by = { "carers" } } } } },
    { title = "a meeting in January and nothing since", as_of = "2026-06-01", finds = 1,
      given = { raised = "2026-01-05", by = { "carers" }, against = { "council" },
        events = { { on = "2026-01-05", act = "raised", by = { "carers" } },
          { on = "2026-01-19", act = "met", by = { "carers", "council" } } } } },
  },
}
