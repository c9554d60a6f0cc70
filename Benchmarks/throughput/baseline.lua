-- The ten rules of rules/ in plain Lua with cjson: no replay, one thread, no limits, no sandbox.
-- lua5.4 baseline.lua FILE [--json]
-- Prints the number of findings of each rule; with --json every finding as well, one a line, before that
-- (the counts then go to standard error).

local cjson = require "cjson"

local path, mode = arg[1], arg[2]
if not path or mode and mode ~= "--json" then
  io.stderr:write("usage: lua5.4 baseline.lua FILE [--json]\n")
  os.exit(64)
end

-- Dates. An exact day has ten characters; a month, a year or "unknown" counts as not known. Exact days
-- compare as strings. A day of the calendar is turned into a number only where days are counted.

local byte, concat, format = string.byte, table.concat, string.format

local month_names = {
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
}
local month_lengths = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function exact(date)
  if date and #date == 10 then return date end
end

local function parts(date)
  local y1, y2, y3, y4, _, m1, m2, _, d1, d2 = byte(date, 1, 10)
  return y1 * 1000 + y2 * 100 + y3 * 10 + y4 - 53328, m1 * 10 + m2 - 528, d1 * 10 + d2 - 528
end

local function iso(year, month, day)
  return format("%04d-%02d-%02d", year, month, day)
end

local function long(date)
  local year, month, day = parts(date)
  return day .. " " .. month_names[month] .. " " .. year
end

local function month_length(year, month)
  if month == 2 and year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0) then return 29 end
  return month_lengths[month]
end

local function add_months(date, count)
  local year, month, day = parts(date)
  local total = year * 12 + month - 1 + count
  year, month = total // 12, total % 12 + 1
  if day > 28 then
    local last = month_length(year, month)
    if day > last then day = last end
  end
  return iso(year, month, day)
end

-- Days since 1 March of the year 0: the year is made to begin in March, so that its odd day comes last.
local function day_number(date)
  local year, month, day = parts(date)
  if month < 3 then year, month = year - 1, month + 12 end
  return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 1
end

