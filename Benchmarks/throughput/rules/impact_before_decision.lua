return concord.rule {
  id = "bench.impact_before_decision",
  title = "Impact assessed before the decision",
  summary = "A dated decision needs an assessment on the same day or earlier.",
  cite = { "GUIDE 7 Reasons for non-compliance", "GUIDE 7 Most common areas" },
  over = "funding_change",
  severity = "breach",

  check = function(change, finding)
    local decided, assessed = change.decided_on, change.impact_assessed
    if not decided then return end

    if not assessed then
      finding:warning {
        message = "decided on " .. decided:long() .. " and no dated assessment of the impact is recorded",
        field = "impact_assessed", help = "record the day the impact was assessed, or assess it now",
      }
    elseif assessed > decided then
      finding:raise {
        message = "decided on " .. decided:long() .. ", before the impact was assessed on " .. assessed:long(),
        field = "impact_assessed", needed = decided, found = assessed,
        help = "look at the decision again in the light of the assessment",
      }
    end
  end,

  ok = {
    { title = "assessed first", given = { impact_assessed = "2026-01-12", decided_on = "2026-02-02" } },
    { title = "both on one day", given = { impact_assessed = "2026-02-02", decided_on = "2026-02-02" } },
  },
  bad = {
    { title = "assessed a day late", finds = 1,
      given = { impact_assessed = "2026-02-03", decided_on = "2026-02-02" } },
    { title = "no assessment on record", finds = 1, given = { decided_on = "2026-02-02" } },
  },
}
