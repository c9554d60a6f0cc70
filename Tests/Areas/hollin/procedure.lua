local seats = { "council-seat", "health-seat", "forum-seat", "faith-seat" }

return concord.procedure {
  id = "panel-procedure",
  title = "The Panel's procedure",
  cite = "ILL 2",
  stages = {
    {
      id = "hearing",
      label = "Step 1",
      title = "The Panel hears the concern",
      cite = "ILL 4",
      handled_by = "panel",
      joint = "majority",
      meets = true,
      power = { "recommend", "decide" },
      interests = { "stand_down", "substitute", "dispensation" },
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "seats", by = "handler", cite = "ILL 4.3" },
      },
    },
    {
      id = "seats",
      label = "Step 2",
      title = "All seats together",
      cite = "ILL 5",
      handled_by = seats,
      joint = "all",
      power = { "decide" },
      exits = {
        { id = "unresolved", to = "chair", by = "handler", cite = "ILL 5.2" },
        { id = "resolved", to = "closed" },
      },
    },
    {
      id = "chair",
      label = "Step 3",
      title = "The chair has the last word",
      cite = "ILL 6",
      handled_by = seats,
      joint = "chair",
      chair = "panel-chair",
      power = { "decide" },
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } },
    },
  },
  silent = {
    {
      on = "handler_is_party",
      stage = "seats",
      text = "The text does not say who acts when a seat is held by a party to the concern.",
      cite = "ILL 5",
    },
    {
      on = "handler_is_party",
      stage = "chair",
      text = "The text does not say who acts when the chair is a party to the concern.",
      cite = "ILL 6",
    },
    {
      on = "handler_is_party",
      stage = "hearing",
      text = "The text does not say who hears a concern about a member of the Panel.",
      cite = "ILL 4",
    },
  },
}
