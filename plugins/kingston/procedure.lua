local authorised = { "authorised-council", "authorised-health", "authorised-vcse" }

return concord.procedure {
  id = "resolving-issues",
  title = "Resolving and learning from issues",
  summary = "For issues that are systemic or keep coming back: direct discussion, then the Compact "
    .. "Champions, then an authorised individual from each partner.",
  cite = "KIN 4e",
  from = "2025-12-03",
  scope = {
    title = "Systemic or recurring",
    question = "Is this a systemic or recurring issue that affects partnership working across the "
      .. "borough?",
    criteria = {
      { id = "systemic", title = "It is systemic: it comes from how things are set up" },
      { id = "recurring", title = "It is recurring: it has happened more than once" },
      {
        id = "individual",
        title = "It is about one service or one grant or contract, and so outside this procedure",
      },
    },
    otherwise = {
      route = "contract-escalation",
      text = "Concerns about one service, grant or contract go to the escalation procedure of the "
        .. "organisation that manages it.",
    },
    cite = "KIN 4e",
  },
  stages = {
    {
      id = "discussion",
      label = "Stage 1",
      title = "Direct discussion",
      summary = "Whoever believes the Compact was not followed takes it up with the party concerned, "
        .. "informally, quickly, and so that both can agree. Few issues are expected to go further.",
      cite = "KIN 4e Stage 1",
      handled_by = "either_party",
      power = { "agree" },
      exits = {
        { id = "resolved", to = "closed" },
        {
          id = "understood",
          to = "closed",
          outcomes = { "no_resolution_possible" },
          cite = "KIN 4a",
        },
        -- The text says that the Champions then meet, without saying who asks them to.
        { id = "unresolved", to = "champions", right = true, cite = "KIN 4e Stage 2" },
      },
    },
    {
      id = "champions",
      label = "Stage 2",
      title = "Compact Champions review",
      summary = "The Champions meet, discuss the concern and may recommend what to do. They have no "
        .. "part in decisions about an individual contract.",
      cite = "KIN 4e Stage 2",
      handled_by = "champions",
      meets = true,
      power = { "recommend" },
      on_leaving = {
        {
          id = "informed",
          act = "notified",
          title = "Everyone involved told what the Champions suggest",
          owed_by = "champions",
          cite = "KIN 4e Stage 2",
        },
        {
          id = "learning",
          act = "learned",
          title = "Learning brought together",
          owed_by = "champions",
          cite = { "KIN 4c", "KIN 4e Learning" },
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        {
          id = "unresolved",
          to = "closed",
          cite = { "KIN 4a", "KIN 4e Learning" },
        },
        {
          id = "wider",
          to = "authorised",
          right = false,
          criterion = "wider, systemic implications that the Champions cannot resolve",
          cite = "KIN 4e Stage 3",
        },
      },
    },
    {
      id = "authorised",
      label = "Stage 3",
      title = "Referral to authorised individuals",
      summary = "One authorised individual from each partner considers what the matter means for "
        .. "working together, for policy or for the Compact itself, and advises on action or "
        .. "learning. Individual cases are not settled here.",
      cite = "KIN 4e Stage 3",
      handled_by = authorised,
      joint = "one_per_partner",
      power = { "decide", "advise" },
      on_leaving = {
        {
          id = "advice",
          act = "advised",
          title = "Advice on what to do and what to pass on",
          owed_by = "authorised-individuals",
          cite = "KIN 4e Stage 3",
        },
        {
          id = "learning",
          act = "learned",
          title = "Learning brought together",
          owed_by = "champions",
          cite = { "KIN 4c", "KIN 4e Learning" },
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "closed", cite = { "KIN 4a", "KIN 4e Learning" } },
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
        .. "stages of this procedure do not stop the clock. This is information, not legal advice.",
      cite = "GUIDE 7 Judicial review",
    },
  },
  routes = require "routes",
  silent = {
    {
      on = "time_limits",
      text = "The procedure sets no time limit for any stage.",
      cite = "KIN 4e",
    },
    {
      on = "scope_decider",
      text = "The text does not say who decides whether an issue is systemic or recurring.",
      cite = "KIN 4e",
    },
    {
      on = "referrer",
      stage = "discussion",
      text = "The text does not say who brings an issue from direct discussion to the Champions.",
      cite = "KIN 4e Stage 2",
    },
    {
      on = "handler_is_party",
      stage = "champions",
      text = "The text does not say what happens when a Champion's own organisation is a party.",
      cite = "KIN 4e Stage 2",
    },
    {
      on = "substitution",
      stage = "champions",
      text = "The text names no substitute for a Champion.",
      cite = "KIN 4c",
    },
    {
      on = "referrer",
      stage = "champions",
      text = "The text does not say who refers a matter to the authorised individuals; the Champions "
        .. "are implied.",
      cite = "KIN 4e Stage 3",
    },
    {
      on = "disagreement",
      stage = "authorised",
      text = "The text does not say what happens when one authorised individual disagrees.",
      cite = "KIN 4e Stage 3",
    },
    {
      on = "handler_is_party",
      stage = "authorised",
      text = "The text does not say what happens when an authorised individual's own organisation "
        .. "is a party.",
      cite = "KIN 4e Stage 3",
    },
    {
      on = "substitution",
      stage = "authorised",
      text = "The text names no substitute for an authorised individual.",
      cite = "KIN 4e Stage 3",
    },
    {
      on = "other",
      stage = "authorised",
      text = "The text speaks of final decision making and of advising, and says that individual "
        .. "cases are not settled here; what may be decided is left open.",
      cite = "KIN 4e Stage 3",
    },
    {
      on = "appeal",
      stage = "authorised",
      text = "Nothing is stated about what may follow stage 3.",
      cite = "KIN 4e Stage 3",
    },
    {
      on = "year_boundary",
      text = "The yearly update and the two meetings are not tied to a stated year.",
      cite = { "KIN 4c Meetings", "KIN 4e Learning" },
    },
  },
}
