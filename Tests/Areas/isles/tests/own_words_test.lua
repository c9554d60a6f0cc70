local function case(events, against)
  local all = { { on = "2026-03-02", act = "raised", by = "sailors" } }
  for _, event in ipairs(events or {}) do all[#all + 1] = event end
  return {
    raised = "2026-03-02",
    by = { "sailors" },
    against = against or { "harbour-board" },
    commitments = { "premises.notice", "voice.reply" },
    events = all,
  }
end

local visit = { on = "2026-03-12", act = "own:site_visit", by = "council-for-voluntary-action" }
local onward = { on = "2026-03-20", act = "referred", by = "sailors", to = "second" }

return concord.tests {
  {
    -- Ten working days after Monday 2 March end on Monday 16 March.
    title = "an act of the area's own is waited for",
    as_of = "2026-03-17",
    case = case(),
    expect = {
      deadlines = { visit = "2026-03-16", account = "none" },
      late = { "visit" },
      duties = { "visited" },
      silences = { "contents" },
    },
  },
  {
    title = "meets what waits for it, and starts what follows from it",
    as_of = "2026-03-17",
    case = case { visit },
    expect = { deadlines = { account = "2026-03-17" }, late = {}, duties = {}, violations = {} },
  },
  {
    title = "opens an exit that waits for it",
    as_of = "2026-03-17",
    case = case {
      { on = "2026-03-05", act = "own:ferry_strike", by = "harbour-board" },
      { on = "2026-03-06", act = "closed", by = "sailors", outcome = "no_resolution_possible" },
    },
    expect = { outcome = "no_resolution_possible", violations = {} },
  },
  {
    title = "which is shut without it",
    as_of = "2026-03-17",
    case = case {
      { on = "2026-03-06", act = "closed", by = "sailors", outcome = "no_resolution_possible" },
    },
    expect = { violations = { "condition-not-met" } },
  },
  {
    title = "an act the area has no name for does not fit",
    as_of = "2026-03-17",
    case = case { { on = "2026-03-03", act = "own:site_vist", by = "sailors" } },
    expect = { violations = { "unknown-term" } },
  },
  {
    title = "what needs judgement is asked of the plugin: with two bodies the second step is open",
    as_of = "2026-03-25",
    case = case({ visit, onward }, { "harbour-board", "isles-council" }),
    expect = { stage = "second", violations = {} },
  },
  {
    title = "with one it is not",
    as_of = "2026-03-25",
    case = case { visit, onward },
    expect = { stage = "second", violations = { "condition-not-met" } },
  },
  {
    title = "part of a concern may be settled while the rest goes on",
    as_of = "2026-03-25",
    case = case { { on = "2026-03-10", act = "settled", by = "sailors", part = { "premises.notice" } } },
    expect = { stage = "first", violations = {} },
  },
  {
    title = "a part that is none of the case's does not fit",
    as_of = "2026-03-25",
    case = case { { on = "2026-03-10", act = "settled", by = "sailors", part = { "funding.notice" } } },
    expect = { violations = { "unknown-term" } },
  },
  {
    title = "a concern that is joined to another ends there",
    as_of = "2026-03-25",
    case = case { { on = "2026-03-10", act = "joined", by = "sailors", into = "ISL-2026-007" } },
    expect = { stage = "closed", outcome = "joined", violations = {} },
  },
  {
    title = "one that is split goes on",
    as_of = "2026-03-25",
    case = case {
      { on = "2026-03-10", act = "split", by = "sailors", into = { "ISL-2026-008", "ISL-2026-009" } },
    },
    expect = { stage = "first", violations = {} },
  },
  {
    title = "one that another area takes over ends here, and says which",
    as_of = "2026-03-25",
    case = case { { on = "2026-03-10", act = "transferred", by = "sailors" } },
    expect = { outcome = "transferred", violations = { "unknown-term" } },
  },
  {
    title = "whoever raised it may withdraw it at any step",
    as_of = "2026-03-25",
    case = case { { on = "2026-03-10", act = "withdrawn", by = "sailors" } },
    expect = { outcome = "withdrawn", violations = {} },
  },
}
