-- Illustrative: no text says this. Mediation comes first, and nothing but conciliation after it.
return concord.procedure {
  id = "mediation",
  title = "Mediation and conciliation",
  cite = "ILL 1",
  stages = {
    {
      id = "mediation",
      label = "Part A",
      title = "Mediation",
      cite = "ILL 2",
      handled_by = "mediation-service",
      meets = true,
      power = { "mediate", "agree" },
      clocks = {
        {
          id = "first-meeting",
          title = "First meeting within 10 working days",
          count = 10,
          unit = "working_days",
          from = "entered",
          stops = { "met" },
          moves = "no_meeting",
          cite = "ILL 2.1",
        },
        {
          id = "silence",
          title = "Answer to an offer within 28 days",
          count = 28,
          unit = "days",
          from = "event:offered",
          stops = { "answered", "agreed" },
          moves = "silence",
          cite = "ILL 2.2",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "no_meeting", to = "conciliation", by = "either_party", cite = "ILL 2.1" },
        { id = "silence", to = "closed", outcomes = { "lapsed" }, cite = "ILL 2.2" },
      },
    },
    {
      id = "conciliation",
      label = "Part B",
      title = "Conciliation",
      cite = "ILL 3",
      handled_by = "conciliator",
      power = { "conciliate", "recommend" },
      clocks = {
        {
          id = "conciliate",
          title = "Conciliation for six weeks",
          count = 6,
          unit = "weeks",
          from = "entered",
          moves = "ended",
          cite = "ILL 3.1",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "ended", to = "closed", outcomes = { "unresolved" }, cite = "ILL 3.1" },
      },
    },
  },
  silent = {
    {
      on = "handler_is_party",
      text = "What happens when whoever handles a concern is a party to it is not stated.",
      cite = "ILL",
    },
    { on = "appeal", text = "Nothing follows conciliation.", cite = "ILL 3" },
    {
      on = "quorum",
      stage = "mediation",
      text = "Who has to be at a meeting is not stated.",
      cite = "ILL 2",
    },
  },
}
