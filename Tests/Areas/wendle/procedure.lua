-- Illustrative: no text says this. A Champion supports first; a panel recommends and wants an answer.
local learning = {
  id = "learning",
  act = "learned",
  title = "What was learned is put on record",
  within = { count = 1, unit = "months" },
  cite = "ILL 4",
}

return concord.procedure {
  id = "support",
  title = "Support and learning",
  cite = "ILL 1",
  stages = {
    {
      id = "support",
      label = "Part 1",
      title = "Support by a Champion",
      cite = "ILL 2",
      handled_by = "champion",
      power = { "support", "encourage" },
      confidentiality = "parties",
      record = { "impact" },
      advice = {
        { from = "equality-adviser", title = "Advice on equality", optional = true, cite = "ILL 2.1" },
      },
      duties = {
        {
          id = "welcome",
          act = "corresponded",
          title = "The Champion writes to both sides",
          after = "entering",
          within = { count = 5, unit = "working_days" },
          cite = "ILL 2.2",
        },
        {
          id = "users",
          act = "requested_information",
          title = "The Champion asks how the people who use the service are affected",
          after = "entering",
          when = { about = "funding_change", commitment = "funding." },
          cite = "ILL 2.4",
        },
      },
      on_leaving = { learning },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "onward", to = "panel", by = { "raiser", "handler" }, cite = "ILL 2.3" },
      },
    },
    {
      id = "panel",
      label = "Part 2",
      title = "Learning Panel",
      cite = "ILL 3",
      handled_by = "panel",
      power = { "recommend" },
      confidentiality = "partners",
      duties = {
        {
          id = "answer",
          act = "answered",
          title = "The body addressed answers, and says why where it does not accept",
          owed_by = "respondent",
          after = "event:recommended",
          within = { count = 20, unit = "working_days" },
          refusal_needs_reason = true,
          cite = "ILL 3.1",
        },
      },
      on_leaving = {
        learning,
        { id = "sharing", act = "shared", title = "Learning shared with the partners", cite = "ILL 4.1" },
      },
      exits = {
        {
          id = "recommended",
          to = "closed",
          outcomes = { "recommendation_made", "practice_improved" },
          when = { acts = { "recommended" } },
          cite = "ILL 3.2",
        },
        { id = "unresolved", to = "closed", cite = "ILL 3.3" },
      },
    },
  },
  silent = {
    {
      on = "handler_is_party",
      text = "What happens when whoever handles a concern is a party to it is not stated.",
      cite = "ILL",
    },
  },
}
