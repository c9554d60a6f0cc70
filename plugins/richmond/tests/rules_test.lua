local function waiting()
  return {
    id = "RUT-2026-811",
    title = "Room bookings withdrawn at short notice",
    illustrative = true,
    raised = "2026-03-02",
    by = { "thames-carers" },
    against = { "richmond-council" },
    events = {
      { on = "2026-03-02", act = "raised", by = "thames-carers" },
      { on = "2026-04-02", act = "referred", by = "thames-carers", to = "cvs" },
      { on = "2026-05-04", act = "recommended", by = "richmond-cvs" },
      { on = "2026-05-04", act = "learned", by = "richmond-cvs" },
      { on = "2026-05-11", act = "shared", by = "richmond-cvs" },
      { on = "2026-05-18", act = "referred", by = "thames-carers", to = "board" },
    },
  }
end

local organisations = {
  { id = "thames-carers", name = "Thames Carers Circle", sector = "voluntary" },
  { id = "richmond-council", name = "London Borough of Richmond upon Thames", sector = "public" },
  { id = "richmond-cvs", name = "Richmond CVS", sector = "voluntary" },
}

return concord.tests {
  {
    title = "a concern before the Board is told the next recorded meeting",
    as_of = "2026-06-01",
    case = waiting(),
    registers = {
      organisations = organisations,
      meetings = { { body = "review-board", on = "2026-06-18", title = "Summer meeting" } },
    },
    expect = { stage = "board", findings = { ["richmond.board_waiting"] = "note" } },
  },
  {
    title = "a meeting of the Board that passed the concern by is a warning",
    as_of = "2026-07-01",
    case = waiting(),
    registers = {
      organisations = organisations,
      meetings = { { body = "review-board", on = "2026-06-18", title = "Summer meeting" } },
    },
    expect = { stage = "board", findings = { ["richmond.board_waiting"] = "warning" } },
  },
  {
    title = "a fourth meeting of the Board in a year is found",
    as_of = "2026-12-31",
    case = waiting(),
    registers = {
      organisations = organisations,
      meetings = {
        { body = "review-board", on = "2026-04-16", title = "Spring meeting" },
        { body = "review-board", on = "2026-06-18", title = "Summer meeting" },
        { body = "review-board", on = "2026-09-17", title = "Autumn meeting" },
        { body = "review-board", on = "2026-12-03", title = "Winter meeting" },
      },
    },
    expect = { findings = { ["cadences.kept"] = "breach" } },
  },
}
