-- None of the procedures sets days for its steps. Waiting is shown all the same; it is not called late.
return concord.rule {
  id = "cases.waiting",
  title = "A case that has waited long in its present step",
  summary = "Shows open cases that have been in the same step for more than the number of days an area wants to hear "
    .. "about. The procedures state no time limit, so this is a reminder and never a breach. Where the day the step "
    .. "began is unknown the rule says nothing.",
  cite = { "RIC Dispute Resolution", "KIN 4e" },
  over = "case",
  severity = "note",
  settings = {
    days = { default = 42, summary = "days in one step before the reminder shows; the sources state none" },
  },

  check = function(case, finding, settings)
    local waited = case.waiting_days
    if case.status == "open" and waited and waited > settings.days then
      finding:raise {
        message = "in " .. (case.stage_label or "the present step") .. " for " .. waited
          .. " days; no time limit is stated",
        needed = settings.days, found = waited, help = "ask both sides whether they are still talking",
      }
    end
  end,

  ok = {
    { title = "exactly as long as the area waits before asking", as_of = "2026-02-16",
      given = { raised = "2026-01-05", by = { "carers" }, against = { "council" },
        events = { { on = "2026-01-05", act = "raised", by = { "carers" } } } } },
    { title = "nobody knows when it began", as_of = "2026-06-01",
      given = { raised = "unknown", by = { "carers" }, against = { "council" },
        events = { { on = "unknown", act = "raised", by = { "carers" } } } } },
  },
  bad = {
    { title = "one day longer", as_of = "2026-02-17", finds = 1,
      given = { raised = "2026-01-05", by = { "carers" }, against = { "council" },
        events = { { on = "2026-01-05", act = "raised", by = { "carers" } } } } },
    { title = "an area that asks after four weeks", as_of = "2026-02-03", settings = { days = 28 }, finds = 1,
      given = { raised = "2026-01-05", by = { "carers" }, against = { "council" },
        events = { { on = "2026-01-05", act = "raised", by = { "carers" } } } } },
  },
}
