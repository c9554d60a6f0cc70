-- Illustrative: no text says this. The newer version, with time limits, marks and an act of its own.
return concord.procedure {
  id = "gap-2026",
  title = "Raising a concern, 2026",
  cite = "ILL 4",
  from = "2026-06-01",
  marks = { { id = "urgent", title = "urgent", by = "panel", cite = "ILL 4.9" } },
  acts = { { id = "site_visit", phrase = "visited the premises", cite = "ILL 4.8" } },
  stages = {
    {
      id = "talk",
      label = "Step 1",
      title = "Talking",
      cite = "ILL 4.1",
      handled_by = "either_party",
      considers = "process",
      confidentiality = "parties",
      record = { "impact", "way_forward" },
      clocks = {
        {
          id = "reply",
          title = "A reply",
          count = 10,
          unit = "working_days",
          from = "entered",
          stops = { "met", "answered" },
          extension = {
            most = { count = 5, unit = "working_days" },
            by = "either_party",
            reason = true,
            cite = "ILL 4.2",
          },
          cite = "ILL 4.1",
        },
        {
          id = "talks",
          title = "Talks",
          count = 30,
          unit = "working_days",
          from = "entered",
          moves = "expired",
          cite = "ILL 4.3",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "panel", by = "raiser", cite = "ILL 4.3" },
        {
          id = "expired",
          to = "panel",
          by = "raiser",
          when = { expired = "talks" },
          cite = "ILL 4.3",
        },
      },
    },
    {
      id = "panel",
      label = "Step 2",
      title = "The Panel",
      cite = "ILL 4.4",
      handled_by = "panel",
      power = { "recommend" },
      clocks = {
        {
          id = "hearing",
          title = "A hearing",
          count = 15,
          unit = "working_days",
          from = "entered",
          stops = { "met" },
          cite = "ILL 4.5",
        },
      },
      on_leaving = {
        { id = "learning", act = "learned", title = "Learning written down", cite = "ILL 4.6" },
      },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "closed", outcomes = { "unresolved" } },
      },
    },
  },
  clocks = {
    {
      id = "court",
      title = "Last day for a court",
      count = 3,
      unit = "months",
      from = "record:decision.made_on",
      information = true,
      cite = "ILL 5",
    },
  },
  routes = {
    {
      id = "court",
      title = "A court",
      conditions = "For a decision of a public body.",
      clock = "court",
      cite = "ILL 5",
    },
  },
}
