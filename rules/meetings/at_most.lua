-- Some groups promise not to meet too often. The meeting after the last one agreed is shown, not forbidden.
return concord.rule {
  id = "meetings.at_most",
  title = "A body meets no more often than agreed",
  summary = "Counts a body's meetings in each reporting year and shows every one beyond the number agreed. "
    .. "Meetings without an exact date are not counted.",
  cite = "RIC Compact Review Board",
  over = "area",
  severity = "breach",
  settings = {
    body = { default = "", summary = "id of the body; empty counts every meeting" },
    count = { default = 3, summary = "meetings agreed for one reporting year" },
  },

  check = function(area, finding, settings)
    local held = {}
    for _, meeting in ipairs(area:register("meetings")) do
      if meeting.on and (settings.body == "" or meeting.body == settings.body) then
        held[#held + 1] = meeting
      end
    end
    table.sort(held, function(one, other) return one.on < other.on end)

    local name = settings.body == "" and "" or area:name_of(settings.body) .. ": "
    local count = {}
    for _, meeting in ipairs(held) do
      local year = area:year(meeting.on).label
      count[year] = (count[year] or 0) + 1
      if count[year] > settings.count then
        finding:raise {
          message = name .. "meeting " .. count[year] .. " in " .. year .. "; no more than " .. settings.count
            .. " a year are agreed",
          record = meeting, field = "on", needed = settings.count, found = count[year],
          help = "put the matter on an agreed meeting's agenda, or record why one more was needed",
        }
      end
    end
  end,

  ok = {
    { title = "exactly three", settings = { body = "review-board", count = 3 },
      given = { registers = { meetings = { { body = "review-board", on = "2026-05-11" },
      { body = "review-board", on = "2026-07-06" }, { body = "review-board", on = "2026-11-02" } } } } },
    { title = "another body's meetings do not count", settings = { body = "review-board", count = 3 },
      given = { registers = { meetings = { { body = "review-board", on = "2026-05-11" },
        { body = "forum", on = "2026-06-01" }, { body = "forum", on = "2026-07-06" },
        { body = "forum", on = "2026-09-07" } } } } },
    { title = "a meeting without a date is not counted", settings = { body = "", count = 1 },
      given = { registers = { meetings = { { body = "review-board", on = "2026-05-11" },
        { body = "review-board", on = "unknown" } } } } },
  },
  bad = {
    { title = "a fourth meeting", settings = { body = "review-board", count = 3 }, finds = 1,
      given = { registers = { meetings = {
      { body = "review-board", on = "2026-05-11" }, { body = "review-board", on = "2026-07-06" },
      { body = "review-board", on = "2026-09-07" }, { body = "review-board", on = "2026-11-02" } } } } },
    { title = "two beyond the number agreed", settings = { body = "review-board", count = 1 }, finds = 2,
      given = { registers = { meetings = { { body = "review-board", on = "2026-11-02" },
        { body = "review-board", on = "2026-05-11" }, { body = "review-board", on = "2026-07-06" } } } } },
  },
}
