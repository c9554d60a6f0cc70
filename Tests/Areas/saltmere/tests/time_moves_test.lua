local function case(events)
  return {
    raised = "2026-03-02",
    by = { "allotment-society" },
    against = { "saltmere-council" },
    events = events,
  }
end

-- 2 March 2026 is a Monday. Ten working days after it: 3 to 6 March are four, 9 to 13 March make nine,
-- and Monday 16 March is the tenth. No bank holiday falls in March.
local raised = { on = "2026-03-02", act = "raised", by = "allotment-society" }
local met = { on = "2026-03-10", act = "met", by = "mediation-service" }
-- Twenty-eight days after Wednesday 11 March is Wednesday 8 April: 20 days to the end of March, 8 more.
local offered = { on = "2026-03-11", act = "offered", by = "saltmere-council" }

return concord.tests {
  {
    title = "on the last day of the first limit the case is still in mediation",
    as_of = "2026-03-16",
    case = case { raised },
    expect = {
      stage = "mediation",
      deadlines = { ["first-meeting"] = "2026-03-16" },
      violations = {},
      late = {},
    },
  },
  {
    -- Six weeks after Tuesday 17 March are 42 days: 14 to the end of March, 28 in April.
    title = "the day after, it is in conciliation by itself, for six weeks from that day",
    as_of = "2026-03-17",
    case = case { raised },
    expect = {
      stage = "conciliation",
      path = { "mediation", "conciliation" },
      deadlines = { conciliate = "2026-04-28" },
      violations = {},
    },
  },
  {
    title = "with nothing ever recorded it ends unresolved when the six weeks are over",
    as_of = "2026-06-01",
    case = case { raised },
    expect = {
      stage = "closed",
      outcome = "unresolved",
      closed_on = "2026-04-29",
      silences = { "appeal" },
      violations = {},
    },
  },
  {
    title = "a meeting in time keeps it in mediation",
    as_of = "2026-04-30",
    case = case { raised, met },
    expect = { stage = "mediation", late = {}, violations = {} },
  },
  {
    title = "an offer nobody answers lets the concern lapse on the day after",
    as_of = "2026-04-09",
    case = case { raised, met, offered },
    expect = { stage = "closed", outcome = "lapsed", closed_on = "2026-04-09", violations = {} },
  },
  {
    title = "an answer on the last day keeps it alive",
    as_of = "2026-06-01",
    case = case { raised, met, offered, { on = "2026-04-08", act = "answered", by = "allotment-society" } },
    expect = { stage = "mediation", deadlines = { silence = "2026-04-08" }, violations = {} },
  },
  {
    title = "what is recorded after the case moved is judged where it then was",
    as_of = "2026-04-01",
    case = case {
      raised,
      { on = "2026-03-20", act = "recommended", by = "conciliator", recommendation = "Share the plots." },
      { on = "2026-03-27", act = "closed", by = "conciliator", outcome = "recommendation_made" },
    },
    expect = {
      path = { "mediation", "conciliation" },
      outcome = "recommendation_made",
      violations = {},
    },
  },
}
