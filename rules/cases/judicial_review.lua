-- The court's clock runs from the decision, and no talk at home stops it. So it is shown from the first day.
return concord.rule {
  id = "cases.judicial_review",
  title = "The judicial-review clock beside an open case",
  summary = "For every dated decision in an open case, notes the last day for asking a court to review it: as promptly "
    .. "as possible, and within three months. It warns when the day is near. This is information and not legal "
    .. "advice. Where the day of the decision is unknown the rule says nothing.",
  cite = "GUIDE 7 Judicial review",
  over = "case",
  severity = "warning",
  settings = {
    months = { default = 3, summary = "months from the decision" },
    warn_days = { default = 14, summary = "days before the last day on which the warning begins" },
  },

  check = function(case, finding, settings)
    if case.status ~= "open" then return end

    for _, decision in ipairs(case:records("decision")) do
      if decision.made_on then
        local last_day = decision.made_on:add_months(settings.months)
        local days_left = case.area.as_of:days_to(last_day)
        local advice = "This is information, not legal advice: a claim must be made as promptly as possible, "
          .. "needs a solicitor, and may mean paying the other side's costs."

        if days_left < 0 then
          finding:note { message = "judicial review: the last day was " .. last_day:long(),
            record = decision, field = "made_on",
            help = "This is information, not legal advice. The talks at home go on all the same." }
        elseif days_left <= settings.warn_days then
          finding:raise { message = "judicial review: last day " .. last_day:long() .. ", in " .. days_left .. " days",
            record = decision, field = "made_on", needed = last_day, help = advice }
        else
          finding:note { message = "judicial review: last day " .. last_day:long(),
            record = decision, field = "made_on", help = advice }
        end
      end
    end
  end,

  ok = {
    { title = "the day of the decision is not known", as_of = "2026-03-04",
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        about = { { kind = "decision", made_on = "unknown" } },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } } } } },
    { title = "closed: nothing left to review", as_of = "2026-03-20",
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        about = { { kind = "decision", made_on = "2026-02-27" } },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "no decision on record", as_of = "2026-03-04",
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } } } } },
  },
  bad = {
    { title = "from the first day, a note", as_of = "2026-03-04", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        about = { { kind = "decision", made_on = "2026-02-27" } },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } } } } },
    { title = "fourteen days before 27 May, a warning", as_of = "2026-05-13", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        about = { { kind = "decision", made_on = "2026-02-27" } },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } } } } },
    { title = "two decisions, one clock already run out", as_of = "2026-05-28", finds = 2,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        about = { { kind = "decision", made_on = "2026-02-27" }, { kind = "decision", made_on = "2026-04-13" } },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } } } } },
  },
}
