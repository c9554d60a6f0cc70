local registers = {
  organisations = {
    { id = "kingston-council", name = "Royal Borough of Kingston upon Thames", sector = "public" },
    { id = "swl-icb", name = "NHS South West London", sector = "public" },
    { id = "kva", name = "Kingston Voluntary Action", sector = "voluntary" },
    { id = "surbiton-larder", name = "Surbiton Larder", sector = "voluntary" },
  },
  champions = {
    { organisation = "kingston-council", office = "champion-council", sector = "public" },
    { organisation = "swl-icb", office = "champion-health", sector = "health" },
    { organisation = "kva", office = "champion-vcse", sector = "voluntary" },
  },
}

local function case_with(events, against)
  return {
    id = "KIN-2026-801",
    title = "Agreements that arrive after the work has begun",
    illustrative = true,
    raised = "2026-01-12",
    by = { "surbiton-larder" },
    against = { against or "kingston-council" },
    commitments = { "sustainability.timely_agreements" },
    events = events,
  }
end

local raised = { on = "2026-01-12", act = "raised", by = "surbiton-larder" }
local in_scope = {
  on = "2026-01-14",
  act = "scope_decided",
  in_scope = "yes",
  criterion = "recurring",
  reason = "It has happened in three years.",
}
local to_champions = { on = "2026-02-09", act = "referred", by = "surbiton-larder", to = "champions" }
local reviewed = { on = "2026-03-03", act = "met", by = "champions" }

return concord.tests {
  {
    title = "a recurring issue enters direct discussion",
    as_of = "2026-01-20",
    case = case_with { raised, in_scope },
    registers = registers,
    expect = { stage = "discussion", status = "open", violations = {}, may = { "referred", "closed" } },
  },
  {
    title = "a concern about one contract is passed on and goes no further here",
    as_of = "2026-03-01",
    case = case_with {
      raised,
      {
        on = "2026-01-14",
        act = "scope_decided",
        in_scope = "no",
        criterion = "individual",
        reason = "It is about the targets of one contract.",
        route = "contract-escalation",
      },
    },
    registers = registers,
    expect = { stage = "closed", status = "closed", outcome = "out_of_scope", violations = {} },
  },
  {
    title = "an issue cannot reach the Champions before its scope is decided",
    as_of = "2026-03-01",
    case = case_with { raised, to_champions },
    registers = registers,
    expect = { violations = { "scope-not-decided" } },
  },
  {
    title = "the Champions owe everyone word of what they suggest, and the learning",
    as_of = "2026-04-01",
    case = case_with {
      raised,
      in_scope,
      to_champions,
      reviewed,
      { on = "2026-03-03", act = "recommended", by = "champions" },
      { on = "2026-03-10", act = "closed", outcome = "recommendation_made" },
    },
    registers = registers,
    expect = {
      stage = "closed",
      outcome = "recommendation_made",
      duties = { "informed", "learning" },
    },
  },
  {
    title = "a Champion's own organisation as a party is a silence of the text",
    as_of = "2026-03-01",
    case = case_with({ raised, in_scope, to_champions }, "kva"),
    registers = registers,
    expect = {
      stage = "champions",
      silences = { "time_limits", "handler_is_party", "referrer" },
      findings = { ["cases.silences"] = "silent" },
    },
  },
  {
    title = "a matter with wider implications may go to an authorised individual of each partner",
    as_of = "2026-06-01",
    case = case_with {
      raised,
      in_scope,
      to_champions,
      reviewed,
      { on = "2026-03-03", act = "notified", by = "champions" },
      { on = "2026-03-03", act = "learned", by = "champions" },
      {
        on = "2026-04-07",
        act = "referred",
        to = "authorised",
        criterion = "wider, systemic implications that the Champions cannot resolve",
      },
    },
    registers = registers,
    expect = { stage = "authorised", status = "open", violations = {} },
  },
  {
    title = "direct discussion does not lead straight to the authorised individuals",
    as_of = "2026-06-01",
    case = case_with {
      raised,
      in_scope,
      { on = "2026-02-09", act = "referred", by = "surbiton-larder", to = "authorised" },
    },
    registers = registers,
    expect = { violations = { "wrong-stage" } },
  },
  {
    title = "an understanding that no resolution is possible is an honourable end",
    as_of = "2026-06-01",
    case = case_with {
      raised,
      in_scope,
      { on = "2026-02-02", act = "closed", outcome = "no_resolution_possible" },
    },
    registers = registers,
    expect = { stage = "closed", outcome = "no_resolution_possible", violations = {} },
  },
}
