return concord.compact {
  id = "testshire-2024",
  title = "Testshire Compact 2024",
  source = "TES",
  status = "adopted",
  dated = "2024-01",
  from = "2024-01-15",
  commitments = {
    {
      id = "funding.notice",
      owner = "public",
      summary = "Give three months' notice before funding ends.",
      themes = { "funding" },
      cite = "TES 3",
    },
  },
}
