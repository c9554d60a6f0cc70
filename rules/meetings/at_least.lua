-- A group that stops meeting stops working. Last year is judged; this year is only a reminder near its end.
return concord.rule {
  id = "meetings.at_least",
  title = "A body meets at least as often as agreed",
  summary = "Counts a body's dated meetings in the last finished reporting year and raises too few. For the year in "
    .. "progress it warns near the end. Last year is judged only where the register reaches back that far: an empty "
    .. "register may mean a new body.",
  cite = "KIN 4c",
  over = "area",
  severity = "breach",
  settings = {
    body = { default = "", summary = "id of the body; empty counts every meeting" },
    count = { default = 2, summary = "meetings wanted in one reporting year" },
    warn_months = { default = 2, summary = "months before the end of the year in which the reminder shows" },
    guideline = { default = false, summary = "whether the text gives the number as an example; then only notes" },
  },

  check = function(area, finding, settings)
    local today = area.as_of
    local this_year = area:year(today)
    local last_year = area:year(this_year.first:add_days(-1))

    local earlier, last, this = 0, 0, 0
    for _, meeting in ipairs(area:register("meetings")) do
      if meeting.on and (settings.body == "" or meeting.body == settings.body) then
        if this_year:contains(meeting.on) then this = this + 1
        elseif last_year:contains(meeting.on) then last = last + 1
        elseif meeting.on < last_year.first then earlier = earlier + 1 end
      end
    end

    local name = settings.body == "" and "" or area:name_of(settings.body) .. ": "
    if earlier + last > 0 and last < settings.count then
      local remark = {
        message = name .. last .. " of " .. settings.count .. " meetings held in " .. last_year.label,
        needed = settings.count, found = last,
        help = "record any meeting that is missing from the register; if the body was new that year, say so there",
      }
      if settings.guideline then finding:note(remark) else finding:raise(remark) end
    end
    if this < settings.count and today > this_year.last:add_months(-settings.warn_months) then
      local remark = {
        message = name .. this .. " of " .. settings.count .. " meetings on record for " .. this_year.label
          .. ", which ends on " .. this_year.last:long(),
        needed = settings.count, found = this, help = "agree a date, and put planned meetings in the register too",
      }
      if settings.guideline then finding:note(remark) else finding:warning(remark) end
    end
  end,

  ok = {
    { title = "exactly two last year", as_of = "2026-06-01", settings = { body = "champions", count = 2 },
      given = { registers = { meetings = {
      { body = "champions", on = "2025-05-12" }, { body = "champions", on = "2025-11-10" } } } } },
    { title = "a new body with no meeting yet", as_of = "2026-06-01", given = { registers = { meetings = {} } } },
    { title = "one this year, and the year is young", as_of = "2026-06-01", settings = { body = "", count = 2 },
      given = { registers = { meetings = { { body = "champions", on = "2026-05-11" } } } } },
  },
  bad = {
    { title = "one meeting last year", as_of = "2026-06-01", settings = { body = "", count = 2 }, finds = 1,
      given = { registers = { meetings = { { body = "champions", on = "2025-05-12" } } } } },
    { title = "only another body met", as_of = "2026-06-01", settings = { body = "champions", count = 2 }, finds = 1,
      given = { registers = { meetings = { { body = "champions", on = "2025-05-12" },
        { body = "forum", on = "2025-11-10" } } } } },
    { title = "a guideline of six: noted only", as_of = "2026-06-01", finds = 1,
      settings = { body = "compact-group", count = 6, guideline = true },
      given = { registers = { meetings = { { body = "compact-group", on = "2025-05-12" },
        { body = "compact-group", on = "2025-07-14" }, { body = "compact-group", on = "2025-09-15" },
        { body = "compact-group", on = "2025-10-13" }, { body = "compact-group", on = "2025-11-10" } } } } },
  },
}
