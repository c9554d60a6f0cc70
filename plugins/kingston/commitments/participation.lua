return {
  id = "participation",
  title = "Participation, representation and engagement",
  summary = "People and communities are heard and are able to make a difference to decisions that "
    .. "touch them.",
  cite = "KIN 3 Outcome 3",
  commitments = {
    {
      id = "participation.tools",
      owner = "joint",
      summary = "Both sectors find and use new ways of taking part that advance equality and "
        .. "bring in people who are underrepresented.",
      themes = { "equality", "consultation" },
      cite = "KIN 3 Outcome 3 joint 1",
    },
    {
      id = "participation.tailored",
      owner = "joint",
      summary = "Both sectors shape each engagement to the people it is for, and think of what "
        .. "those people need in order to take part.",
      themes = { "consultation", "equality" },
      cite = "KIN 3 Outcome 3 joint 2",
    },
    {
      id = "participation.feedback",
      owner = "joint",
      summary = "Both sectors tell communities what came of a consultation and what difference "
        .. "their answers made.",
      themes = { "consultation" },
      cite = "KIN 3 Outcome 3 joint 3",
    },
    {
      id = "participation.standards",
      owner = "public",
      summary = "Public bodies aim for the best standard of engagement: clear about what is open "
        .. "to change, easy to take part in, and followed by an account of what was said, done "
        .. "and not done, and why; they review their approach regularly.",
      themes = { "consultation" },
      cite = "KIN 3 Outcome 3 public 1",
    },
    {
      id = "participation.engage_early",
      owner = "public",
      summary = "Public bodies work with the voluntary organisations concerned at every stage of "
        .. "engagement and as early as they can, and help with what it costs them where possible.",
      themes = { "consultation", "funding" },
      cite = "KIN 3 Outcome 3 public 2",
    },
    {
      id = "participation.infrastructure_voice",
      owner = "public",
      summary = "Public bodies recognise the part of infrastructure organisations that speak for "
        .. "their members.",
      themes = { "relationships", "consultation" },
      cite = "KIN 3 Outcome 3 public 3",
    },
    {
      id = "participation.representing",
      owner = "voluntary",
      summary = "Voluntary organisations in a representative role speak for the sector and not "
        .. "for themselves alone, ask those they speak for, and say whom they represent.",
      themes = { "consultation", "relationships" },
      cite = "KIN 3 Outcome 3 voluntary 1",
    },
    {
      id = "participation.spread_feedback",
      owner = "voluntary",
      summary = "Voluntary organisations help to spread the word about what changed after a "
        .. "consultation.",
      themes = { "consultation" },
      cite = "KIN 3 Outcome 3 voluntary 2",
    },
    {
      id = "participation.consulting_costs",
      owner = "voluntary",
      summary = "Voluntary organisations say plainly what it costs them to support a consultation.",
      themes = { "consultation", "funding" },
      cite = "KIN 3 Outcome 3 voluntary 3",
    },
    {
      id = "participation.outreach",
      owner = "voluntary",
      summary = "Voluntary organisations reach out to people who are underrepresented or "
        .. "disadvantaged, above all where few take part.",
      themes = { "equality" },
      cite = "KIN 3 Outcome 3 voluntary 4",
    },
  },
}
