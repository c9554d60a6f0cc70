local function case(events)
  return {
    raised = "2026-03-02",
    by = { "carers" },
    against = { "northwick-council" },
    events = events,
  }
end

local function marked(on, mark, by)
  return { on = on, act = "classified", by = by or "compact-officer", mark = mark }
end

local raised = { on = "2026-03-02", act = "raised", by = "carers" }

return concord.tests {
  {
    title = "an ordinary concern begins with talking",
    as_of = "2026-03-03",
    case = case { raised },
    expect = { path = { "talk" }, may = { "referred", "classified" }, violations = {} },
  },
  {
    -- Five days after Monday 2 March are up on Saturday 7 March, which rolls to Monday 9 March.
    title = "one that is marked urgent begins at the fast path, and its last day rolls to a Monday",
    as_of = "2026-03-09",
    case = case { marked("2026-03-02", "urgent"), raised },
    expect = {
      path = { "urgent-panel" },
      -- Thirty days after 2 March: 29 to the end of March, and one more.
      deadlines = { urgent = "2026-03-09", ["urgent-in-all"] = "2026-04-01" },
      may_not = { "referred" },
      violations = {},
    },
  },
  {
    title = "when the hearing did not come in time, whoever raised it may go to the Panel",
    as_of = "2026-03-10",
    case = case {
      marked("2026-03-02", "urgent"),
      raised,
      { on = "2026-03-10", act = "referred", by = "carers", to = "panel" },
    },
    expect = { path = { "urgent-panel", "panel" }, violations = {} },
  },
  {
    title = "before that, the right is not open",
    as_of = "2026-03-10",
    case = case {
      marked("2026-03-02", "urgent"),
      raised,
      { on = "2026-03-09", act = "referred", by = "carers", to = "panel" },
    },
    expect = { path = { "urgent-panel", "panel" }, violations = { "condition-not-met" } },
  },
  {
    title = "a serious concern skips the review",
    as_of = "2026-03-12",
    case = case {
      raised,
      marked("2026-03-04", "serious"),
      { on = "2026-03-11", act = "referred", by = "carers", to = "panel" },
    },
    -- Two weeks after Wednesday 11 March.
    expect = {
      path = { "talk", "panel" },
      deadlines = { ["panel-in-all"] = "2026-03-25" },
      violations = {},
    },
  },
  {
    title = "and may not stop at it",
    as_of = "2026-03-12",
    case = case {
      raised,
      marked("2026-03-04", "serious"),
      { on = "2026-03-11", act = "referred", by = "carers", to = "review" },
    },
    expect = { path = { "talk", "review" }, violations = { "condition-not-met" } },
  },
  {
    title = "only the Compact Officer puts a mark on a concern",
    as_of = "2026-03-12",
    case = case { raised, marked("2026-03-04", "serious", "carers") },
    expect = { stage = "talk", violations = { "not-entitled" } },
  },
  {
    title = "a mark the procedure does not have is no mark",
    as_of = "2026-03-12",
    case = case { raised, marked("2026-03-04", "grave") },
    expect = { violations = { "unknown-term" } },
  },
  {
    title = "the Liaison Group may send it back to talking, on its ground",
    as_of = "2026-05-01",
    case = case {
      raised,
      { on = "2026-03-16", act = "referred", by = "carers", to = "review" },
      {
        on = "2026-04-14",
        act = "referred",
        by = "liaison-group",
        to = "talk",
        reason = "The council has found the lost letters.",
      },
    },
    expect = { path = { "talk", "review", "talk" }, violations = {} },
  },
  {
    title = "a discretion without its ground, taken by somebody else, is two faults",
    as_of = "2026-05-01",
    case = case {
      raised,
      { on = "2026-03-16", act = "referred", by = "carers", to = "review" },
      { on = "2026-04-14", act = "referred", by = "carers", to = "panel" },
    },
    expect = { stage = "panel", violations = { "ground-missing", "not-entitled" } },
  },
}
