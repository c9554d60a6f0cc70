-- Illustrative: no text says this. The first version ended a year before the second began.
return concord.procedure {
  id = "concerns-2019",
  title = "Concerns (2019)",
  cite = "ILL 1",
  from = "2019-01-01",
  to = "2022-12-31",
  gap = "choose",
  stages = {
    {
      id = "forum",
      label = "Stage 1",
      title = "Compact Forum",
      cite = "ILL 2",
      handled_by = "forum",
      power = { "recommend" },
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } },
    },
  },
  silent = {
    {
      on = "handler_is_party",
      text = "What happens when whoever handles a concern is a party to it is not stated.",
      cite = "ILL",
    },
    {
      on = "several_compacts",
      text = "The Compacts of the county and of its districts stand side by side, and none comes first.",
      cite = "ILL 1.1",
    },
    { on = "reopening", text = "Whether a concern may be taken up again is not stated.", cite = "ILL 2" },
    {
      on = "version_gap",
      text = "The text of 2019 ended with 2022, and nothing is said about concerns raised in 2023.",
      cite = "ILL 1",
    },
  },
}
