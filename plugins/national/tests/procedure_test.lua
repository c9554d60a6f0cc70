-- What the stop-gap procedure allows, what it does not, and the clock that runs beside it.

local organisations = {
  { id = "carers", name = "Carers Together", sector = "voluntary" },
  { id = "council", name = "The Council", sector = "public" },
  { id = "police", name = "The Police", sector = "public" },
}

local function concern(events, more)
  local case = {
    id = "NAT-2026-001", title = "A grant ended early", illustrative = true, raised = "2026-03-04",
    by = { "carers" }, against = { "council" }, commitments = { "funding.notice" }, events = events,
  }
  for key, value in pairs(more or {}) do case[key] = value end
  return case
end

return concord.tests {
  {
    title = "a concern begins with preparation",
    as_of = "2026-03-05",
    registers = { organisations = organisations },
    case = concern { { on = "2026-03-04", act = "raised", by = { "carers" } } },
    expect = { stage = "preparation", status = "open", violations = {}, may = { "referred", "withdrawn" } },
  },
  {
    title = "the organisation that raised it takes it to the other side",
    as_of = "2026-03-12",
    registers = { organisations = organisations },
    case = concern {
      { on = "2026-03-04", act = "raised", by = { "carers" } },
      { on = "2026-03-11", act = "referred", to = "discussion", by = { "carers" } },
    },
    expect = { stage = "discussion", status = "open", violations = {}, may = { "closed" } },
  },
  {
    title = "nobody else takes it to the other side for them",
    as_of = "2026-03-12",
    registers = { organisations = organisations },
    case = concern {
      { on = "2026-03-04", act = "raised", by = { "carers" } },
      { on = "2026-03-11", act = "referred", to = "discussion", by = { "police" } },
    },
    expect = { violations = { "not-entitled" }, findings = { ["cases.procedure_followed"] = "warning" } },
  },
  {
    title = "either side may be the one that raises a concern",
    as_of = "2026-04-02",
    registers = { organisations = organisations },
    case = concern({
      { on = "2026-03-04", act = "raised", by = { "council" } },
      { on = "2026-03-11", act = "referred", to = "discussion", by = { "council" } },
      { on = "2026-04-01", act = "closed", by = { "council", "carers" }, outcome = "agreement" },
    }, { by = { "council" }, against = { "carers" }, commitments = { "relationships.tell_of_problems" } }),
    expect = { stage = "closed", status = "closed", outcome = "agreement", violations = {} },
  },
  {
    title = "the clock for judicial review runs from the decision, beside both stages",
    as_of = "2026-05-13",
    registers = { organisations = organisations },
    case = concern({
      { on = "2026-03-04", act = "raised", by = { "carers" } },
      { on = "2026-03-11", act = "referred", to = "discussion", by = { "carers" } },
    }, { about = { { kind = "decision", made_on = "2026-02-27", made_by = "council", what = "Grant ends" } } }),
    expect = {
      stage = "discussion", deadlines = { ["judicial-review"] = "2026-05-27" },
      findings = { ["cases.judicial_review"] = "warning" },
    },
  },
  {
    title = "a short notice is found, and its cause gets the guide's consideration",
    as_of = "2026-03-12",
    registers = { organisations = organisations },
    case = concern({
      { on = "2026-03-04", act = "raised", by = { "carers" } },
      { on = "2026-03-11", act = "referred", to = "discussion", by = { "carers" } },
    }, {
      cause = "mistake",
      about = { { kind = "funding_change", announced = "2026-02-27", effective = "2026-03-27", funder = "council" } },
    }),
    expect = { findings = { ["funding.notice_period"] = "breach", ["national.cause_considered"] = "note" } },
  },
}
