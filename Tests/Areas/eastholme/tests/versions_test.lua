local function case(raised, events)
  local all = { { on = raised, act = "raised", by = "youth-club" } }
  for _, event in ipairs(events or {}) do all[#all + 1] = event end
  return { raised = raised, by = { "youth-club" }, against = { "eastholme-council" }, events = all }
end

local function closed(on, outcome)
  return { on = on, act = "closed", by = "forum", outcome = outcome or "agreement" }
end
local function again(on) return { on = on, act = "reopened", by = "youth-club" } end
local function review(on, criterion)
  return { on = on, act = "reviewed", by = "youth-club", criterion = criterion }
end

return concord.tests {
  {
    title = "a concern is judged by the version in force on the day it was raised",
    as_of = "2026-01-10",
    case = case("2022-12-31"),
    expect = { procedure = "concerns-2019", silences = {} },
  },
  {
    title = "and by the newer one from its first day",
    as_of = "2024-01-10",
    case = case("2024-01-01"),
    expect = { procedure = "concerns-2024", deadlines = { consider = "2024-03-01" } },
  },
  {
    title = "in a gap the earlier version governs where it says so",
    as_of = "2013-06-01",
    case = case("2013-05-02"),
    expect = { procedure = "concerns-2010", silences = {} },
  },
  {
    title = "or the later one",
    as_of = "2019-06-01",
    case = case("2018-05-02"),
    expect = { procedure = "concerns-2019", silences = {} },
  },
  {
    title = "in the gap the question is put, and nothing is picked in silence",
    as_of = "2024-06-01",
    case = case("2023-05-02"),
    expect = { procedure = "concerns-2019", silences = { "version_gap" } },
  },
  {
    -- Two months after 2 May 2023 end on 2 July 2023.
    title = "a recorded choice settles it",
    as_of = "2023-06-01",
    case = case("2023-05-02", {
      {
        on = "2023-05-20",
        act = "moved",
        by = "forum",
        version = "concerns-2024",
        reason = "Both sides asked for the newer text.",
      },
    }),
    expect = {
      procedure = "concerns-2024",
      silences = {},
      violations = {},
      deadlines = { consider = "2023-07-02" },
    },
  },
  {
    title = "moving back is a second record, and the last one counts",
    as_of = "2023-06-01",
    case = case("2023-05-02", {
      { on = "2023-05-20", act = "moved", by = "forum", version = "concerns-2024", reason = "Asked for." },
      { on = "2023-05-25", act = "moved", by = "forum", version = "concerns-2019", reason = "Asked back." },
    }),
    expect = { procedure = "concerns-2019", silences = {} },
  },
  {
    -- Three months after Friday 29 March 2024 end on Saturday 29 June 2024.
    title = "what was agreed may be taken up again on the last day of three months",
    as_of = "2024-07-01",
    case = case("2024-02-01", { closed "2024-03-29", again "2024-06-29" }),
    expect = { stage = "forum", path = { "forum", "forum" }, violations = {} },
  },
  {
    title = "and is too late a day after",
    as_of = "2024-07-01",
    case = case("2024-02-01", { closed "2024-03-29", again "2024-06-30" }),
    expect = { stage = "forum", violations = { "too-late" } },
  },
  {
    -- There is no 30 February: three months after 30 November 2024 end on 28 February 2025.
    title = "three months from the end of November end with February",
    as_of = "2025-03-10",
    case = case("2024-10-01", { closed "2024-11-30", again "2025-03-01" }),
    expect = { violations = { "too-late" } },
  },
  {
    title = "what ended unresolved is not taken up again by this door",
    as_of = "2024-07-01",
    case = case("2024-02-01", { closed("2024-03-29", "unresolved"), again "2024-04-29" }),
    expect = { violations = { "condition-not-met" } },
  },
  {
    -- Twenty working days after Friday 29 March 2024, with Easter Monday 1 April and early May bank
    -- holiday 6 May: 2 to 5 April are four, three full weeks make nineteen on 26 April, 29 April is the
    -- twentieth.
    title = "a review is asked for within 20 working days, on one of its grounds",
    as_of = "2024-05-10",
    holidays = { "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-12-25" },
    case = case("2024-02-01", { closed("2024-03-29", "unresolved"), review("2024-04-29", "new_evidence") }),
    expect = { stage = "review", path = { "forum", "review" }, violations = {} },
  },
  {
    title = "on the day after that it is too late, and without a ground it lacks one",
    as_of = "2024-05-10",
    holidays = { "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-12-25" },
    case = case("2024-02-01", { closed("2024-03-29", "unresolved"), review("2024-04-30") }),
    expect = { stage = "review", violations = { "too-late", "ground-missing" } },
  },
  {
    title = "there is one review and no second",
    as_of = "2024-06-10",
    case = case("2024-02-01", {
      closed("2024-03-29", "unresolved"),
      review("2024-04-02", "unfair_process"),
      { on = "2024-05-02", act = "closed", by = "review-group", outcome = "unresolved" },
      review("2024-05-07", "unfair_process"),
    }),
    expect = { stage = "review", violations = { "too-often" } },
  },
}
