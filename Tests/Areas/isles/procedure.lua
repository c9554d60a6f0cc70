-- Illustrative: no text says this. The steps are known by number; what the area calls things is its own.
return concord.procedure {
  id = "outline",
  title = "Concerns on the islands",
  cite = "ILL 1",
  held_elsewhere = { steps = 2, where = "A handbook kept at the harbour office.", cite = "ILL 1" },
  acts = {
    { id = "site_visit", phrase = "visited the place", cite = "ILL 2" },
    { id = "ferry_strike", phrase = "noted that no ferry ran", cite = "ILL 2" },
  },
  stages = {
    {
      id = "first",
      label = "First step",
      title = "Not in the text we have",
      cite = "ILL 1",
      handled_by = "council-for-voluntary-action",
      clocks = {
        {
          id = "visit",
          title = "A visit within ten working days",
          count = 10,
          unit = "working_days",
          from = "raised",
          own_stops = { "site_visit" },
          cite = "ILL 2",
        },
        {
          id = "account",
          title = "An account of the visit within five days",
          count = 5,
          unit = "days",
          from = "own:site_visit",
          stops = { "shared" },
          cite = "ILL 2",
        },
      },
      duties = {
        {
          id = "visited",
          act = "own",
          own = "site_visit",
          title = "Somebody goes and looks",
          after = "entering",
          cite = "ILL 2",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        {
          id = "cut_off",
          to = "closed",
          outcomes = { "no_resolution_possible" },
          when = { own_acts = { "ferry_strike" } },
          cite = "ILL 3.1",
        },
        {
          id = "joint",
          to = "second",
          by = "either_party",
          when = {
            judge = function(case) return #case.against > 1 end,
            text = "more than one body is concerned",
          },
          cite = "ILL 3",
        },
      },
    },
    {
      id = "second",
      label = "Second step",
      title = "Not in the text we have",
      cite = "ILL 1",
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } },
    },
  },
  silent = {
    {
      on = "handler_is_party",
      text = "What happens when whoever handles a concern is a party to it is not stated.",
      cite = "ILL",
    },
    { on = "contents", text = "What happens in the steps is not in the text we have.", cite = "ILL 1" },
  },
}
