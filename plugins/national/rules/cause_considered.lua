-- The guide names four kinds of cause and has a different thought for each of them.

local considerations = {
  unavoidable = "Outside events came first, but the effect can still be softened: for example, circulate a short "
    .. "consultation as widely as possible and help to gather the answers.",
  mistake = "The Compact was not known or not understood: brief new partners and new staff. Whoever passes on the "
    .. "government's money keeps to the Compact too.",
  management = "Agreed ways of working were not followed: win support at a high level, let leaders show the way, and "
    .. "consider senior Champions in both sectors.",
  deliberate = "The whole relationship needs a serious review: bring the people concerned together, ask those who "
    .. "decide for a change, and consider an outside facilitator.",
}

return concord.rule {
  id = "national.cause_considered",
  title = "What the guide suggests for each kind of cause",
  summary = "Gives a case that has a cause the consideration the guide sets beside it.",
  cite = "GUIDE 7 Reasons for non-compliance",
  over = "case",
  severity = "note",

  check = function(case, finding)
    local consideration = case.cause and considerations[case.cause]
    if consideration then
      finding:raise { message = "cause: " .. case.cause, field = "cause", help = consideration }
    end
  end,

  ok = {
    { title = "no cause on record", given = { raised = "2026-03-04", by = { "carers" }, against = { "council" } } },
    { title = "no cause, closed on an unknown day",
      given = { raised = "unknown", by = { "carers" }, against = { "council" },
        events = { { on = "unknown", act = "raised", by = { "carers" } },
          { on = "unknown", act = "withdrawn", by = { "carers" } } } } },
  },
  bad = {
    { title = "unavoidable", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" }, cause = "unavoidable" } },
    { title = "a mistake", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" }, cause = "mistake" } },
    { title = "management", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" }, cause = "management" } },
    { title = "deliberate", finds = 1,
      given = { raised = "2026-03-04", by = { "carers" }, against = { "council" }, cause = "deliberate" } },
  },
}
