local function case(events)
  local all = { { on = "2026-02-02", act = "raised", by = "pantry", impact = "Sixty parcels fewer." } }
  for _, event in ipairs(events) do all[#all + 1] = event end
  return { raised = "2026-02-02", by = { "pantry" }, against = { "wendle-council" }, events = all }
end

local wrote = { on = "2026-02-09", act = "corresponded", by = "champion" }
local onward = { on = "2026-02-16", act = "referred", by = "champion", to = "panel" }
local function recommended(on)
  return { on = on, act = "recommended", by = "panel", recommendation = "Plan the rota together." }
end
local function answered(on, accepted, reason)
  return { on = on, act = "answered", by = "wendle-council", accepted = accepted, reason = reason }
end
local function learned(on) return { on = on, act = "learned", by = "panel", learning = "Ask early." } end

return concord.tests {
  {
    title = "what is owed only in some concerns is owed in those",
    as_of = "2026-02-03",
    case = {
      raised = "2026-02-02",
      by = { "pantry" },
      against = { "wendle-council" },
      commitments = { "funding.notice" },
      about = { { kind = "funding_change", announced = "2026-01-30" } },
      events = { { on = "2026-02-02", act = "raised", by = "pantry" } },
    },
    expect = { duties = { "welcome", "users" } },
  },
  {
    -- Five working days after Monday 2 February: 3 to 6 are four, Monday 9 February is the fifth.
    title = "a duty on coming to a stage has a last day of its own",
    as_of = "2026-02-10",
    case = case {},
    expect = { duties = { "welcome" }, deadlines = { welcome = "2026-02-09" }, late = { "welcome" } },
  },
  {
    title = "and is met by its act in time",
    as_of = "2026-02-10",
    case = case { wrote },
    expect = { duties = {}, late = {}, violations = {} },
  },
  {
    -- One month after Monday 16 February is Monday 16 March.
    title = "learning is owed within a month of leaving",
    as_of = "2026-03-16",
    case = case { wrote, onward },
    expect = {
      stage = "panel",
      duties = { "learning" },
      deadlines = { learning = "2026-03-16" },
      late = {},
    },
  },
  {
    -- Twenty working days after Monday 2 March: 3 to 6 are four, four weeks make nineteen on Friday
    -- 27 March, and Monday 30 March is the twentieth.
    title = "a recommendation wants an answer in twenty working days",
    as_of = "2026-03-31",
    case = case { wrote, onward, learned "2026-02-20", recommended "2026-03-02" },
    expect = { duties = { "answer" }, deadlines = { answer = "2026-03-30" }, late = { "answer" } },
  },
  {
    -- The second one, of Thursday 5 March: 6 March is one, 9 to 27 March make sixteen, 30 March to
    -- 2 April make twenty.
    title = "each recommendation wants an answer of its own",
    as_of = "2026-03-31",
    case = case {
      wrote,
      onward,
      learned "2026-02-20",
      recommended "2026-03-02",
      recommended "2026-03-05",
      answered("2026-03-20", "yes"),
    },
    expect = { duties = { "answer" }, deadlines = { answer = "2026-04-02" }, late = {} },
  },
  {
    title = "a refusal says why",
    as_of = "2026-03-31",
    case = case {
      wrote,
      onward,
      learned "2026-02-20",
      recommended "2026-03-02",
      answered("2026-03-20", "no"),
    },
    expect = { violations = { "reason-missing" } },
  },
  {
    -- One month after 31 March is 30 April: April has no thirty-first day.
    title = "it may end with a recommendation once one was made, and learning is owed again",
    as_of = "2026-04-30",
    case = case {
      wrote,
      onward,
      learned "2026-02-20",
      recommended "2026-03-02",
      answered("2026-03-20", "no", "There is no money for it this year."),
      { on = "2026-03-31", act = "closed", by = "panel", outcome = "recommendation_made" },
    },
    expect = {
      outcome = "recommendation_made",
      violations = {},
      duties = { "learning", "sharing" },
      deadlines = { learning = "2026-04-30" },
      late = {},
    },
  },
  {
    title = "without one it may not end so",
    as_of = "2026-04-30",
    case = case {
      wrote,
      onward,
      learned "2026-02-20",
      { on = "2026-03-31", act = "closed", by = "panel", outcome = "recommendation_made" },
    },
    expect = { violations = { "condition-not-met" } },
  },
}
