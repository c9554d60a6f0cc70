return concord.rule {
  id = "bench.learning_shared",
  title = "What was learned is shared",
  summary = "In a closed case, a shared or notified event stands after the last learned event.",
  cite = { "RIC Dispute Resolution Step 2", "RIC Dispute Resolution Step 3" },
  over = "case",
  acts = { "learned" },
  severity = "warning",

  check = function(case, finding)
    if not case:has("closed") then return end

    local unshared
    for _, event in ipairs(case.events) do
      local act = event.act
      if act == "learned" then
        unshared = event
      elseif act == "shared" or act == "notified" then
        unshared = nil
      end
    end
    if unshared then
      finding:raise {
        message = "learning is on record and nothing says that it was shared", event = unshared,
        help = "tell the organisations concerned and record 'shared'",
      }
    end
  end,

  ok = {
    { title = "shared after the closing", given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "learned", by = { "cvs" }, learning = "Meet earlier." },
        { on = "2026-03-25", act = "closed", by = { "carers" }, outcome = "agreement" },
        { on = "2026-03-26", act = "shared", by = { "cvs" } } } } },
    { title = "still open", given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "learned", by = { "cvs" }, learning = "Meet earlier." } } } },
  },
  bad = {
    { title = "shared first, learned more afterwards", finds = 1, given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-17", act = "shared", by = { "cvs" } },
        { on = "2026-03-18", act = "learned", by = { "cvs" }, learning = "Meet earlier." },
        { on = "2026-03-25", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
  },
}
