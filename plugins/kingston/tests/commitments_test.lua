-- The counts are those of the document; a commitment lost or doubled in editing fails here, when
-- the plugin is loaded.
local outcomes = {
  require "commitments.recognition",
  require "commitments.partnership",
  require "commitments.participation",
  require "commitments.sustainability",
}

local counts = { joint = 0, public = 0, voluntary = 0 }
local seen = {}
for _, outcome in ipairs(outcomes) do
  for _, commitment in ipairs(outcome.commitments) do
    counts[commitment.owner] = counts[commitment.owner] + 1
    assert(not seen[commitment.id], "a commitment stands twice: " .. commitment.id)
    seen[commitment.id] = true
  end
end
assert(counts.joint == 15, "15 joint commitments, not " .. counts.joint)
assert(counts.public == 19, "19 public sector commitments, not " .. counts.public)
assert(counts.voluntary == 13, "13 voluntary sector commitments, not " .. counts.voluntary)

return concord.tests {
  {
    title = "a commitment of each outcome can be named in a concern",
    as_of = "2026-02-01",
    case = {
      id = "KIN-2026-821",
      title = "Agreements that arrive after the work has begun",
      illustrative = true,
      raised = "2026-01-12",
      by = { "surbiton-larder" },
      against = { "kingston-council" },
      commitments = {
        "recognition.challenge",
        "partnership.early_design",
        "participation.feedback",
        "sustainability.timely_agreements",
      },
      events = { { on = "2026-01-12", act = "raised", by = "surbiton-larder" } },
    },
    registers = {
      organisations = {
        {
          id = "kingston-council",
          name = "Royal Borough of Kingston upon Thames",
          sector = "public",
        },
        { id = "surbiton-larder", name = "Surbiton Larder", sector = "voluntary" },
      },
    },
    expect = { status = "open", no_findings = { "cases.commitments_named" } },
  },
}
