return concord.rule {
  id = "bench.commitments_named",
  title = "A case names the commitments it is about",
  summary = "Warns where a case names no commitment.",
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
    { title = "one commitment", given = { raised = "2026-03-04", commitments = { "dialogue.open" } } },
  },
  bad = {
    { title = "an empty list", finds = 1, given = { raised = "2026-03-04", commitments = {} } },
    { title = "no list at all", finds = 1, given = { raised = "2026-03-04" } },
  },
}
