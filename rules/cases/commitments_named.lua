-- A concern is easier to answer when it names the promise it is about.
return concord.rule {
  id = "cases.commitments_named",
  title = "A case names the commitments it is about",
  summary = "Warns where a case names none of the area's commitments.",
  cite = { "GUIDE 7 How to challenge 2", "RIC Dispute Resolution Step 1" },
  over = "case",
  severity = "warning",

  check = function(case, finding)
    if #case.commitments == 0 then
      finding:raise {
        message = "no commitment is named", field = "commitments",
        help = "ask the organisation that raised the concern which part of the Compact it has in mind",
      }
    end
  end,

  ok = {
    { title = "one commitment", given = { raised = "2026-03-04", by = { "carers" }, against = { "council" },
      commitments = { "funding.notice" } } },
    { title = "two commitments, raised on an unknown day", given = { raised = "unknown", by = { "carers" },
      against = { "council" }, commitments = { "funding.notice", "funding.impact" } } },
  },
  bad = {
    { title = "an empty list", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" }, commitments = {} } },
    { title = "no list at all", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" } } },
  },
}
