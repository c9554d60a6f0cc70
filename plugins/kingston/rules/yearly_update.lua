return concord.rule {
  id = "kingston.yearly_update",
  title = "The Champions bring their update to the Partnership Board once a year",
  summary = "Once a year the Champions tell the Kingston Partnership Board how the Compact was used. "
    .. "The rule looks for an activity of kind champions_update in the current year: it says when "
    .. "the year nears its end without one, and looks back at the year before.",
  cite = "KIN 4e Learning",
  over = "area",
  severity = "warning",
  settings = {
    soon = { default = 60, summary = "days before the year's end from which a missing update shows" },
    since = { default = "2025-12-03", summary = "the first day on which the duty could arise" },
  },
  check = function(area, finding, settings)
    local function given(year)
      for _, activity in ipairs(area:register("activities")) do
        if activity.kind == "champions_update" and activity.on and year:contains(activity.on) then
          return true
        end
      end
      return false
    end
    local help = "when it has been given, record it as an activity of kind champions_update"
    local current = area:year(area.as_of)
    if not given(current) and area.as_of:days_to(current.last) <= settings.soon then
      finding:note {
        message = "no update to the Partnership Board is recorded in the year " .. current.label
          .. ", which ends on " .. current.last:long(),
        help = help,
      }
    end
    local before = area:year(current.first:add_days(-1))
    -- A year that the Compact did not cover from its first day owes no update.
    if concord.date(settings.since) <= before.first and not given(before) then
      finding:raise {
        message = "no update to the Partnership Board is recorded in the year " .. before.label,
        help = help,
      }
    end
  end,
  ok = {
    {
      title = "an update was given this year, the first full one",
      as_of = "2026-11-21",
      given = {
        registers = {
          activities = {
            {
              id = "update",
              title = "Update to the Partnership Board",
              on = "2026-11-10",
              audience = "Partnership Board",
              kind = "champions_update",
            },
          },
        },
      },
    },
    {
      title = "early in the first year nothing is missing yet",
      as_of = "2026-02-02",
      given = { registers = { activities = {} } },
    },
  },
  bad = {
    {
      title = "a whole year passed without an update",
      as_of = "2027-05-03",
      given = { registers = { activities = {} } },
      settings = { since = "2025-01-01" },
      finds = 1,
    },
  },
}
