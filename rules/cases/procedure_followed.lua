-- The procedure itself finds the departures from it; this rule puts them among the findings.

local two_steps = concord.procedure {
  id = "two-steps", title = "Two steps", summary = "A procedure for the examples below.",
  cite = "RIC Dispute Resolution",
  stages = {
    { id = "talk", label = "Step 1", title = "Open discussion", handled_by = { "raiser", "respondent" },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "cvs", by = "either_party", right = true },
      } },
    { id = "cvs", label = "Step 2", title = "The CVS follows it up",
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } },
  },
}

return concord.rule {
  id = "cases.procedure_followed",
  title = "The procedure was followed",
  summary = "One finding for each event that the area's procedure does not allow at that point. An event recorded "
    .. "openly against the procedure, with its reason, is only noted.",
  cite = { "RIC Dispute Resolution", "KIN 4e" },
  over = "case",
  severity = "breach",

  check = function(case, finding)
    for _, violation in ipairs(case.violations) do
      local remark = { message = violation.message, event = violation.event, cite = violation.cite }
      if violation.code == "override" then
        finding:note(remark)
      else
        finding:raise(remark)
      end
    end
  end,

  ok = {
    { title = "talked, referred, resolved", procedure = two_steps,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-11", act = "met", by = { "carers", "council" } },
          { on = "2026-03-12", act = "referred", to = "cvs", by = { "council" } },
          { on = "2026-04-01", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "the same on unknown days", procedure = two_steps,
      given = { raised = "unknown", by = { "carers" }, against = { "council" },
        events = { { on = "unknown", act = "raised", by = { "carers" } },
          { on = "unknown", act = "closed", by = { "carers" }, outcome = "decision_changed" } } } },
  },
  bad = {
    { title = "recorded after the end", procedure = two_steps, finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-11", act = "closed", by = { "carers" }, outcome = "agreement" },
          { on = "2026-03-12", act = "referred", to = "cvs", by = { "council" } } } } },
    { title = "referred by somebody the step does not name", procedure = two_steps, finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-12", act = "referred", to = "cvs", by = { "police" } } } } },
  },
}
