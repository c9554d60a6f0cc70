return concord.tests {
  {
    title = "a concern begins with talking",
    as_of = "2026-06-01",
    case = {
      id = "TES-2026-900",
      title = "A concern",
      raised = "2026-05-01",
      by = { "club" },
      against = { "county" },
      events = { { on = "2026-05-01", act = "raised", by = "club" } },
    },
    expect = { stage = "talk", status = "open" },
  },
}
