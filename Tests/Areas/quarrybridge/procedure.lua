return concord.procedure {
  id = "investigation",
  title = "Investigation of what recurs",
  cite = "ILL 2",
  signatories = { "respondent" },
  scope = {
    title = "What the procedure is for",
    question = "Does it recur, or is it about a contract?",
    cite = "ILL 3",
    decided_by = "investigator",
    criteria = {
      {
        id = "recurring",
        title = "The same has happened before",
        like_cases = { at_least = 3, within = { count = 1, unit = "years" }, same = { "commitment", "respondent" } },
      },
      { id = "contract", title = "It is about a contract" },
    },
    otherwise = { text = "The service's own complaints procedure is for it." },
  },
  stages = {
    {
      id = "investigation",
      label = "Step 1",
      title = "Investigation of the process",
      cite = "ILL 4",
      handled_by = "investigator",
      power = { "investigate", "recommend" },
      considers = "process",
      confidentiality = "parties",
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
      text = "The text does not say which Compact comes first.",
      cite = "ILL 9",
    },
    {
      on = "signatories",
      text = "The text does not say who keeps the list of those who have signed.",
      cite = "ILL 2",
    },
  },
}
