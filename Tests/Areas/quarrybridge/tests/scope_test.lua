local signed = { signatories = { { organisation = "quarry-council", on = "2020-01-01", ends = "2026-12-31" } } }

local function file(id, raised, commitments, against)
  return {
    id = id, raised = raised, by = { "miners-hall" }, against = { against or "quarry-council" },
    commitments = commitments or { "town.notice" }, events = { { on = raised, act = "raised", by = "miners-hall" } },
  }
end

local function concern(events, commitments, against)
  local case = file("QUA-2026-009", "2026-03-02", commitments, against)
  for _, event in ipairs(events) do table.insert(case.events, event) end
  return case
end

local function decided(criterion)
  return { on = "2026-03-09", act = "scope_decided", by = "investigator", in_scope = "yes", criterion = criterion }
end

local function closed(outcome)
  return { on = "2026-04-01", act = "closed", by = "investigator", outcome = outcome }
end

return concord.tests {
  {
    title = "three like cases within a year let it in on the ground that it recurs",
    as_of = "2026-03-10",
    registers = signed,
    -- A year after 2 March 2025 is 2 March 2026, the very day.
    others = { file("QUA-2025-001", "2025-03-02"), file("QUA-2026-001", "2026-01-05") },
    case = concern { decided "recurring" },
    expect = { stage = "investigation", violations = {} },
  },
  {
    title = "one of them a day older, there are too few",
    as_of = "2026-03-10",
    registers = signed,
    others = { file("QUA-2025-001", "2025-03-01"), file("QUA-2026-001", "2026-01-05") },
    case = concern { decided "recurring" },
    expect = { stage = "investigation", violations = { "too-few-alike" } },
  },
  {
    title = "a case about somebody else, or about another commitment, is not like it",
    as_of = "2026-03-10",
    registers = signed,
    others = {
      file("QUA-2026-001", "2026-01-05", { "town.notice" }, "quarry-police"),
      file("QUA-2026-002", "2026-01-05", { "town.contracts" }),
    },
    case = concern { decided "recurring" },
    expect = { violations = { "too-few-alike" } },
  },
  {
    title = "a contract matter is in without any counting",
    as_of = "2026-03-10",
    registers = signed,
    others = {},
    case = concern { decided "contract" },
    expect = { stage = "investigation", violations = {} },
  },
  {
    title = "nothing is counted where nobody can tell what is on file",
    as_of = "2026-03-10",
    registers = signed,
    case = concern { decided "recurring" },
    expect = { violations = {} },
  },
  {
    title = "the procedure is against signatories only",
    as_of = "2026-03-10",
    registers = signed,
    case = concern({}, nil, "quarry-police"),
    expect = { violations = { "not-signatory" }, silences = {} },
  },
  {
    title = "without a register nobody can tell who signed",
    as_of = "2026-03-10",
    case = concern {},
    expect = { violations = {}, silences = { "signatories" } },
  },
  {
    title = "where somebody signed for a group it is not guessed who belongs to it",
    as_of = "2026-03-10",
    registers = { signatories = {
      { organisation = "emergency-services", on = "2021-01-01", on_behalf_of = "the emergency services" } } },
    case = concern({}, nil, "quarry-police"),
    expect = { violations = {}, silences = { "signatories" } },
  },
  {
    title = "a look at the process cannot change the decision",
    as_of = "2026-06-01",
    registers = signed,
    case = concern { decided "contract", closed "decision_changed" },
    expect = { stage = "closed", violations = { "beyond-power" } },
  },
  {
    title = "but it may bring about better practice",
    as_of = "2026-06-01",
    registers = signed,
    case = concern { decided "contract", closed "practice_improved" },
    expect = { stage = "closed", violations = {} },
  },
  {
    title = "a concern under both Compacts meets the question which comes first",
    as_of = "2026-03-10",
    registers = signed,
    case = concern({}, { "town.notice", "health.access" }),
    expect = { silences = { "several_compacts" } },
  },
}
