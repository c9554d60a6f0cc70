-- Choosing cases for a reporting year, and saying what is known of each at its end.
local cases = {}

local function keep(list, wanted)
  local kept = {}
  for _, case in ipairs(list) do
    if wanted(case) then table.insert(kept, case) end
  end
  return kept
end

--- The cases of which at least one day falls in the period.
function cases.during(list, period)
  return keep(list, function(case)
    if not case.raised or period.last < case.raised then return false end
    return not case.closed_on or period.first <= case.closed_on
  end)
end

function cases.raised_in(list, period)
  return keep(list, function(case) return case.raised ~= nil and period:contains(case.raised) end)
end

function cases.closed_in(list, period)
  return keep(list, function(case)
    return case.closed_on ~= nil and period:contains(case.closed_on)
  end)
end

--- The cases that had not ended when the period did, as far as is known today.
function cases.open_after(list, period)
  return keep(list, function(case)
    return case.status == "open" or case.closed_on ~= nil and period.last < case.closed_on
  end)
end

--- The last stage a case had entered by a day, as a visit; nil before it was raised.
function cases.stage_at(case, day)
  local latest = nil
  for _, visit in ipairs(case.path) do
    if visit.entered and visit.entered <= day then latest = visit end
  end
  return latest
end

--- The cases whose last stage by a day was this one.
function cases.reaching(list, stage, day)
  return keep(list, function(case)
    local visit = cases.stage_at(case, day)
    return visit ~= nil and visit.stage == stage
  end)
end

--- The rows of a register whose date field falls in the period, earliest first; rows of one day keep
--- the order of the register.
function cases.rows_in(rows, field, period)
  local found, place = {}, {}
  for index, row in ipairs(rows) do
    local day = row[field]
    if day and period:contains(day) then
      table.insert(found, row)
      place[row] = index
    end
  end
  table.sort(found, function(left, right)
    if left[field] ~= right[field] then return left[field] < right[field] end
    return place[left] < place[right]
  end)
  return found
end

--- The day the report looks from: the period's last, or today while the period runs.
function cases.last_day(area, period)
  if area.as_of < period.last then return area.as_of end
  return period.last
end

--- The days from raising to the end, or to the day looked from; nil where a date is not known.
function cases.days_by(case, day)
  if case.closed_on and case.closed_on <= day then return case:days_open() end
  if case.status == "closed" and not case.closed_on then return nil end
  return case.raised and case.raised:days_to(day)
end

return cases