local function date_of(number)
  local year = (10000 * number + 14780) // 3652425
  local rest = number - (365 * year + year // 4 - year // 100 + year // 400)
  if rest < 0 then
    year = year - 1
    rest = number - (365 * year + year // 4 - year // 100 + year // 400)
  end
  local shifted = (100 * rest + 52) // 3060
  local month = (shifted + 2) % 12 + 1
  return iso(year + (shifted + 2) // 12, month, rest - (shifted * 306 + 5) // 10 + 1)
end

-- Findings.

local counts = {}
local raise

if mode == "--json" then
  local encode, write = cjson.encode, io.write
  function raise(case, rule, severity, message, field, event, needed, found, help)
    counts[rule] = (counts[rule] or 0) + 1
    write(encode {
      rule = rule, severity = severity, case = case.case, message = message, field = field,
      event = event, needed = needed, found = found, help = help,
    }, "\n")
  end
else
  function raise(_, rule)
    counts[rule] = (counts[rule] or 0) + 1
  end
end

-- What the rules ask of a case.

local function given(text)
  return text and text ~= ""
end

local function last(case, act)
  local events = case.events
  for index = #events, 1, -1 do
    if events[index].act == act then return events[index], index end
  end
end

local function each_record(case, kind, check)
  local about = case.about
  if not about then return end
  for index = 1, #about do
    if about[index].kind == kind then check(case, about[index]) end
  end
end

-- The rules.

local function notice_period(case, change)
  local announced, effective = exact(change.announced), exact(change.effective)
  if not announced or not effective then return end

  local due = add_months(announced, 3)
  if effective < due then
    raise(case, "bench.notice_period", "breach",
      "announced on " .. long(announced) .. " and effective on " .. long(effective)
        .. "; 3 months end on " .. long(due),
      "effective", nil, due, effective, "move the change, or record a departure with its formal reason")
  end
end

local function impact_before_decision(case, change)
  local decided, assessed = exact(change.decided_on), exact(change.impact_assessed)
  if not decided then return end

  if not assessed then
    raise(case, "bench.impact_before_decision", "warning",
      "decided on " .. long(decided) .. " and no dated assessment of the impact is recorded",
      "impact_assessed", nil, nil, nil, "record the day the impact was assessed, or assess it now")
  elseif assessed > decided then
    raise(case, "bench.impact_before_decision", "breach",
      "decided on " .. long(decided) .. ", before the impact was assessed on " .. long(assessed),
      "impact_assessed", nil, decided, assessed, "look at the decision again in the light of the assessment")
  end
end

local function twelve_weeks(case, consultation)
  local opened, closes = exact(consultation.opened), exact(consultation.closes)
  if not opened or not closes then return end

  local first, final = day_number(opened), day_number(closes)
  if final >= first + 84 then return end

  local earliest_end = date_of(first + 84)
  local message = "open for " .. final - first .. " days, from " .. long(opened) .. " to " .. long(closes)
    .. "; 12 weeks end on " .. long(earliest_end)
  if given(consultation.reason_if_short) and given(consultation.mitigation) then
    raise(case, "bench.twelve_weeks", "note", message .. "; a reason and a mitigation are recorded",
      "closes", nil, earliest_end, closes)
  else
    raise(case, "bench.twelve_weeks", "breach", message, "closes", nil, earliest_end, closes,
      "extend the consultation, or record reason_if_short and mitigation")
  end
end

local function departure_reason(case, departure)
  if not given(departure.reason) then
    raise(case, "bench.departure_reason", "breach",
      "no reason is recorded for leaving this commitment aside", "reason", nil, nil, nil,
      "ask the body concerned to give its reason formally")
  end
  if not given(departure.author) then
    raise(case, "bench.departure_reason", "warning",
      "nobody is recorded as having given the reason", "author", nil, nil, nil,
      "name the role, not the person")
  end
  if not exact(departure.on) then
    raise(case, "bench.departure_reason", "note", "the day of the departure is not recorded exactly", "on")
  end
end

local function feedback_published(case)
  local about = case.about
  local closing = about and last(case, "closed")
  if not closing then return end

  local closed = exact(closing.on)
  for index = 1, #about do
    local consultation = about[index]
    local closes = consultation.kind == "consultation" and exact(consultation.closes)
    if closes then
      local published = exact(consultation.feedback_published)
      local last_day = day_number(closes) + 90
      if published and day_number(published) > last_day then
        local due = date_of(last_day)
        raise(case, "bench.feedback_published", "warning",
          "feedback was published on " .. long(published) .. ", after " .. long(due),
          "feedback_published", nil, due, published)
      elseif not published and closed and day_number(closed) > last_day then
        raise(case, "bench.feedback_published", "warning",
          "no feedback was recorded by " .. long(closed) .. "; the consultation ended on " .. long(closes),
          "feedback_published", nil, date_of(last_day), nil,
          "publish what was said, what was done, and what was not done and why")
      end
    end
  end
end

local function learning_recorded(case)
  local closing, index = last(case, "closed")
  if closing and not last(case, "learned") and not given(closing.learning) then
    raise(case, "bench.learning_recorded", "warning", "closed, and nothing learned is on record", nil,
      index, nil, nil, "add an event 'learned' with its 'learning'; a line is enough")
  end
end

local function learning_shared(case)
  local events = case.events
  local unshared, closed
  for index = 1, #events do
    local act = events[index].act
    if act == "learned" then
      unshared = index
    elseif act == "shared" or act == "notified" then
      unshared = nil
    elseif act == "closed" then
      closed = true
    end
  end
  if unshared and closed then
    raise(case, "bench.learning_shared", "warning",
      "learning is on record and nothing says that it was shared", nil, unshared, nil, nil,
      "tell the organisations concerned and record 'shared'")
  end
end

local function commitments_named(case)
  local commitments = case.commitments
  if not commitments or #commitments == 0 then
    raise(case, "bench.commitments_named", "warning", "no commitment is named", "commitments", nil, nil, nil,
      "ask the organisation that raised the concern which part of the Compact it has in mind")
  end
end

local function closing_explained(case)
  local events = case.events
  for index = 1, #events do
    local event = events[index]
    if event.act == "closed" then
      if not given(event.outcome) then
        raise(case, "bench.closing_explained", "breach", "closed without an outcome", "outcome", index,
          nil, nil, "write how the case ended, such as agreement or unresolved")
      end
      if not given(event.reason) and not given(event.learning) then
        raise(case, "bench.closing_explained", "note", "closed without a reason or what was learned", "reason", index,
          nil, nil, "one sentence on what settled it is enough")
      end
    end
  end
end

local function meeting_before_referral(case)
  local events = case.events
  local met = false
  for index = 1, #events do
    local event = events[index]
    local act = event.act
    if act == "met" then
      met = true
    elseif act == "referred" then
      if not met then
        raise(case, "bench.meeting_before_referral", "warning",
          "referred to " .. (event.to or "the next step") .. " with no meeting on record before it",
          nil, index, nil, nil, "offer a meeting; if there was one, record it")
      end
      met = false
    end
  end
end

local function check(case)
  each_record(case, "funding_change", notice_period)
  each_record(case, "funding_change", impact_before_decision)
  each_record(case, "consultation", twelve_weeks)
  each_record(case, "departure", departure_reason)
  feedback_published(case)
  learning_recorded(case)
  learning_shared(case)
  commitments_named(case)
  closing_explained(case)
  meeting_before_referral(case)
end

-- The file.

local decode = cjson.decode
local cases = 0
for line in io.lines(path) do
  check(decode(line))
  cases = cases + 1
end

local rules = {}
for rule in pairs(counts) do rules[#rules + 1] = rule end
table.sort(rules)
local lines, total = {}, 0
for index, rule in ipairs(rules) do
  lines[index] = format("%-32s %9d\n", rule, counts[rule])
  total = total + counts[rule]
end
lines[#lines + 1] = format("%-32s %9d\n", "findings", total)
lines[#lines + 1] = format("%-32s %9d\n", "cases", cases)
local results = mode == "--json" and io.stderr or io.stdout
results:write(concat(lines))
