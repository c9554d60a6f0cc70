-- The text we have is the part on implementation. It speaks of principles and outcomes without
-- listing them, so none is listed here; a workspace that holds the full text can add a version.
return concord.compact {
  id = "richmond-implementation",
  title = "Richmond upon Thames Compact (implementation)",
  source = "RIC",
  -- The text states no status and calls its Board and its procedure proposals; an area that works
  -- by it has adopted it.
  status = "adopted",
  dated = "unknown",
  from = "unknown",
  binding = false,
  cite = { "RIC Introduction", "RIC Dispute Resolution" },
  principles = {
    {
      id = "voice",
      title = "Everyone has a voice",
      summary = "Every stakeholder can be heard and can use the Compact as the way to work together.",
      cite = "RIC Introduction",
    },
    {
      id = "celebrate",
      title = "Celebrate and pass on what works",
      summary = "Partnership that succeeds is celebrated and offered to others as a model.",
      cite = "RIC Introduction",
    },
    {
      id = "learn",
      title = "Learn in order to improve",
      summary = "Where things could go better, the lesson is looked for and kept.",
      cite = "RIC Introduction",
    },
  },
  commitments = {
    {
      id = "dialogue.open",
      owner = "joint",
      summary = "Whoever signs the Compact promises to talk openly with those affected about how "
        .. "an issue can be resolved.",
      themes = { "relationships" },
      cite = "RIC Dispute Resolution",
    },
  },
}
