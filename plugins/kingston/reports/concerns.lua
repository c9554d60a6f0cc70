-- The sections of the yearly update that are about concerns.
local cases = require "reports.cases"
local words = require "reports.words"

local concerns = {}

local function by_stage(report, period, year)
  local rows, bars = {}, {}
  for _, stage in ipairs(words.stages) do
    local reached = cases.reaching(year.handled, stage.id, period.last)
    table.insert(rows, {
      stage.label .. ": " .. stage.title,
      concord.counted(reached),
      concord.counted(cases.reaching(year.closed, stage.id, period.last)),
      concord.counted(cases.reaching(year.open, stage.id, period.last)),
    })
    table.insert(bars, { stage.label, concord.counted(reached) })
  end
  local unplaced = cases.before_any_stage(year.open, period.last)
  if #unplaced > 0 then
    table.insert(rows, {
      "Waiting for the scope test",
      concord.counted(unplaced),
      concord.counted({}),
      concord.counted(unplaced),
    })
  end
  table.insert(rows, {
    "Outside the procedure",
    concord.counted(year.passed_on),
    concord.counted(year.passed_on),
    concord.counted({}),
  })
  table.insert(bars, { "Outside", concord.counted(year.passed_on) })
  report:table {
    id = "by_stage",
    caption = "Concerns by the furthest stage they reached in the year",
    columns = {
      { id = "stage", title = "Stage" },
      { id = "concerns", title = "Concerns", kind = "integer" },
      { id = "ended", title = "Ended there", kind = "integer" },
      { id = "open", title = "Still open", kind = "integer" },
    },
    rows = rows,
  }
  if #year.during > 0 then
    local direct = cases.reaching(year.handled, "discussion", period.last)
    report:bar_chart {
      title = words.number(#direct, "concern", "concerns") .. " went no further than direct "
        .. "discussion",
      alt = "Bars showing how many of the year's " .. tostring(#year.during) .. " concerns went no "
        .. "further than each stage, and how many lay outside the procedure.",
      unit = "concerns",
      bars = bars,
    }
  end
end

local function by_outcome(report, period, year)
  local rows = {}
  local ended = cases.closed_in(year.during, period)
  for _, outcome in ipairs(words.outcomes) do
    local alike = cases.with_outcome(ended, outcome.id)
    if #alike > 0 then table.insert(rows, { outcome.title, concord.counted(alike) }) end
  end
  report:table {
    id = "by_outcome",
    caption = "How concerns ended in the year",
    columns = {
      { id = "outcome", title = "Outcome" },
      { id = "concerns", title = "Concerns", kind = "integer" },
    },
    rows = rows,
  }
end

--- The tables and the chart: stages and outcomes.
function concerns.figures(report, period, year)
  report:heading("The year's concerns in figures")
  by_stage(report, period, year)
  by_outcome(report, period, year)
end

local function by_outcome_of_compact(report, area, year)
  local bars = {}
  local most, most_title = 0, nil
  for _, outcome in ipairs(words.compact_outcomes) do
    local touching = {}
    for _, case in ipairs(year.during) do
      for _, id in ipairs(case.commitments) do
        local commitment = area:commitment(id)
        if commitment and commitment.outcome == outcome.id then
          table.insert(touching, case)
          break
        end
      end
    end
    table.insert(bars, { outcome.title, concord.counted(touching) })
    if most < #touching then most, most_title = #touching, outcome.title end
  end
  if most_title then
    report:bar_chart {
      title = "Concerns were most often about: " .. most_title,
      alt = "Bars showing how many concerns named a commitment under each of the Compact's four "
        .. "outcomes; a concern may count under several.",
      unit = "concerns",
      bars = bars,
    }
  end
end

--- Which commitments concerns were about, and whose promise they are.
function concerns.commitments(report, area, year)
  report:heading("Which commitments concerns were about")
  by_outcome_of_compact(report, area, year)
  local named, order = {}, {}
  for _, case in ipairs(year.during) do
    for _, id in ipairs(case.commitments) do
      if not named[id] then
        named[id] = {}
        table.insert(order, id)
      end
      table.insert(named[id], case)
    end
  end
  table.sort(order, function(left, right)
    if #named[left] ~= #named[right] then return #named[left] > #named[right] end
    return left < right
  end)
  local rows = {}
  for _, id in ipairs(order) do
    local commitment = area:commitment(id)
    local owner = id
    for _, class in ipairs(words.owners) do
      if commitment and commitment.owner == class.id then owner = class.title end
    end
    table.insert(rows, {
      commitment and commitment.summary or id,
      owner,
      concord.counted(named[id]),
    })
  end
  report:table {
    id = "commitments",
    caption = "Commitments said to be unmet, most often named first",
    columns = {
      { id = "commitment", title = "Commitment, in our words" },
      { id = "owner", title = "Whose promise" },
      { id = "concerns", title = "Concerns", kind = "integer" },
    },
    rows = rows,
    notes = { "A concern may name several commitments, so the column does not add up to the total." },
  }
end

local function said(case, act, field)
  local texts = {}
  for _, event in ipairs(case:all(act)) do
    if event[field] then table.insert(texts, event[field]) end
  end
  return table.concat(texts, " ")
end

local function path_until(case, day)
  local entries = {}
  for _, visit in ipairs(case.path) do
    if visit.entered and visit.entered <= day then
      table.insert(entries, { visit.entered, visit.label .. ": " .. visit.title })
    end
  end
  if case.closed_on and case.closed_on <= day then
    table.insert(entries, { case.closed_on, words.outcome(case.outcome) })
  end
  return entries
end

--- Each concern in turn, for partners.
function concerns.told(report, area, period, year)
  report:heading("The concerns, one by one")
  if #year.during == 0 then report:paragraph("No concern was open during the year.") end
  for _, case in ipairs(year.during) do
    report:heading(case.id .. ": " .. case.title, 3)
    report:paragraph(case.public_summary or "No account has been released for publication.")
    local ending = "Open on " .. year.last_day:long()
    if case.closed_on and case.closed_on <= period.last then ending = words.outcome(case.outcome) end
    local terms = {
      { "Raised by", words.names(area, case.by) },
      { "With", words.names(area, case.against) },
      { "How it ended", ending },
    }
    local days = cases.days_by(case, year.last_day)
    if days then table.insert(terms, { "Time", words.number(days, "day", "days") }) end
    local advice = said(case, "recommended", "recommendation")
    if advice ~= "" then table.insert(terms, { "Recommended", advice }) end
    report:definitions(terms)
    report:timeline(path_until(case, period.last))
  end
end

return concerns
