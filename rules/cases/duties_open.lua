-- A stage may owe something when a case leaves it: recommendations written down, people told, learning shared.

local owing = concord.procedure {
  id = "owing", title = "Two steps that owe something", summary = "A procedure for the examples below.",
  cite = "RIC Dispute Resolution",
  stages = {
    { id = "cvs", label = "Step 1", title = "The CVS follows it up",
      on_leaving = {
        { id = "learning", act = "learned", title = "Learning documented", cite = "RIC Dispute Resolution Step 2" },
        { id = "sharing", act = "shared", title = "Learning shared", cite = "RIC Dispute Resolution Step 2" },
      },
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "board", right = true } } },
    { id = "board", label = "Step 2", title = "The board considers it",
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } },
  },
}

return concord.rule {
  id = "cases.duties_open",
  title = "What a finished stage still owes",
  summary = "One finding for each duty that is still open after the case has left the stage it belongs to, closed "
    .. "cases included. No time limit is stated for these duties, so the day since when they are open is shown where "
    .. "it is known.",
  cite = { "RIC Dispute Resolution Step 2", "KIN 4e" },
  over = "case",
  severity = "warning",

  check = function(case, finding)
    for _, duty in ipairs(case.duties) do
      if duty.due and duty.status == "open" then
        local since = duty.since and ", open since " .. duty.since:long() or ""
        finding:raise {
          message = "still to be done: " .. duty.title .. since, cite = duty.cite,
          help = "do it and record it; an entry made later still counts",
        }
      end
    end
  end,

  ok = {
    { title = "both duties met before closing", procedure = owing,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-11", act = "learned", by = { "cvs" }, learning = "Grant letters state the notice." },
          { on = "2026-03-12", act = "shared", by = { "cvs" } },
          { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "still in the stage: nothing is owed yet", procedure = owing,
      given = { raised = "unknown", by = { "carers" }, against = { "council" },
        events = { { on = "unknown", act = "raised", by = { "carers" } } } } },
  },
  bad = {
    { title = "learned, not shared", procedure = owing, finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-11", act = "learned", by = { "cvs" }, learning = "Grant letters state the notice." },
          { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "passed on to the board with both duties open", procedure = owing, finds = 2,
      given = { raised = "unknown", by = { "carers" }, against = { "council" },
        events = { { on = "unknown", act = "raised", by = { "carers" } },
          { on = "unknown", act = "referred", to = "board", by = { "carers" } } } } },
  },
}
