return concord.rule {
  id = "bench.meeting_before_referral",
  title = "People meet before a case is referred on",
  summary = "Each referral follows a meeting held since the case was raised or last referred.",
  cite = { "RIC Dispute Resolution Step 1", "RIC Dispute Resolution Step 2" },
  over = "case",
  acts = { "referred" },
  severity = "warning",

  check = function(case, finding)
    local met = false
    for _, event in ipairs(case.events) do
      local act = event.act
      if act == "met" then
        met = true
      elseif act == "referred" then
        if not met then
          finding:raise {
            message = "referred to " .. (event.to or "the next step") .. " with no meeting on record before it",
            event = event, help = "offer a meeting; if there was one, record it",
          }
        end
        met = false
      end
    end
  end,

  ok = {
    { title = "a meeting before each referral", given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-11", act = "met", by = { "carers", "council" } },
        { on = "2026-03-18", act = "referred", by = { "carers" }, to = "cvs" },
        { on = "2026-03-25", act = "met", by = { "cvs" } },
        { on = "2026-04-01", act = "referred", by = { "cvs" }, to = "board" } } } },
  },
  bad = {
    { title = "no new meeting before the second referral", finds = 1, given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-11", act = "met", by = { "carers", "council" } },
        { on = "2026-03-18", act = "referred", by = { "carers" }, to = "cvs" },
        { on = "2026-04-01", act = "referred", by = { "cvs" }, to = "board" } } } },
  },
}
