-- A last day that rests on bank holidays nobody has announced yet is a guess, and is called one.

-- A procedure of one step with one time limit, for the examples, whose calendar knows no bank holidays.
local function limited(unit)
  return concord.procedure {
    id = "example", title = "Example",
    stages = {
      { id = "reply", label = "Step 1", title = "Reply", exits = { { id = "resolved", to = "closed" } },
        clocks = { { id = "reply", title = "Reply", count = 2, unit = unit, from = "raised", stops = { "answered" } } } },
    },
  }
end

local raised = { on = "2026-05-26", act = "raised", by = { "carers" } }

return concord.rule {
  id = "cases.deadlines_certain",
  title = "A last day that a bank holiday not known yet may move",
  summary = "Looks at the open time limits of a case and names those whose count reaches a year for which the calendar "
    .. "holds no bank holidays. Limits in days, weeks, months or years that do not roll need no calendar.",
  -- Each finding cites the clause of its time limit.
  cite = {},
  over = "case",
  severity = "warning",

  check = function(case, finding)
    if case.status ~= "open" then return end
    for _, deadline in ipairs(case.deadlines) do
      if deadline.status ~= "met" and deadline.uncertain then
        finding:raise {
          message = deadline.title .. ": " .. deadline.last_day:long() .. " is not certain, because "
            .. deadline.uncertain,
          cite = deadline.cite,
          help = "when the bank holidays are announced, renew the calendar and look again",
        }
      end
    end
  end,

  ok = {
    { title = "months need no calendar", procedure = limited("months"),
      given = { raised = "2026-05-26", by = { "carers" }, events = { raised } } },
    { title = "what has been met needs no watching", procedure = limited("working_days"),
      given = { raised = "2026-05-26", by = { "carers" },
        events = { raised, { on = "2026-05-28", act = "answered" } } } },
  },
  bad = {
    { title = "working days in a year without known bank holidays", procedure = limited("working_days"), finds = 1,
      given = { raised = "2026-05-26", by = { "carers" }, events = { raised } } },
    { title = "late all the same", procedure = limited("working_days"), as_of = "2026-07-01", finds = 1,
      given = { raised = "2026-05-26", by = { "carers" }, events = { raised } } },
  },
}
