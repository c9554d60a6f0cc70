-- Compact Week is the first full week of November. Which days those are depends on where a week starts.

return concord.rule {
  id = "awareness.compact_week",
  title = "Something happens in Compact Week",
  summary = "Looks for an activity on record in the first full week of November of the present year: one that touches "
    .. "the week is enough. It reminds some weeks before, and says so when the week has passed with nothing on record.",
  cite = { "GUIDE Checklist Awareness", "GUIDE 4" },
  over = "area",
  severity = "warning",
  settings = {
    week_starts = { default = "monday", summary = "monday or sunday; the source does not say" },
    remind_weeks = { default = 8, summary = "weeks before the week in which the reminder shows" },
  },

  check = function(area, finding, settings)
    local today = area.as_of
    local compact_week = area:compact_week(today.year, settings.week_starts)
    local first, last = compact_week.first, compact_week.last

    for _, activity in ipairs(area:register("activities")) do
      local from, to = activity.on, activity.ends or activity.on
      if from and from <= last and to >= first then return end
    end

    local week = "Compact Week, " .. first:long() .. " to " .. last:long()
    if today > last then
      finding:raise { message = week .. ": no activity is on record",
        help = "add what took place to the activities register" }
    elseif today >= first:add_days(-7 * settings.remind_weeks) then
      finding:note { message = week .. ": nothing is planned on record yet",
        help = "a short event, an article or a stall at somebody else's meeting is enough" }
    end
  end,

  ok = {
    { title = "an event on the Monday", as_of = "2026-12-01",
      given = { registers = { activities = { { id = "stall", title = "Library stall", on = "2026-11-02" } } } } },
    { title = "with weeks from Sunday, the first of November counts", as_of = "2026-12-01",
      settings = { week_starts = "sunday" },
      given = { registers = { activities = { { id = "stall", title = "Library stall", on = "2026-11-01" } } } } },
    { title = "a month of events that reaches into the week", as_of = "2026-12-01", given = { registers = {
      activities = { { id = "month", title = "Partnership month", on = "2026-10-05", ends = "2026-11-02" } } } } },
    { title = "the summer is early enough", as_of = "2026-09-06", given = { registers = { activities = {} } } },
  },
  bad = {
    { title = "the day before the week begins on a Monday", as_of = "2026-12-01", finds = 1,
      given = { registers = { activities = { { id = "stall", title = "Library stall", on = "2026-11-01" } } } } },
    { title = "a reminder eight weeks ahead", as_of = "2026-09-07", finds = 1,
      given = { registers = { activities = {} } } },
    { title = "an event nobody dated", as_of = "2026-11-09", finds = 1,
      given = { registers = { activities = { { id = "stall", title = "Library stall", on = "2026-11" } } } } },
  },
}
