local parts = {
  { kind = "toolkit_launch", what = "the launch of the Compact Toolkit", once = true },
  { kind = "team_meeting", what = "the Compact at a team or management meeting" },
  { kind = "annual_report", what = "a published Annual Compact Report" },
}

local function recorded(activities, kind, within)
  for _, activity in ipairs(activities) do
    if activity.kind == kind and activity.on and (not within or within:contains(activity.on)) then
      return true
    end
  end
  return false
end

return concord.rule {
  id = "richmond.awareness_programme",
  title = "The awareness programme has its three parts",
  summary = "The council and Richmond CVS promise a programme with three parts: the Toolkit "
    .. "launched, the Compact promoted at team and management meetings, and an Annual Report. The "
    .. "rule looks for each among the activities: the launch at any time, the other two in the "
    .. "current year.",
  cite = "RIC Raising Awareness",
  over = "area",
  severity = "note",
  check = function(area, finding)
    local year = area:year(area.as_of)
    local activities = area:register("activities")
    for _, part in ipairs(parts) do
      local within = nil
      if not part.once then within = year end
      if not recorded(activities, part.kind, within) then
        local when = part.once and "" or (" for " .. year.label)
        finding:raise {
          message = "not yet on record" .. when .. ": " .. part.what,
          help = "when it has taken place, add a row of kind " .. part.kind
            .. " to the activities register",
        }
      end
    end
  end,
  ok = {
    {
      title = "all three parts are recorded",
      as_of = "2026-06-01",
      given = {
        registers = {
          activities = {
            { id = "launch", title = "Toolkit launch", on = "2024-05-15", kind = "toolkit_launch" },
            { id = "team", title = "At the housing team", on = "2026-05-11", kind = "team_meeting" },
            { id = "report", title = "Annual Report", on = "2026-05-20", kind = "annual_report" },
          },
        },
      },
    },
  },
  bad = {
    {
      title = "nothing is recorded, so each of the three parts is missing",
      as_of = "2026-06-01",
      given = { registers = { activities = {} } },
      finds = 3,
    },
    {
      title = "last year's report does not count for this one",
      as_of = "2026-06-01",
      given = {
        registers = {
          activities = {
            { id = "launch", title = "Toolkit launch", on = "2024-05-15", kind = "toolkit_launch" },
            { id = "team", title = "At the housing team", on = "2026-05-11", kind = "team_meeting" },
            { id = "report", title = "Annual Report", on = "2024-05-20", kind = "annual_report" },
          },
        },
      },
      finds = 1,
    },
  },
}
