local routes = require "routes"

return concord.procedure {
  id = "dispute",
  title = "Dispute resolution",
  summary = "Three steps: the parties talk openly; Richmond CVS follows the issue up; the Compact "
    .. "Review Board considers it.",
  cite = "RIC Dispute Resolution",
  stages = {
    {
      id = "discussion",
      label = "Step 1",
      title = "Open discussion between the parties",
      summary = "Those affected say where they think the Compact was not met and what that did, "
        .. "look for ways to soften the effect, and agree how to go on.",
      cite = "RIC Dispute Resolution Step 1",
      handled_by = "either_party",
      power = { "agree" },
      record = { "unmet_commitments", "impact", "mitigation", "way_forward" },
      exits = {
        { id = "resolved", to = "closed" },
        {
          id = "unresolved",
          to = "cvs",
          by = "either_party",
          right = true,
          cite = "RIC Dispute Resolution Step 2",
        },
      },
    },
    {
      id = "cvs",
      label = "Step 2",
      title = "Richmond CVS follows the issue up",
      summary = "Either a voluntary or a statutory partner brings the issue to Richmond CVS, which "
        .. "takes it up with the agencies concerned.",
      cite = "RIC Dispute Resolution Step 2",
      handled_by = "richmond-cvs",
      power = { "recommend" },
      advice = {
        {
          from = "vs-partnership-manager",
          title = "Advice of the council's Voluntary Sector Partnership Manager",
          optional = true,
          cite = "RIC Dispute Resolution Step 2",
        },
      },
      on_leaving = {
        {
          id = "recommendations",
          act = "recommended",
          title = "Recommendations documented",
          owed_by = "richmond-cvs",
          cite = "RIC Dispute Resolution Step 2",
        },
        {
          id = "learning",
          act = "learned",
          title = "Learning documented",
          owed_by = "richmond-cvs",
          cite = "RIC Dispute Resolution Step 2",
        },
        {
          id = "sharing",
          act = "shared",
          title = "Recommendations and learning shared with the stakeholders concerned",
          owed_by = "richmond-cvs",
          cite = "RIC Dispute Resolution Step 2",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        -- The text does not say who brings the issue to the Board, so nobody is named.
        { id = "unresolved", to = "board", right = true, cite = "RIC Dispute Resolution Step 3" },
      },
    },
    {
      id = "board",
      label = "Step 3",
      title = "The Compact Review Board considers the issue",
      summary = "What step 2 has not resolved to satisfaction comes to a meeting of the Board.",
      cite = "RIC Dispute Resolution Step 3",
      handled_by = "review-board",
      meets = true,
      on_leaving = {
        {
          id = "learning",
          act = "learned",
          title = "Learning documented",
          owed_by = "review-board",
          cite = "RIC Dispute Resolution Step 3",
        },
        {
          id = "sharing",
          act = "shared",
          title = "Learning shared with stakeholders as fits",
          owed_by = "review-board",
          cite = "RIC Dispute Resolution Step 3",
        },
      },
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
      note = "A claim has to be made promptly as well, so waiting for the last day is unwise. The "
        .. "steps of this procedure do not stop the clock. This is information, not legal advice.",
      cite = "GUIDE 7 Judicial review",
    },
  },
  routes = routes,
  silent = {
    {
      on = "time_limits",
      text = "The procedure sets no time limit for any step.",
      cite = "RIC Dispute Resolution",
    },
    {
      on = "contents",
      stage = "discussion",
      text = "The part of the Compact we hold refers to principles and outcomes and lists none of "
        .. "them; the one commitment it states is to open dialogue.",
      cite = { "RIC Introduction", "RIC Dispute Resolution" },
    },
    {
      on = "handler_is_party",
      stage = "cvs",
      text = "The text does not say who follows an issue up when Richmond CVS is itself a party.",
      cite = "RIC Dispute Resolution Step 2",
    },
    {
      on = "referrer",
      stage = "cvs",
      text = "The text does not say who brings an issue from step 2 to the Review Board.",
      cite = "RIC Dispute Resolution Step 3",
    },
    {
      on = "handler_is_party",
      stage = "board",
      text = "The text does not say what a Board member does when their own organisation is a party.",
      cite = "RIC Compact Review Board",
    },
    {
      on = "quorum",
      stage = "board",
      text = "The text gives the Board no quorum and no way of voting.",
      cite = "RIC Compact Review Board",
    },
    {
      on = "disagreement",
      stage = "board",
      text = "The text does not say how the Board settles on a view when its members differ.",
      cite = "RIC Dispute Resolution Step 3",
    },
    {
      on = "appeal",
      stage = "board",
      text = "Nothing is stated about what may follow step 3.",
      cite = "RIC Dispute Resolution Step 3",
    },
    {
      on = "year_boundary",
      text = "Neither the three meetings nor the Annual Report are tied to a stated year.",
      cite = { "RIC Compact Review Board", "RIC Raising Awareness" },
    },
  },
}
