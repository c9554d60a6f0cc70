-- The parts of a yearly report that tell of concerns: the steps they reached, how they ended, each in turn.
local cases = require "shared.reports.cases"
local words = require "shared.reports.words"

local concerns = {}

local function days_to_the_end(closed)
  local days = cases.durations(closed)
  return words.time_taken(days, cases.median(days)) or "–"
end

--- A table of how far the year's concerns came, and a chart where there are enough of them to compare.
---
--- `wanted.stages` are the stages as { id, label, title }, in order. `wanted.stage` and `wanted.nouns` are
--- the area's words for a stage and for several concerns. `wanted.handled`, when given, are the concerns
--- of the year that the stages were open to; `wanted.outside` are the others. `wanted.notes` stand below.
function concerns.by_stage(report, year, wanted)
  local day, nouns = year.period.last, wanted.nouns or "concerns"
  local handled = wanted.handled or year.during
  local rows, bars, told = {}, {}, {}
  local function add(title, label, all, open)
    local ended = cases.where(all, function(case)
      return case.closed_on ~= nil and year.period:contains(case.closed_on)
    end)
    rows[#rows + 1] = {
      title, concord.counted(all), concord.counted(ended), concord.counted(open), days_to_the_end(ended),
    }
    bars[#bars + 1] = { label, concord.counted(all) }
    told[#told + 1] = label .. ": " .. #all
  end

  local most, leading = 1, {}
  for _, stage in ipairs(wanted.stages) do
    local reached = cases.reaching(handled, stage.id, day)
    add(stage.title and stage.label .. ": " .. stage.title or stage.label, stage.label, reached,
      cases.reaching(year.open, stage.id, day))
    if most < #reached then most, leading = #reached, {} end
    if most == #reached then leading[#leading + 1] = stage.label end
  end
  local unplaced = cases.before_any_stage(handled, day)
  if #unplaced > 0 then
    local title = wanted.unplaced or "Not known"
    add(title, title, unplaced, cases.open_after(unplaced, year.period))
  end
  if wanted.outside and #wanted.outside > 0 then add("Outside the procedure", "Outside", wanted.outside, {}) end

  report:table {
    id = "by_stage",
    caption = "How far the year's " .. nouns .. " came",
    columns = {
      { id = "stage", title = "Furthest " .. wanted.stage },
      { id = "concerns", title = (nouns:gsub("^%l", string.upper)), kind = "integer" },
      { id = "ended", title = "Ended", kind = "integer" },
      { id = "open", title = "Open", kind = "integer" },
      { id = "days", title = "Days to the end" },
    },
    rows = rows,
    notes = wanted.notes,
  }
  if #year.during > 2 and #leading > 0 then
    report:bar_chart {
      title = words.joined(leading) .. (#leading > 1 and " were each" or " was") .. " the furthest " .. wanted.stage
        .. " for " .. most .. " of the year's "
        .. #year.during .. " " .. nouns,
      alt = "Bars of how many of the year's " .. #year.during .. " " .. nouns .. " came to each " .. wanted.stage
        .. " and no further. " .. table.concat(told, ", ") .. ".",
      unit = nouns,
      bars = bars,
    }
  end
end

--- A table of how the concerns that ended in the year ended; nothing where none did.
function concerns.by_outcome(report, year, nouns)
  local rows = {}
  for _, outcome in ipairs(words.outcomes) do
    local ended = cases.with_outcome(year.closed, outcome.id)
    if #ended > 0 then rows[#rows + 1] = { outcome.title, concord.counted(ended) } end
  end
  if #rows == 0 then return end
  report:table {
    id = "by_outcome",
    caption = "How the year's " .. (nouns or "concerns") .. " ended",
    columns = {
      { id = "outcome", title = "Outcome" },
      { id = "concerns", title = ((nouns or "concerns"):gsub("^%l", string.upper)), kind = "integer" },
    },
    rows = rows,
  }
end

--- The way a case took up to a day: each stage with the day it was entered, and its end.
function concerns.path(case, day)
  local entries = {}
  for _, visit in ipairs(case.path) do
    if visit.entered and visit.entered <= day then
      entries[#entries + 1] = { visit.entered, visit.label .. ": " .. visit.title }
    end
  end
  if case.closed_on and case.closed_on <= day then
    entries[#entries + 1] = { case.closed_on, words.outcome(case.outcome) }
  end
  return entries
end

local function standing(case, year)
  local days = cases.days_by(case, year.last_day)
  local taken = days and words.days(days)
  if case.closed_on and case.closed_on <= year.period.last then
    return words.outcome(case.outcome) .. (taken and ", after " .. taken .. "." or ".")
  end
  local visit = cases.stage_at(case, year.last_day)
  return "Open" .. (visit and " at " .. visit.label or "") .. " on " .. year.last_day:long()
    .. (taken and ", after " .. taken .. "." or ".")
end

--- Each concern of the year in turn: its public account, who, how it stands, and the way it took.
---
--- `wanted.heading(case)` gives the heading; a public report must not read a case's title for it.
--- `wanted.more(case)`, when given, gives further terms as { { "Term", "text" }, … }.
--- `wanted.timeline = false` leaves the way it took out; a way of a single step is never drawn.
function concerns.told(report, area, year, wanted)
  for _, case in ipairs(year.during) do
    report:heading(wanted.heading(case), 3)
    report:paragraph(case.public_summary or "No account has been released for publication.")
    report:paragraph {
      concord.strong "Raised by ", words.names(area, case.by), concord.strong " with ",
      words.names(area, case.against), ". ", standing(case, year),
    }
    local more = wanted.more and wanted.more(case) or {}
    if #more > 0 then report:definitions(more) end
    local path = wanted.timeline ~= false and concerns.path(case, year.period.last) or {}
    if #path > 1 then report:timeline(path) end
  end
end

return concerns
