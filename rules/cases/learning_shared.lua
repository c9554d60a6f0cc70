-- Learning that stays in the file helps nobody else.
return concord.rule {
  id = "cases.learning_shared",
  title = "What was learned is shared",
  summary = "Warns where learning is on record in a closed case and no later event says that it was shared or that "
    .. "those involved were told. Events are taken in the order of the file, so unknown days do no harm. While a "
    .. "stage still owes something, cases.duties_open says so and this rule waits.",
  cite = { "RIC Dispute Resolution Step 2", "RIC Dispute Resolution Step 3", "KIN 4e" },
  over = "case",
  acts = { "learned" },
  severity = "warning",

  check = function(case, finding)
    if case.status ~= "closed" then return end
    for _, duty in ipairs(case.duties) do
      if duty.due and duty.status == "open" then return end
    end

    local unshared
    for _, event in ipairs(case.events) do
      if event.act == "learned" then unshared = event end
      if event.act == "shared" or event.act == "notified" then unshared = nil end
    end
    if unshared then
      finding:raise {
        message = "learning is on record and nothing says that it was shared", event = unshared,
        help = "tell the organisations concerned, no more than the parties' confidence allows, and record 'shared'",
      }
    end
  end,

  ok = {
    { title = "learned, then shared", given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "learned", by = { "cvs" }, learning = "Grant letters state the notice." },
        { on = "2026-03-25", act = "shared", by = { "cvs" }, channel = "Bulletin" },
        { on = "2026-03-25", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "still open: there is time", given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "learned", by = { "cvs" }, learning = "Grant letters state the notice." } } } },
  },
  bad = {
    { title = "never shared", finds = 1, given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "learned", by = { "cvs" }, learning = "Grant letters state the notice." },
        { on = "2026-03-25", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "shared first, learned more afterwards", finds = 1,
      given = { raised = "unknown", by = { "carers" }, against = { "council" },
        events = { { on = "unknown", act = "raised", by = { "carers" } },
          { on = "unknown", act = "shared", by = { "cvs" } },
          { on = "unknown", act = "learned", by = { "cvs" }, learning = "Meet earlier." },
          { on = "unknown", act = "closed", by = { "carers" }, outcome = "learning_only" } } } },
  },
}
