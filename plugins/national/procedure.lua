-- The guide describes no procedure of its own: it says how to prepare, and that areas usually begin by talking.
-- Everything after that is an area's own to settle, and is declared silent here.
return concord.procedure {
  id = "challenge",
  title = "Raising a concern",
  summary = "Prepare, then talk and look for solutions or lessons. Outside help stays open throughout.",
  cite = "GUIDE 7 How to challenge",

  stages = {
    {
      id = "preparation", label = "Before", title = "Preparation",
      summary = "Build a timeline and ask who else is affected; name the commitments; decide what would be a "
        .. "satisfactory and realistic result; find out whom to talk to; then raise the concern early and in the best "
        .. "way.",
      cite = "GUIDE 7 How to challenge 1-5",
      handled_by = "raiser",
      record = { "unmet_commitments" },
      advice = {
        { from = "local-cvs", title = "Keeping the CVS informed", optional = true,
          cite = "GUIDE 7 How to challenge 4" },
        { from = "compact-officer", title = "Asking the Compact officers", optional = true,
          cite = { "GUIDE 7 How to challenge 4", "GUIDE 2 Compact officers" } },
        { from = "compact-advocacy", title = "A review of the plan of action", optional = true,
          cite = "GUIDE 7 How to challenge 4" },
      },
      exits = {
        { id = "raised-with-the-other-side", to = "discussion", by = "raiser", right = true,
          cite = "GUIDE 7 How to challenge 5" },
      },
    },
    {
      id = "discussion", label = "First step", title = "Discussion",
      summary = "Both sides talk about what was not met and find solutions or learning points.",
      cite = "GUIDE 7 How to challenge",
      handled_by = { "raiser", "respondent" },
      power = { "agree" },
      advice = {
        { from = "compact-advocacy", title = "Advocacy or mediation", optional = true,
          cite = "GUIDE 7 The Compact Advocacy Programme" },
        { from = "compact-group", title = "Mediation by the steering group", optional = true,
          cite = "DECK steering group" },
        { from = "compact-officer", title = "Advice on keeping the Compact", optional = true,
          cite = "GUIDE 2 Compact officers" },
      },
      exits = {
        { id = "resolved", to = "closed", cite = "GUIDE 7 How to challenge" },
        { id = "unresolved", to = "closed" },
      },
    },
  },

  clocks = {
    { id = "judicial-review", title = "Last day for judicial review", count = 3, unit = "months",
      from = "record:decision.made_on", counting = "after", roll = "none", information = true,
      note = "As promptly as possible, and within these three months. Information, not legal advice.",
      cite = "GUIDE 7 Judicial review" },
  },

  routes = require "routes",

  silent = {
    { on = "time_limits", text = "The guide gives no time limit for preparing or for talking.",
      cite = "GUIDE 7 How to challenge" },
    { on = "other",
      text = "The guide leaves the steps after the first discussion to each area's own procedure.",
      cite = "GUIDE 7 How to challenge" },
    { on = "appeal", text = "The guide says nothing about an appeal within the procedure.",
      cite = "GUIDE 7 How to challenge" },
  },
}
