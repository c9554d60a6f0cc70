return concord.rule {
  id = "bench.learning_recorded",
  title = "What was learned is recorded",
  summary = "A closed case has a learned event, or its closing event says what was learned.",
  cite = { "KIN 4e Learning", "RIC Dispute Resolution Step 2" },
  over = "case",
  acts = { "closed" },
  severity = "warning",

  check = function(case, finding)
    if case:has("learned") then return end

    local closing = case:last("closed")
    if not closing.learning or closing.learning == "" then
      finding:raise {
        message = "closed, and nothing learned is on record", event = closing,
        help = "add an event 'learned' with its 'learning'; a line is enough",
      }
    end
  end,

  ok = {
    { title = "a learned event", given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "learned", by = { "cvs" }, learning = "Letters state the notice." },
        { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "learning in the closing event", given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "unresolved",
          learning = "Talk before the budget is set." } } } },
  },
  bad = {
    { title = "nothing learned", finds = 1, given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
  },
}
