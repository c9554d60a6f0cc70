-- Illustrative: no text says this. The path depends on how urgent and how serious a concern is.
local ended = { "unresolved", "no_resolution_possible" }

return concord.procedure {
  id = "paths",
  title = "Paths by urgency and seriousness",
  cite = "ILL 1",
  marks = {
    { id = "urgent", title = "urgent", by = "compact-officer", cite = "ILL 1.1" },
    { id = "serious", title = "serious", by = "compact-officer", cite = "ILL 1.2" },
  },
  starts = {
    { to = "urgent-panel", when = { mark = "urgent" }, cite = "ILL 5" },
    { to = "talk", cite = "ILL 2" },
  },
  clocks = {
    {
      id = "urgent-in-all",
      title = "Urgent concerns are over within 30 days",
      count = 30,
      unit = "days",
      from = "mark:urgent",
      cite = "ILL 1.1",
    },
    {
      id = "panel-in-all",
      title = "The Panel is done within two weeks",
      count = 2,
      unit = "weeks",
      from = "stage:panel",
      when = { mark = "serious" },
      cite = "ILL 4.1",
    },
  },
  stages = {
    {
      id = "talk",
      label = "Step 1",
      title = "Talking",
      cite = "ILL 2",
      handled_by = "either_party",
      power = { "agree" },
      exits = {
        { id = "resolved", to = "closed" },
        {
          id = "review",
          to = "review",
          by = "either_party",
          when = { unless_mark = "serious" },
          cite = "ILL 2.1",
        },
        {
          id = "straight_on",
          to = "panel",
          by = "either_party",
          when = { mark = "serious" },
          cite = "ILL 2.2",
        },
      },
    },
    {
      id = "review",
      label = "Step 2",
      title = "Review by the Liaison Group",
      cite = "ILL 3",
      handled_by = "liaison-group",
      power = { "recommend" },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "closed", outcomes = ended },
        {
          id = "back",
          to = "talk",
          by = "handler",
          right = false,
          criterion = "new facts that the parties have not talked about",
          cite = "ILL 3.1",
        },
        {
          id = "onward",
          to = "panel",
          by = "handler",
          right = false,
          criterion = "it matters beyond the parties",
          cite = "ILL 3.2",
        },
      },
    },
    {
      id = "urgent-panel",
      label = "Fast path",
      title = "Urgent hearing",
      cite = "ILL 5",
      handled_by = "panel",
      power = { "decide" },
      clocks = {
        {
          id = "urgent",
          title = "Hearing within five days",
          count = 5,
          unit = "days",
          from = "entered",
          roll = "forward",
          stops = { "decided" },
          cite = "ILL 5.1",
        },
      },
      exits = {
        { id = "resolved", to = "closed" },
        {
          id = "not_heard",
          to = "panel",
          by = "raiser",
          when = { expired = "urgent" },
          cite = "ILL 5.2",
        },
      },
    },
    {
      id = "panel",
      label = "Step 3",
      title = "Panel",
      cite = "ILL 4",
      handled_by = "panel",
      considers = "merits",
      confidentiality = "open",
      power = { "decide" },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "closed", outcomes = ended },
      },
    },
  },
  silent = {
    {
      on = "interests",
      text = "What a member of the Panel with an interest does is not stated.",
      cite = "ILL 4",
    },
  },
}
