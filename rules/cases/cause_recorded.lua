-- Counting what went wrong helps little without asking why.
return concord.rule {
  id = "cases.cause_recorded",
  title = "A closed case says what kind of cause it had",
  summary = "Notes closed cases without a cause, so that causes can be looked at together: unavoidable, mistake, "
    .. "management or deliberate. A withdrawn or lapsed case needs none. A case told from a published source is "
    .. "passed over: what the source does not say is not for the area to add.",
  cite = { "GUIDE Checklist Compliance", "GUIDE 7 Reasons for non-compliance" },
  over = "case",
  acts = { "closed" },
  severity = "note",

  check = function(case, finding)
    if case.status == "closed" and not case.cause and not case.source then
      finding:raise {
        message = "closed without a cause on record", field = "cause",
        help = "agree with both sides on unavoidable, mistake, management or deliberate; leave it open if you cannot",
      }
    end
  end,

  ok = {
    { title = "a mistake", given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      cause = "mistake", events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "told from a published source", given = { source = "GUIDE 2 Surrey", raised = "unknown",
      by = { "carers" }, against = { "council" }, events = { { on = "unknown", act = "raised", by = { "carers" } },
        { on = "unknown", act = "closed", by = { "carers" }, outcome = "practice_improved" } } } },
    { title = "still open", given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } } } } },
  },
  bad = {
    { title = "no cause", finds = 1, given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "no cause, on unknown days", finds = 1,
      given = { raised = "unknown", by = { "carers" }, against = { "council" },
        events = { { on = "unknown", act = "raised", by = { "carers" } },
          { on = "unknown", act = "closed", by = { "carers" }, outcome = "unresolved" } } } },
  },
}
