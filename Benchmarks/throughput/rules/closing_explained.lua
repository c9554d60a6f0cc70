local function given(text)
  return text and text ~= ""
end

return concord.rule {
  id = "bench.closing_explained",
  title = "A closing event says how the case ended, and why",
  summary = "Looks at every closed event for its outcome, and for a reason or what was learned.",
  cite = { "GUIDE Checklist Compliance", "RIC Dispute Resolution" },
  over = "case",
  acts = { "closed" },
  severity = "breach",

  check = function(case, finding)
    for _, event in ipairs(case:all("closed")) do
      if not given(event.outcome) then
        finding:raise {
          message = "closed without an outcome", event = event, field = "outcome",
          help = "write how the case ended, such as agreement or unresolved",
        }
      end
      if not given(event.reason) and not given(event.learning) then
        finding:note {
          message = "closed without a reason or what was learned", event = event, field = "reason",
          help = "one sentence on what settled it is enough",
        }
      end
    end
  end,

  ok = {
    { title = "an outcome and a reason", given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "closed", by = { "carers" }, outcome = "agreement",
          reason = "The notice was extended." } } } },
  },
  bad = {
    { title = "neither outcome nor reason", finds = 2, given = { raised = "2026-03-04",
      events = { { on = "2026-03-04", act = "raised", by = { "carers" } },
        { on = "2026-03-18", act = "closed", by = { "carers" } } } } },
  },
}
