local quiet = {
  id = "KIN-2026-811",
  title = "Agreements that arrive after the work has begun",
  illustrative = true,
  raised = "2026-01-12",
  by = { "surbiton-larder" },
  against = { "kingston-council" },
  commitments = { "sustainability.timely_agreements" },
  events = { { on = "2026-01-12", act = "raised", by = "surbiton-larder" } },
}

local organisations = {
  { id = "kingston-council", name = "Royal Borough of Kingston upon Thames", sector = "public" },
  { id = "swl-icb", name = "NHS South West London", sector = "public" },
  { id = "kva", name = "Kingston Voluntary Action", sector = "voluntary" },
  { id = "surbiton-larder", name = "Surbiton Larder", sector = "voluntary" },
}

return concord.tests {
  {
    title = "a partner without an authorised individual is found",
    as_of = "2026-06-01",
    case = quiet,
    registers = {
      organisations = organisations,
      office_holders = {
        { office = "authorised-council", organisation = "kingston-council", title = "Director" },
        { office = "authorised-vcse", organisation = "kva", title = "Chair of trustees" },
      },
    },
    expect = { findings = { ["kingston.authorised_individuals"] = "warning" } },
  },
  {
    title = "two inductions that reach both sectors leave nothing to say",
    as_of = "2026-06-01",
    case = quiet,
    registers = {
      organisations = organisations,
      activities = {
        {
          id = "one",
          title = "New starters",
          on = "2026-05-05",
          audience = "Public sector staff",
          kind = "induction",
        },
        {
          id = "two",
          title = "New starters",
          on = "2026-05-06",
          audience = "Voluntary sector staff",
          kind = "induction",
        },
      },
    },
    expect = { no_findings = { "kingston.induction" } },
  },
  {
    title = "a year that ends soon without an update is noted",
    as_of = "2026-11-21",
    case = quiet,
    registers = { organisations = organisations },
    expect = { findings = { ["cadences.kept"] = "note" } },
  },
  {
    title = "an update given in the first full year leaves nothing to say",
    as_of = "2026-11-21",
    case = quiet,
    registers = {
      organisations = organisations,
      meetings = {
        { body = "champions", on = "2026-05-14", title = "First" },
        { body = "champions", on = "2026-11-26", title = "Second, planned" },
      },
      activities = {
        { id = "update", title = "Update", on = "2026-11-10", kind = "champions_update" },
      },
    },
    expect = { no_findings = { "cadences.kept" } },
  },
  {
    title = "early in the first year nothing is missing yet",
    as_of = "2026-02-02",
    case = quiet,
    registers = { organisations = organisations },
    expect = { no_findings = { "cadences.kept" } },
  },
  {
    title = "a whole year without an update is a warning",
    as_of = "2027-05-03",
    case = quiet,
    registers = { organisations = organisations },
    expect = { findings = { ["cadences.kept"] = "warning" } },
  },
  {
    title = "the Compact's own end in 2028 governs, not six years from its signing",
    as_of = "2028-02-01",
    case = quiet,
    registers = { organisations = organisations },
    expect = { findings = { ["compact.revised_in_time"] = "warning" } },
  },
  {
    title = "a Compact that has ended without a new text is overdue",
    as_of = "2029-01-02",
    case = quiet,
    registers = { organisations = organisations },
    expect = { findings = { ["compact.revised_in_time"] = "breach" } },
  },
  {
    title = "a Compact with two years to run needs nothing yet",
    as_of = "2026-11-21",
    case = quiet,
    registers = { organisations = organisations },
    expect = { no_findings = { "compact.revised_in_time" } },
  },
}
