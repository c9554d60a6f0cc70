-- Stories with what should come of them. `concord plugin test` runs them in a moment, so
-- change a story first, see it fail, and then change the procedure.

--- A case with some events; a test writes only what is special about it.
local function case(events)
  return {
    id = "__prefix__-2026-901",
    title = "A room was taken away at short notice",
    illustrative = true,
    raised = "2026-03-02",
    by = { "a-group" },
    against = { "the-council" },
    commitments = { "voice.reply" },
    events = events,
  }
end

local organisations = {
  { id = "a-group", name = "A group", sector = "voluntary" },
  { id = "the-council", name = "The council", sector = "public" },
}

local raised = { on = "2026-03-02", act = "raised", by = "a-group" }
local talked = {
  on = "2026-03-09",
  act = "met",
  by = { "a-group", "the-council" },
  impact = "Thirty people had nowhere to meet.",
  mitigation = "Another room for a fortnight.",
  way_forward = "The council looks at its booking rules.",
}
local to_support = { on = "2026-03-16", act = "referred", by = "a-group", to = "support" }

return concord.tests {
  {
    title = "a concern that was raised stands at step 1 and may go to step 2",
    as_of = "2026-03-03",
    case = case { raised },
    registers = { organisations = organisations },
    expect = { stage = "talk", status = "open", may = { "referred", "closed", "agreed" } },
  },
  {
    title = "an agreement at step 1 ends it",
    as_of = "2026-04-01",
    case = case { raised, talked, { on = "2026-03-12", act = "closed", outcome = "agreement" } },
    registers = { organisations = organisations },
    expect = {
      stage = "closed",
      outcome = "agreement",
      duties = {},
      violations = {},
      no_findings = { "__id__.reply_in_time" },
    },
  },
  {
    title = "step 2 has 20 working days to recommend something",
    as_of = "2026-03-17",
    case = case { raised, talked, to_support },
    registers = { organisations = organisations },
    expect = {
      stage = "support",
      violations = {},
      deadlines = { ["recommend-in-time"] = "2026-04-13" },
    },
  },
  {
    title = "only the support body may pass a concern to the Panel",
    as_of = "2026-04-01",
    case = case {
      raised,
      talked,
      to_support,
      {
        on = "2026-03-30",
        act = "referred",
        by = "a-group",
        to = "panel",
        reason = "It goes beyond one service.",
      },
    },
    registers = { organisations = organisations },
    expect = { stage = "panel", violations = { "not-entitled" } },
  },
  {
    title = "what was not put on record, and the learning of step 2, stay owed",
    as_of = "2026-05-01",
    case = case {
      raised,
      to_support,
      { on = "2026-03-30", act = "recommended", by = "support-body" },
      { on = "2026-04-07", act = "closed", outcome = "practice_improved" },
    },
    registers = { organisations = organisations },
    expect = {
      stage = "closed",
      duties = { "impact", "mitigation", "way_forward", "learning" },
      findings = { ["cases.duties_open"] = "warning" },
    },
  },
  {
    title = "when the support body is itself a party, the text does not say who follows up",
    as_of = "2026-03-17",
    case = {
      raised = "2026-03-02",
      by = { "a-group" },
      against = { "support-body" },
      events = { raised, to_support },
    },
    registers = { organisations = organisations },
    expect = { stage = "support", silences = { "handler_is_party" } },
  },
  {
    title = "a late reply is found",
    as_of = "2026-05-01",
    case = case {
      raised,
      { on = "2026-03-27", act = "corresponded", by = "the-council" },
    },
    registers = { organisations = organisations },
    expect = { findings = { ["__id__.reply_in_time"] = "warning" } },
  },
}
