-- Illustrative: no text says this. The older version, which leaves the choice in the gap to each case.
return concord.procedure {
  id = "gap-2020",
  title = "Raising a concern, 2020",
  cite = "ILL 3",
  from = "2020-01-01",
  to = "2026-03-31",
  gap = "choose",
  stages = {
    {
      id = "talk",
      label = "Step 1",
      title = "Talking",
      cite = "ILL 3.1",
      handled_by = "either_party",
      exits = {
        { id = "resolved", to = "closed" },
        { id = "unresolved", to = "panel", by = "either_party", cite = "ILL 3.2" },
      },
    },
    {
      id = "panel",
      label = "Step 2",
      title = "The Panel",
      cite = "ILL 3.2",
      handled_by = "panel",
      power = { "recommend" },
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } },
    },
  },
}
