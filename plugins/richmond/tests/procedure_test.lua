local function raised(fields)
  local case = {
    id = "RUT-2026-801",
    title = "Room bookings withdrawn at short notice",
    illustrative = true,
    raised = "2026-03-02",
    by = { "thames-carers" },
    against = { "richmond-council" },
    commitments = { "dialogue.open" },
  }
  for key, value in pairs(fields) do case[key] = value end
  return case
end

-- Step 1 with all it should leave on record.
local discussed = {
  on = "2026-03-09",
  act = "met",
  by = { "thames-carers", "richmond-council" },
  impact = "Thirty members would have nowhere to go on Tuesdays.",
  mitigation = "Another room for two weeks.",
  way_forward = "None was agreed beyond that.",
}

local organisations = {
  { id = "thames-carers", name = "Thames Carers Circle", sector = "voluntary" },
  { id = "richmond-council", name = "London Borough of Richmond upon Thames", sector = "public" },
  { id = "richmond-cvs", name = "Richmond CVS", sector = "voluntary" },
}

return concord.tests {
  {
    title = "a concern that was only raised stands at open discussion and may go to Richmond CVS",
    as_of = "2026-03-10",
    case = raised { events = { { on = "2026-03-02", act = "raised", by = "thames-carers" } } },
    registers = { organisations = organisations },
    expect = { stage = "discussion", status = "open", may = { "referred", "closed", "agreed" } },
  },
  {
    title = "an agreement in open discussion ends the concern",
    as_of = "2026-06-01",
    case = raised {
      events = {
        { on = "2026-03-02", act = "raised", by = "thames-carers" },
        { on = "2026-03-09", act = "met", by = { "thames-carers", "richmond-council" } },
        { on = "2026-03-12", act = "closed", outcome = "agreement" },
      },
    },
    registers = { organisations = organisations },
    expect = { stage = "closed", status = "closed", outcome = "agreement", violations = {} },
  },
  {
    title = "the statutory partner may take a concern to Richmond CVS as well",
    as_of = "2026-06-01",
    case = raised {
      events = {
        { on = "2026-03-02", act = "raised", by = "thames-carers" },
        { on = "2026-04-02", act = "referred", by = "richmond-council", to = "cvs" },
      },
    },
    registers = { organisations = organisations },
    expect = { stage = "cvs", status = "open", violations = {} },
  },
  {
    title = "step 2 leaves recommendations, learning and their sharing to be done",
    as_of = "2026-06-01",
    case = raised {
      events = {
        { on = "2026-03-02", act = "raised", by = "thames-carers" },
        discussed,
        { on = "2026-04-02", act = "referred", by = "thames-carers", to = "cvs" },
        { on = "2026-05-04", act = "recommended", by = "richmond-cvs" },
        { on = "2026-05-11", act = "closed", outcome = "practice_improved" },
      },
    },
    registers = { organisations = organisations },
    expect = {
      stage = "closed",
      outcome = "practice_improved",
      duties = { "learning", "sharing" },
    },
  },
  {
    title = "what step 1 should have put on record stays open when nobody wrote it down",
    as_of = "2026-06-01",
    case = raised {
      events = {
        { on = "2026-03-02", act = "raised", by = "thames-carers" },
        { on = "2026-04-02", act = "referred", by = "thames-carers", to = "cvs" },
      },
    },
    registers = { organisations = organisations },
    expect = { stage = "cvs", duties = { "impact", "mitigation", "way_forward" } },
  },
  {
    title = "step 1 does not lead to the Board",
    as_of = "2026-06-01",
    case = raised {
      events = {
        { on = "2026-03-02", act = "raised", by = "thames-carers" },
        { on = "2026-04-02", act = "referred", by = "thames-carers", to = "board" },
      },
    },
    registers = { organisations = organisations },
    expect = { violations = { "wrong-stage" } },
  },
  {
    title = "a step left out on purpose is recorded with its reason",
    as_of = "2026-06-01",
    case = raised {
      events = {
        { on = "2026-03-02", act = "raised", by = "thames-carers" },
        {
          on = "2026-03-05",
          act = "referred",
          by = "thames-carers",
          to = "board",
          override = "The Board met a week later and not again until June.",
        },
      },
    },
    registers = { organisations = organisations },
    expect = { stage = "board", violations = { "override" } },
  },
  {
    title = "when Richmond CVS is itself a party the text is silent on who handles step 2",
    as_of = "2026-06-01",
    case = raised {
      against = { "richmond-cvs" },
      events = {
        { on = "2026-03-02", act = "raised", by = "thames-carers" },
        { on = "2026-04-02", act = "referred", by = "thames-carers", to = "cvs" },
      },
    },
    registers = { organisations = organisations },
    expect = {
      stage = "cvs",
      silences = { "time_limits", "handler_is_party", "referrer" },
      findings = { ["cases.silences"] = "silent" },
    },
  },
  {
    title = "judicial review is shown beside the steps from the first day",
    as_of = "2026-06-01",
    case = raised {
      about = { { kind = "decision", made_on = "2026-02-27", made_by = "richmond-council" } },
      events = { { on = "2026-03-04", act = "raised", by = "thames-carers" } },
    },
    registers = { organisations = organisations },
    expect = { stage = "discussion", deadlines = { ["judicial-review"] = "2026-05-27" } },
  },
  {
    title = "the Board may end a concern without having resolved it",
    as_of = "2026-12-01",
    case = raised {
      events = {
        { on = "2026-03-02", act = "raised", by = "thames-carers" },
        discussed,
        { on = "2026-04-02", act = "referred", by = "thames-carers", to = "cvs" },
        { on = "2026-05-04", act = "recommended", by = "richmond-cvs" },
        { on = "2026-05-04", act = "learned", by = "richmond-cvs" },
        { on = "2026-05-11", act = "shared", by = "richmond-cvs" },
        { on = "2026-05-18", act = "referred", by = "thames-carers", to = "board" },
        { on = "2026-06-18", act = "met", by = "review-board" },
        { on = "2026-06-18", act = "learned", by = "review-board" },
        { on = "2026-06-25", act = "shared", by = "review-board" },
        { on = "2026-06-25", act = "closed", by = "review-board", outcome = "unresolved" },
      },
    },
    registers = { organisations = organisations },
    expect = { stage = "closed", outcome = "unresolved", duties = {}, violations = {} },
  },
}
