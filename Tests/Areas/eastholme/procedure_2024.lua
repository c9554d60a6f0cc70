-- Illustrative: no text says this.
return concord.procedure {
  id = "concerns-2024",
  title = "Concerns (2024)",
  cite = "ILL 3",
  from = "2024-01-01",
  stages = {
    {
      id = "forum",
      label = "Stage 1",
      title = "Compact Forum",
      cite = "ILL 4",
      handled_by = "forum",
      power = { "recommend" },
      clocks = {
        {
          id = "consider",
          title = "The Forum considers it within two months",
          count = 2,
          unit = "months",
          from = "entered",
          cite = "ILL 4.1",
        },
      },
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } },
    },
    {
      id = "review",
      label = "Review",
      title = "Review of the outcome",
      cite = "ILL 5",
      handled_by = "review-group",
      power = { "decide" },
      considers = "process",
      exits = {
        { id = "resolved", to = "closed", outcomes = { "practice_improved", "explanation_accepted" } },
        { id = "upheld", to = "closed", outcomes = { "unresolved" } },
      },
    },
  },
  afterwards = {
    {
      id = "again",
      title = "Taking it up again",
      act = "reopened",
      by = "raiser",
      within = { count = 3, unit = "months" },
      when = { outcomes = { "agreement", "recommendation_made" } },
      cite = "ILL 6",
    },
    {
      id = "review",
      title = "A review of the outcome",
      act = "reviewed",
      to = "review",
      by = "either_party",
      within = { count = 20, unit = "working_days" },
      grounds = {
        { id = "new_evidence", title = "There is evidence nobody could have brought before" },
        { id = "unfair_process", title = "The procedure was not kept" },
      },
      times = 1,
      cite = "ILL 5",
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
