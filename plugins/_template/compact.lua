-- One version of your Compact. Write each promise as one sentence in your own words, and cite the
-- place where it stands: a reader can then look up the exact wording.
return concord.compact {
  id = "__id__-starting-point",
  title = "__name__ Compact (starting point, not an agreed text)",
  source = "EX",
  -- One of: draft, consultation, adopted, signed, refreshing, expired.
  status = "draft",
  -- Days may be exact (2026-03-04), a month (2026-03), a year (2026) or unknown. Do not guess one.
  dated = "unknown",
  from = "unknown",
  binding = false,
  cite = "EX",

  principles = {
    {
      id = "dialogue",
      title = "Dialogue first",
      summary = "Partners talk with each other before they turn to anybody else.",
      cite = "EX Principles",
    },
  },

  -- Promises grouped under the outcome they serve. A case names them by id, such as voice.reply.
  outcomes = {
    {
      id = "voice",
      title = "Every partner is heard",
      summary = "A concern can be raised by anybody and gets an answer.",
      cite = "EX Outcome 1",
      commitments = {
        {
          id = "voice.reply",
          -- Whose promise it is: joint, public or voluntary.
          owner = "joint",
          summary = "Whoever is asked about a concern replies in the time agreed.",
          -- Out of: funding, consultation, equality, independence, volunteering, relationships.
          themes = { "relationships" },
          cite = "EX Outcome 1",
        },
      },
    },
  },

  -- Promises that stand under no outcome.
  commitments = {
    {
      id = "funding.notice",
      owner = "public",
      summary = "Funding ends or changes only after the notice that was agreed.",
      themes = { "funding" },
      cite = "EX Funding",
    },
  },
}
