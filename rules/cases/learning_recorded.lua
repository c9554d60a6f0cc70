-- Something can be learned from every concern, also from one that satisfied nobody.

local function owes(case)
  for _, duty in ipairs(case.duties) do
    if duty.due and duty.status == "open" then return true end
  end
  return false
end

local function learned_something(case)
  if case:has("learned") then return true end
  for _, event in ipairs(case.events) do
    if event.learning and event.learning ~= "" then return true end
  end
  return false
end

return concord.rule {
  id = "cases.learning_recorded",
  title = "What was learned is recorded",
  summary = "Warns where a case has been closed and nothing was learned from it on record, however it ended. "
    .. "While a stage still owes something, cases.duties_open says so and this rule waits.",
  cite = { "KIN 4e Learning", "RIC Dispute Resolution Step 2" },
  over = "case",
  acts = { "closed" },
  severity = "warning",

  check = function(case, finding)
    if case.status == "closed" and not owes(case) and not learned_something(case) then
      finding:raise {
        message = "closed, and nothing learned is on record",
        help = "add an event 'learned' with its 'learning'; a line is enough",
      }
    end
  end,

  ok = {
    { title = "a learning event", given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "learned", by = { "council" }, learning = "Grant letters now state the notice." },
        { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "learning written into the closing event", given = { raised = "2026-03-04", by = { "carers" },
      against = { "council" }, events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "unresolved",
          learning = "Talk before the budget is set." } } } },
  },
  bad = {
    { title = "resolved, nothing learned", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
        events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
          { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement" } } } },
    { title = "unresolved, nothing learned", finds = 1,
      given = { raised = "unknown", by = { "carers" }, against = { "council" },
        events = { { on = "unknown", act = "raised", by = { "carers" } },
          { on = "unknown", act = "closed", by = { "carers" }, outcome = "unresolved" } } } },
  },
}
