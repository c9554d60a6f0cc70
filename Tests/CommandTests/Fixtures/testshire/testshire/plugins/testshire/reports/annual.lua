return concord.report {
  id = "annual",
  title = "Testshire yearly report",
  summary = "The concerns of a year.",
  cite = "TES 8",
  producer = "The Panel",
  recipient = "Everybody in Testshire",
  audience = "officers",
  frequency = "yearly",
  build = function(report, area, period)
    report:heading("Concerns")
    local rows = {}
    for _, case in ipairs(area.cases) do
      rows[#rows + 1] = { case.id, case.title, case.raised or concord.missing("x") }
    end
    report:table {
      id = "concerns",
      caption = "Concerns raised",
      columns = {
        { id = "case", title = "Case" },
        { id = "title", title = "Title" },
        { id = "raised", title = "Raised", kind = "date" },
      },
      rows = rows,
    }
  end,
}
