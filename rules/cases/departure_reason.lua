-- The same promise inside a case: where a body says it will not keep a commitment, it says why.
return concord.rule {
  id = "cases.departure_reason",
  title = "A departure recorded in a case gives its reason",
  summary = "Looks at every departed event of a case and raises the ones without a reason.",
  cite = "GUIDE 3 Compliance",
  over = "case",
  acts = { "departed" },
  severity = "breach",

  check = function(case, finding)
    for _, event in ipairs(case:all("departed")) do
      if not event.reason or event.reason == "" then
        finding:raise {
          message = "a departure from a commitment is recorded without its reason",
          event = event, field = "reason", help = "ask the body concerned to give its reason formally",
        }
      end
    end
  end,

  ok = {
    { title = "a reason is given", given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "departed", by = { "council" }, reason = "The grant to the council ended." } } } },
    { title = "no departure", given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } } } } },
  },
  bad = {
    { title = "no reason", finds = 1, given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "departed", by = { "council" } } } } },
    { title = "one of two departures explained", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-18", act = "departed", by = { "council" }, reason = "The grant to the council ended." },
          { on = "unknown", act = "departed", by = { "council" } } } } },
  },
}
