-- The counts are those of the draft; a commitment lost or doubled in editing fails here, when the
-- plugin is loaded.
local commitments = require "commitments"

local counts = { joint = 0, public = 0, voluntary = 0 }
local seen = {}
for _, commitment in ipairs(commitments) do
  counts[commitment.owner] = counts[commitment.owner] + 1
  assert(not seen[commitment.id], "a commitment stands twice: " .. commitment.id)
  seen[commitment.id] = true
end
assert(counts.joint == 9, "9 commitments of all partners, not " .. counts.joint)
assert(counts.public == 7, "7 commitments of public bodies, not " .. counts.public)
assert(counts.voluntary == 5, "5 commitments of the voluntary sector, not " .. counts.voluntary)

local quiet = {
  id = "HAV-2026-811",
  title = "Comments that came too late to count",
  illustrative = true,
  raised = "2026-02-02",
  by = { "rainham-boat-club" },
  against = { "havering-council" },
  commitments = { "public.involvement", "voluntary.representation" },
  events = { { on = "2026-02-02", act = "raised", by = "rainham-boat-club" } },
}

local organisations = {
  { id = "havering-council", name = "London Borough of Havering", sector = "public" },
  { id = "rainham-boat-club", name = "Rainham Boat Club", sector = "voluntary" },
}

return concord.tests {
  {
    title = "the vacant lead of the Consultation code is shown",
    as_of = "2026-06-01",
    case = quiet,
    registers = {
      organisations = organisations,
      office_holders = { { office = "consultation-lead", vacant = true } },
    },
    expect = { findings = { ["offices.vacant"] = "warning" } },
  },
  {
    title = "a consultation whose opening day is unknown is neither long nor short",
    as_of = "2010-04-01",
    case = quiet,
    registers = {
      organisations = organisations,
      consultations = { { id = "draft", opened = "unknown", closes = "2010-03-07" } },
    },
    expect = { no_findings = { "consultation.twelve_weeks" } },
  },
  {
    title = "twelve weeks to a closing Sunday begin on 13 December 2009 at the latest",
    as_of = "2010-04-01",
    case = quiet,
    registers = {
      organisations = organisations,
      consultations = { { id = "draft", opened = "2009-12-14", closes = "2010-03-07" } },
    },
    expect = { findings = { ["consultation.twelve_weeks"] = "warning" } },
  },
  {
    title = "a quarter without a meeting of the steering group is found",
    as_of = "2026-11-21",
    case = quiet,
    registers = {
      organisations = organisations,
      meetings = {
        { body = "steering-group", on = "2026-01-20", title = "Winter" },
        { body = "steering-group", on = "2026-04-21", title = "Spring" },
      },
    },
    expect = { findings = { ["cadences.kept"] = "breach" } },
  },
  {
    title = "a conference that came two months late is a warning",
    as_of = "2026-06-01",
    case = quiet,
    registers = {
      organisations = organisations,
      activities = {
        { id = "first", title = "Conference", on = "2025-03-13", kind = "annual_conference" },
        { id = "second", title = "Conference", on = "2026-05-12", kind = "annual_conference" },
      },
    },
    expect = { findings = { ["cadences.kept"] = "warning" } },
  },
  {
    title = "a conference on the very day twelve months later is in time",
    as_of = "2026-05-20",
    case = quiet,
    registers = {
      organisations = organisations,
      activities = {
        { id = "first", title = "Conference", on = "2025-03-13", kind = "annual_conference" },
        { id = "second", title = "Conference", on = "2026-03-13", kind = "annual_conference" },
      },
    },
    expect = { no_findings = { "cadences.kept" } },
  },
  {
    title = "a learning review that leaves a question open is shown",
    as_of = "2026-11-21",
    case = quiet,
    registers = {
      organisations = organisations,
      learning_reviews = {
        {
          id = "garden",
          title = "Shared garden",
          on = "2026-03-16",
          went_well = "Everyone came.",
          difficult = "The soil.",
          differently = "Begin in autumn.",
        },
      },
    },
    expect = { findings = { ["reviews.four_questions"] = "warning" } },
  },
}
