-- Missing feedback is judged on the day the case closed, so that the result hangs on no other "today".
return concord.rule {
  id = "bench.feedback_published",
  title = "Feedback within ninety days of a consultation's end",
  summary = "In a closed case: feedback came late, or had not come when the case was closed.",
  cite = "KIN 3 Outcome 3 public",
  over = "case",
  acts = { "closed" },
  severity = "warning",
  settings = { days = { default = 90, summary = "days after the last day for answers" } },

  check = function(case, finding, settings)
    local closed = case:last("closed").on
    for _, consultation in ipairs(case:records("consultation")) do
      local closes, published = consultation.closes, consultation.feedback_published
      local last_day = closes and closes:add_days(settings.days)
      if last_day and published and published > last_day then
        finding:raise {
          message = "feedback was published on " .. published:long() .. ", after " .. last_day:long(),
          record = consultation, field = "feedback_published", needed = last_day, found = published,
        }
      elseif last_day and not published and closed and closed > last_day then
        finding:raise {
          message = "no feedback was recorded by " .. closed:long() .. "; the consultation ended on "
            .. closes:long(),
          record = consultation, field = "feedback_published", needed = last_day,
          help = "publish what was said, what was done, and what was not done and why",
        }
      end
    end
  end,

  ok = {
    { title = "published on the ninetieth day, closed long after", given = { raised = "2026-01-05",
      about = { { kind = "consultation", closes = "2026-01-01", feedback_published = "2026-04-01" } },
      events = { { on = "2026-01-05", act = "raised", by = { "carers" } },
        { on = "2026-09-01", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "closed on the ninetieth day", given = { raised = "2026-01-05",
      about = { { kind = "consultation", closes = "2026-01-01" } },
      events = { { on = "2026-01-05", act = "raised", by = { "carers" } },
        { on = "2026-04-01", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
  },
  bad = {
    { title = "one late, one missing", finds = 2, given = { raised = "2026-01-05",
      about = { { kind = "consultation", closes = "2026-01-01", feedback_published = "2026-04-02" },
        { kind = "consultation", closes = "2026-01-01" } },
      events = { { on = "2026-01-05", act = "raised", by = { "carers" } },
        { on = "2026-04-02", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
  },
}
