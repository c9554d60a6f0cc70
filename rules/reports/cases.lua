-- Choosing the cases and register rows of a reporting year, and saying what is known of each at its end.
local cases = {}

--- The cases, or rows, that a test wants, in their order.
function cases.where(list, wanted)
  local kept = {}
  for _, item in ipairs(list) do
    if wanted(item) then kept[#kept + 1] = item end
  end
  return kept
end

local where = cases.where

--- The cases of which at least one day falls in the period.
function cases.during(list, period)
  return where(list, function(case)
    if not case.raised or period.last < case.raised then return false end
    return not case.closed_on or period.first <= case.closed_on
  end)
end

function cases.raised_in(list, period)
  return where(list, function(case) return case.raised ~= nil and period:contains(case.raised) end)
end

function cases.closed_in(list, period)
  return where(list, function(case) return case.closed_on ~= nil and period:contains(case.closed_on) end)
end

--- The cases that had not ended when the period did, as far as is known today.
function cases.open_after(list, period)
  return where(list, function(case)
    return case.status == "open" or case.closed_on ~= nil and period.last < case.closed_on
  end)
end

--- The cases whose day of raising is not known exactly, which no year can claim.
function cases.undated(list)
  return where(list, function(case) return case.raised == nil end)
end

function cases.with_outcome(list, outcome)
  return where(list, function(case) return case.outcome == outcome end)
end

--- The cases with an event of this act no later than the day.
function cases.with_act(list, act, day)
  return where(list, function(case)
    for _, event in ipairs(case:all(act)) do
      if event.on and event.on <= day then return true end
    end
    return false
  end)
end

--- The cases in which whoever handles a stage is a party, where the text names no substitute.
function cases.with_clash(list)
  return where(list, function(case)
    for _, silence in ipairs(case.silences) do
      if silence.on == "handler_is_party" then return true end
    end
    return false
  end)
end

--- Who decided, and when, how to go on where whoever handles a stage is a party: a sentence for each case in which
--- that is on record.
function cases.clashes_settled(area, list)
  local told = {}
  for _, case in ipairs(list) do
    local decision = nil
    for _, silence in ipairs(case.silences) do
      if silence.on == "handler_is_party" then decision = decision or silence.settled_by end
    end
    if decision then
      local names = {}
      for _, id in ipairs(decision.by) do names[#names + 1] = area:name_of(id) end
      local by = #names > 0 and " by " .. table.concat(names, ", ") or ""
      told[#told + 1] = case.id .. ": decided" .. by .. " on " .. decision.on_text .. "."
    end
  end
  return told
end

--- The last stage a case had entered by a day, as a visit; nil before the first, or where no day is known.
function cases.stage_at(case, day)
  local latest = nil
  for _, visit in ipairs(case.path) do
    if visit.entered and visit.entered <= day then latest = visit end
  end
  return latest
end

--- The cases whose last stage by a day was this one.
function cases.reaching(list, stage, day)
  return where(list, function(case)
    local visit = cases.stage_at(case, day)
    return visit ~= nil and visit.stage == stage
  end)
end

--- The cases that had come to no stage by the day, as far as the dates say.
function cases.before_any_stage(list, day)
  return where(list, function(case) return cases.stage_at(case, day) == nil end)
end

--- The days each case took, shortest first; cases without both dates are left out.
function cases.durations(list)
  local days = {}
  for _, case in ipairs(list) do
    local taken = case:days_open()
    if taken then days[#days + 1] = taken end
  end
  table.sort(days)
  return days
end

--- The middle of a sorted list of numbers; nil for an empty one.
function cases.median(numbers)
  local count = #numbers
  if count == 0 then return nil end
  if count % 2 == 1 then return numbers[(count + 1) // 2] end
  local sum = numbers[count // 2] + numbers[count // 2 + 1]
  if sum % 2 == 0 then return sum // 2 end
  return sum / 2
end

--- The days from raising to the end, or to the day looked from; nil where a date is not known.
function cases.days_by(case, day)
  if case.closed_on and case.closed_on <= day then return case:days_open() end
  if case.status == "closed" and not case.closed_on then return nil end
  return case.raised and case.raised:days_to(day)
end

--- What finished stages of the cases still owe, as { case = …, duty = … }.
function cases.owed(list)
  local owed = {}
  for _, case in ipairs(list) do
    for _, duty in ipairs(case.duties) do
      if duty.due and duty.status == "open" then owed[#owed + 1] = { case = case, duty = duty } end
    end
  end
  return owed
end

--- The rows whose date field falls in the period, earliest first; rows of one day keep their order.
function cases.rows_in(rows, field, period)
  local found, place = {}, {}
  for index, row in ipairs(rows) do
    local day = row[field]
    if day and period:contains(day) then
      found[#found + 1] = row
      place[row] = index
    end
  end
  table.sort(found, function(left, right)
    if left[field] ~= right[field] then return left[field] < right[field] end
    return place[left] < place[right]
  end)
  return found
end

--- The rows of a register together with the records of that kind that cases are about.
function cases.rows_everywhere(area, kind, register)
  local rows = {}
  for _, row in ipairs(area:register(register)) do rows[#rows + 1] = row end
  for _, case in ipairs(area.cases) do
    for _, record in ipairs(case:records(kind)) do rows[#rows + 1] = record end
  end
  return rows
end

--- The recommendations made in the period, after the earlier ones that nobody had answered when it began.
function cases.recommendations(area, period)
  local earlier = where(area:register("recommendations"), function(row)
    local answered = row.answered_on and row.answered_on < period.first
      or row.answered_on == nil and row.accepted ~= nil
    return row.made_on ~= nil and row.made_on < period.first and not answered
  end)
  for _, row in ipairs(cases.rows_in(area:register("recommendations"), "made_on", period)) do
    earlier[#earlier + 1] = row
  end
  return earlier
end

--- The day the report looks from: the period's last, or today while the period runs.
function cases.last_day(area, period)
  if area.as_of < period.last then return area.as_of end
  return period.last
end

--- What every yearly report draws on, chosen once: cases by how the year touched them, and register rows.
function cases.year(area, period)
  local during = cases.during(area.cases, period)
  local function rows(register) return cases.rows_in(area:register(register), "on", period) end
  return {
    period = period,
    last_day = cases.last_day(area, period),
    during = during,
    raised = cases.raised_in(area.cases, period),
    closed = cases.closed_in(area.cases, period),
    open = cases.open_after(during, period),
    undated = cases.undated(area.cases),
    recommendations = cases.recommendations(area, period),
    successes = rows("successes"),
    reviews = rows("learning_reviews"),
    activities = rows("activities"),
    meetings = rows("meetings"),
  }
end

return cases
