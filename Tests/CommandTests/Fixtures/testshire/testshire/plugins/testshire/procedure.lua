return concord.procedure {
  id = "concerns",
  title = "Raising a concern",
  summary = "The parties talk; then the Panel recommends.",
  cite = "TES 5",
  stages = {
    {
      id = "talk",
      label = "Stage 1",
      title = "Talking",
      summary = "The parties meet.",
      cite = "TES 5 Stage 1",
      handled_by = "either_party",
      clocks = {
        {
          id = "reply",
          title = "Reply to the concern",
          count = 10,
          unit = "working_days",
          from = "raised",
          counting = "after",
          stops = { "met", "answered" },
          cite = "TES 5 Stage 1",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "panel", by = "raiser", right = true, cite = "TES 5 Stage 2" },
      },
    },
    {
      id = "panel",
      label = "Stage 2",
      title = "The Panel",
      summary = "The Panel meets and recommends.",
      cite = "TES 5 Stage 2",
      handled_by = "panel",
      interests = { "stand_down", "substitute" },
      power = { "recommend" },
      on_leaving = {
        {
          id = "learning",
          act = "learned",
          title = "Learning written down",
          owed_by = "panel",
          cite = "TES 5 Learning",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "closed" },
      },
    },
  },
  routes = {
    {
      id = "mediation",
      title = "Mediation",
      conditions = "Where both sides ask for it.",
      to = "2027-03",
      confirm_locally = true,
      cite = "TES 6",
    },
  },
  silent = {
    { on = "quorum", stage = "panel", text = "The Panel has no quorum.", cite = "TES 5 Stage 2" },
  },
}
