-- How a concern is resolved, step by step. These three steps are a common shape and not yours yet:
-- put your text's words into `label`, `title` and `summary`, and its sections into `cite`.
--
-- When your text does not say something, leave the key out and do not fill it with what seems
-- sensible. Then say so under `silent` at the end: Concord will show the gap to whoever meets it,
-- and they decide on record how to go on.
return concord.procedure {
  id = "concerns",
  title = "Resolving concerns",
  summary = "The parties talk; the support body follows up; the Compact Panel considers what is "
    .. "left.",
  cite = "EX Steps",

  stages = {
    {
      id = "talk",
      -- What your text calls the step: "Step 1", "Stage 1", "Informal stage".
      label = "Step 1",
      title = "The parties talk",
      summary = "Those affected say which promise they think was not kept and what that did, and "
        .. "look for a way forward together.",
      cite = "EX Step 1",
      -- Who handles the step: "raiser", "respondent", "either_party", or the id of a body or office
      -- in plugin.lua. Leave it out where the text names nobody.
      handled_by = "either_party",
      -- What the step can bring about: agree, recommend, decide, advise, investigate, encourage.
      power = { "agree" },
      -- What should be on record when the step ends. Only these four words exist.
      record = { "unmet_commitments", "impact", "mitigation", "way_forward" },
      exits = {
        -- An exit to "closed" is taken by the act `closed` with an outcome; `resolved` allows the
        -- good endings (agreement, decision_changed …), any other id the rest (unresolved …).
        { id = "resolved", to = "closed" },
        -- An exit to a step is taken by the act `referred`. `by` says who may take it.
        { id = "unresolved", to = "support", by = "either_party", cite = "EX Step 2" },
      },
    },
    {
      id = "support",
      label = "Step 2",
      title = "The support body follows up",
      summary = "The support body speaks with everybody concerned and recommends what to do.",
      cite = "EX Step 2",
      handled_by = "support-body",
      power = { "recommend" },
      -- Help beside the step, which does not hold it up.
      advice = {
        {
          from = "compact-officer",
          title = "Advice of the Compact Officer",
          optional = true,
          cite = "EX Step 2",
        },
      },
      -- A time limit of the step. Delete it if your text gives none, and say so under `silent`.
      clocks = {
        {
          id = "recommend-in-time",
          title = "Recommendation within 20 working days",
          count = 20,
          unit = "working_days",   -- days, working_days, weeks, months or years
          from = "entered",        -- or raised, event:met, record:decision.made_on
          stops = { "recommended" },
          cite = "EX Step 2",
        },
      },
      -- What is owed once a case has left the step, and the act that fulfils it.
      on_leaving = {
        {
          id = "learning",
          act = "learned",
          title = "What was learned is put on record",
          owed_by = "support-body",
          cite = "EX Step 2",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        -- `right = false`: at discretion, on the ground that `criterion` names.
        {
          id = "unresolved",
          to = "panel",
          by = "support-body",
          right = false,
          criterion = "it matters beyond the parties",
          cite = "EX Step 3",
        },
        { id = "ended", to = "closed" },
      },
    },
    {
      id = "panel",
      label = "Step 3",
      title = "The Compact Panel considers the concern",
      summary = "The Panel takes the concern at a meeting and says what it makes of it.",
      cite = "EX Step 3",
      handled_by = "compact-panel",
      meets = true,
      power = { "recommend" },
      on_leaving = {
        {
          id = "sharing",
          act = "shared",
          title = "What was learned is shared with the partners",
          owed_by = "compact-panel",
          cite = "EX Step 3",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "closed" },
      },
    },
  },

  -- Limits that run beside every step. `information = true`: shown, and owed by nobody here.
  clocks = {
    {
      id = "judicial-review",
      title = "Last day to ask a court for judicial review",
      count = 3,
      unit = "months",
      from = "record:decision.made_on",
      information = true,
      note = "A claim has to be made promptly as well. Ask a solicitor: this is not legal advice.",
      cite = "EX Other routes",
    },
  },

  -- Ways out of the procedure. Whether each still exists has to be confirmed locally.
  routes = {
    {
      id = "judicial-review",
      title = "Judicial review",
      conditions = "For a decision of a public body; the court looks at how it was made.",
      clock = "judicial-review",
      confirm_locally = true,
      cite = "EX Other routes",
    },
  },

  -- What the text leaves open. `on` is one of: time_limits, handler_is_party, disagreement, quorum,
  -- appeal, referrer, substitution, scope_decider, contents, year_boundary, other.
  silent = {
    {
      on = "time_limits",
      text = "No time limit is stated for steps 1 and 3.",
      cite = "EX Steps",
    },
    {
      on = "handler_is_party",
      stage = "support",
      text = "Nothing is stated on who follows up when the support body is itself a party.",
      cite = "EX Step 2",
    },
    {
      on = "handler_is_party",
      stage = "panel",
      text = "Nothing is stated on what a Panel member does whose own organisation is a party.",
      cite = "EX Step 3",
    },
    {
      on = "quorum",
      stage = "panel",
      text = "No number of members is stated that must be present at the Panel.",
      cite = "EX Step 3",
    },
    {
      on = "appeal",
      stage = "panel",
      text = "Nothing is stated on what may follow step 3.",
      cite = "EX Step 3",
    },
  },
}
