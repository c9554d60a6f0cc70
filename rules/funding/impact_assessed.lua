-- Ask who will be hurt, then decide: an assessment made after the decision cannot inform it.
return concord.rule {
  id = "funding.impact_assessed",
  title = "Impact assessed before the decision",
  summary = "The impact on the people who use a service is assessed before deciding to reduce or end its funding. "
    .. "An assessment dated after the decision is raised; a dated decision without a dated assessment is a warning, "
    .. "because the assessment may exist undated. On the same day the order is not known and nothing is said.",
  cite = { "GUIDE 7 Reasons for non-compliance", "GUIDE 7 Most common areas" },
  over = "funding_change",
  severity = "breach",

  check = function(change, finding)
    local decided, assessed = change.decided_on, change.impact_assessed
    if not decided then return end

    if not assessed then
      finding:warning {
        message = "decided on " .. decided:long() .. " and no dated assessment of the impact is recorded",
        field = "impact_assessed",
        help = "record the day the impact was assessed, or work with the groups concerned to assess it now",
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
    { title = "both on one day: the order is not known",
      given = { impact_assessed = "2026-02-02", decided_on = "2026-02-02" } },
    { title = "the decision is not dated", given = { impact_assessed = "unknown", decided_on = "unknown" } },
  },
  bad = {
    { title = "assessed a day late", given = { impact_assessed = "2026-02-03", decided_on = "2026-02-02" }, finds = 1 },
    { title = "no assessment on record", given = { decided_on = "2026-02-02" }, finds = 1 },
    { title = "assessed, but nobody wrote down when: a warning",
      given = { impact_assessed = "unknown", decided_on = "2026-02-02" }, finds = 1 },
  },
}
