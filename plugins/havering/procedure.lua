-- The draft recommends three steps and keeps their content in a separate document that is not ours.
-- The steps have numbers here and nothing else; whoever holds that document fills them in locally.
local missing = "Not in the text we have"

return concord.procedure {
  id = "disagreements",
  title = "Resolving disagreements",
  summary = "Three steps are recommended; their content is held elsewhere. As far as possible, "
    .. "difficulties are resolved between the parties, with the Compact as the framework.",
  cite = { "HAV 1", "HAV 6" },
  held_elsewhere = {
    steps = 3,
    where = "A separate document on the resolution of disputes, outlined apart from the draft.",
    cite = "HAV 6",
  },
  stages = {
    {
      id = "step-1",
      label = "Step 1",
      title = missing,
      cite = "HAV 1",
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "step-2" },
      },
    },
    {
      id = "step-2",
      label = "Step 2",
      title = missing,
      cite = "HAV 1",
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "step-3" },
      },
    },
    {
      id = "step-3",
      label = "Step 3",
      title = missing,
      cite = "HAV 1",
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "closed" },
      },
    },
  },
  clocks = {
    {
      id = "judicial-review",
      title = "Last day to ask a court for judicial review",
      count = 3,
      unit = "months",
      from = "record:decision.made_on",
      counting = "after",
      roll = "none",
      information = true,
      note = "A claim has to be made promptly as well, so waiting for the last day is unwise. No step "
        .. "of a local procedure stops the clock. This is information, not legal advice.",
      cite = "GUIDE 7 Judicial review",
    },
  },
  routes = {
    {
      id = "mediation-scheme",
      title = "Compact Mediation Scheme",
      conditions = "Listed by the draft among its resources, without conditions.",
      confirm_locally = true,
      cite = "HAV Appendix B",
    },
    {
      id = "judicial-review",
      title = "Judicial review",
      conditions = "For a decision of a public body; the court looks at how it was made, not at "
        .. "whether it was right. It needs a solicitor, and the loser may pay both sides' costs.",
      clock = "judicial-review",
      confirm_locally = true,
      cite = "GUIDE 7 Judicial review",
    },
    {
      id = "ombudsman",
      title = "Local Government Ombudsman",
      conditions = "Where something the council did has caused an injustice.",
      confirm_locally = true,
      cite = { "GUIDE Checklist Compliance", "GUIDE 7" },
    },
  },
  silent = {
    {
      on = "contents",
      text = "The draft says that there are three steps; what happens in them stands in a separate "
        .. "document.",
      cite = { "HAV 1", "HAV 6" },
    },
    {
      on = "time_limits",
      text = "The text we have sets no time limit.",
      cite = "HAV 6",
    },
    {
      on = "referrer",
      text = "The text we have does not say who takes a disagreement from one step to the next.",
      cite = "HAV 6",
    },
    {
      on = "appeal",
      text = "The text we have says nothing about what may follow the third step.",
      cite = "HAV 6",
    },
    {
      on = "year_boundary",
      text = "The annual monitoring report is not tied to a stated year; the conference comes once in "
        .. "every twelve months.",
      cite = "HAV 5.4.2",
    },
  },
}
