-- What returns is forgotten more easily than what is new. Each duty says how often; this rule only tells.

-- How much of a duty was done in a stretch, in words.
local function done(duty, stretch)
  local count = #duty:records_in(stretch)
  if count == 0 then return "nothing" end
  return duty.least and count .. " of " .. duty.least or tostring(count)
end

-- A duty that has a bound in each stretch was missed in one; any other came later than it was due.
local function missed(duty, gap)
  if duty.least then
    local where = gap.label == duty.period.label and " on record in " or " on record from "
    return duty.title .. ": " .. done(duty, gap) .. where .. gap.label
  end
  local came = #duty:records_in(gap) > 0 and "came on " .. gap.last:long() or "is not on record yet"
  return duty.title .. ": was due by " .. gap.first:add_days(-1):long() .. " and " .. came
end

local function tell(duty, finding)
  local function remark(fields)
    fields.cite = duty.cite
    if duty.severity == "breach" then finding:breach(fields)
    elseif duty.severity == "warning" then finding:warning(fields)
    elseif duty.severity == "note" then finding:note(fields)
    else finding:raise(fields) end
  end

  for _, record in ipairs(duty.excess) do
    remark {
      message = duty.title .. ": one more than agreed in " .. duty.period.label .. " (" .. duty.words .. ")",
      record = record, needed = duty.most, found = #duty.records,
      help = "put the matter off until the next year, or record why one more was needed",
    }
  end
  for _, gap in ipairs(duty.gaps) do
    remark {
      message = missed(duty, gap), needed = duty.least or duty.words, found = duty.least and #duty:records_in(gap),
      help = "record what is missing from the register; otherwise account for it to the partners",
    }
  end
end

return concord.rule {
  id = "cadences.kept",
  title = "What is to happen again and again does",
  summary = "Tells how the returning duties that the plugin declares stand: what was done too often or not often "
    .. "enough in this reporting year and the one before, and what falls due soon. A stretch that the register does "
    .. "not reach back to is not judged, unless the duty says since when it holds. A planned date quiets the reminder.",
  -- Each finding cites the clause of its duty.
  cite = {},
  over = "area",
  severity = "breach",

  check = function(area, finding)
    for _, duty in ipairs(area:cadences()) do
      tell(duty, finding)
      if duty.before then tell(duty.before, finding) end
      if duty.standing == "due_soon" then
        local so_far = duty.least and duty.least > 1 and " (" .. #duty.records .. " on record)" or ""
        finding:note {
          message = duty.title .. ": due by " .. duty.due:long() .. so_far, needed = duty.words, cite = duty.cite,
          help = "agree a date, and put it in the register: a planned one is enough to quiet this",
        }
      end
    end
  end,

  ok = {
    { title = "exactly three times, of at most three", as_of = "2026-12-01",
      cadences = { { id = "board", title = "Board", register = "meetings", where = { body = "board" }, at_most = 3,
        cite = "EX 1" } },
      given = { registers = { meetings = { { body = "board", on = "2026-05-11" }, { body = "board", on = "2026-07-06" },
        { body = "board", on = "2026-11-02" }, { body = "forum", on = "2026-11-03" } } } } },
    { title = "twice last year, and this year is young", as_of = "2026-06-01",
      cadences = { { id = "group", title = "Group", register = "meetings", at_least = 2, cite = "EX 1" } },
      given = { registers = { meetings = { { body = "group", on = "2025-05-12" },
        { body = "group", on = "2025-11-10" } } } } },
    { title = "a new body with no meeting yet", as_of = "2026-06-01",
      cadences = { { id = "group", title = "Group", register = "meetings", at_least = 2, cite = "EX 1" } },
      given = { registers = { meetings = {} } } },
    { title = "every quarter, on its first and its last day", as_of = "2026-08-01",
      cadences = { { id = "group", title = "Group", register = "meetings", at_least = 1, per = "quarter",
        cite = "EX 1" } },
      given = { registers = { meetings = { { body = "group", on = "2026-01-01" }, { body = "group", on = "2026-06-30" } } } } },
    { title = "twelve months to the day", as_of = "2026-03-18",
      cadences = { { id = "conference", title = "Conference", register = "activities", where = { kind = "conference" },
        every_months = 12, cite = "EX 1" } },
      given = { registers = { activities = { { id = "a", title = "Conference", kind = "conference", on = "2025-03-18" },
        { id = "b", title = "Conference", kind = "conference", on = "2026-03-18" } } } } },
    { title = "a planned date quiets the reminder", as_of = "2026-12-20",
      cadences = { { id = "report", title = "Report", register = "activities", at_least = 1, cite = "EX 1" } },
      given = { registers = { activities = { { id = "a", title = "Report", on = "2026-12-22" } } } } },
  },
  bad = {
    { title = "a fourth time, of at most three", as_of = "2026-12-01", finds = 1,
      cadences = { { id = "board", title = "Board", register = "meetings", where = { body = "board" }, at_most = 3,
        cite = "EX 1" } },
      given = { registers = { meetings = { { body = "board", on = "2026-05-11" }, { body = "board", on = "2026-07-06" },
        { body = "board", on = "2026-09-07" }, { body = "board", on = "2026-11-02" } } } } },
    { title = "once last year, of two times", as_of = "2026-06-01", finds = 1,
      cadences = { { id = "group", title = "Group", register = "meetings", at_least = 2, cite = "EX 1" } },
      given = { registers = { meetings = { { body = "group", on = "2025-05-12" } } } } },
    { title = "not once since the duty holds", as_of = "2026-06-01", finds = 1,
      cadences = { { id = "update", title = "Update", register = "activities", at_least = 1, since = "2025-01-01",
        severity = "warning", cite = "EX 1" } },
      given = { registers = { activities = {} } } },
    { title = "nothing in the second quarter", as_of = "2026-07-01", finds = 1,
      cadences = { { id = "group", title = "Group", register = "meetings", at_least = 1, per = "quarter",
        cite = "EX 1" } },
      given = { registers = { meetings = { { body = "group", on = "2026-03-31" } } } } },
    { title = "twelve months and a day", as_of = "2026-06-01", finds = 1,
      cadences = { { id = "conference", title = "Conference", register = "activities", every_months = 12,
        cite = "EX 1" } },
      given = { registers = { activities = { { id = "a", title = "Conference", on = "2025-03-18" },
        { id = "b", title = "Conference", on = "2026-03-19" } } } } },
    { title = "the year ends in thirty days", as_of = "2026-12-01", finds = 1,
      cadences = { { id = "report", title = "Report", register = "activities", at_least = 1, cite = "EX 1" } },
      given = { registers = { activities = {} } } },
    { title = "nothing in a Compact Week that starts on a Sunday", as_of = "2026-11-08", finds = 1,
      cadences = { { id = "week", title = "Compact Week", register = "activities", through = "ends", at_least = 1,
        per = "compact_week", week_starts = "sunday", since = "2026-01-01", severity = "warning", cite = "EX 1" } },
      given = { registers = { activities = { { id = "a", title = "A stall", on = "2026-11-08" } } } } },
  },
}
