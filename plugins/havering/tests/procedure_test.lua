local organisations = {
  { id = "havering-council", name = "London Borough of Havering", sector = "public" },
  { id = "havco", name = "HAVCO", sector = "voluntary" },
  { id = "rainham-boat-club", name = "Rainham Boat Club", sector = "voluntary" },
}

local function case_with(events)
  return {
    id = "HAV-2026-801",
    title = "Comments that came too late to count",
    illustrative = true,
    raised = "2026-02-02",
    by = { "rainham-boat-club" },
    against = { "havering-council" },
    commitments = { "common.inclusive_consultation" },
    events = events,
  }
end

local raised = { on = "2026-02-02", act = "raised", by = "rainham-boat-club" }
local to_second = { on = "2026-03-02", act = "referred", to = "step-2" }
local to_third = { on = "2026-04-07", act = "referred", to = "step-3" }

return concord.tests {
  {
    title = "a disagreement begins at step 1, of which only the number is known",
    as_of = "2026-02-10",
    case = case_with { raised },
    registers = { organisations = organisations },
    expect = { stage = "step-1", status = "open", violations = {}, may = { "referred", "closed" } },
  },
  {
    title = "anyone may take it to the next step, because the text names nobody",
    as_of = "2026-05-01",
    case = case_with { raised, to_second, to_third },
    registers = { organisations = organisations },
    expect = { stage = "step-3", status = "open", violations = {}, duties = {} },
  },
  {
    title = "it may be resolved at any step",
    as_of = "2026-05-01",
    case = case_with {
      raised,
      to_second,
      { on = "2026-03-16", act = "closed", outcome = "practice_improved" },
    },
    registers = { organisations = organisations },
    expect = { stage = "closed", outcome = "practice_improved", violations = {} },
  },
  {
    title = "the steps are taken in their order",
    as_of = "2026-05-01",
    case = case_with { raised, to_third },
    registers = { organisations = organisations },
    expect = { violations = { "wrong-stage" } },
  },
}
