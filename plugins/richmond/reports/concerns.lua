-- The sections of the Annual Compact Report that are about concerns.
local cases = require "reports.cases"
local words = require "reports.words"

local concerns = {}

local function by_step(report, period, year)
  local rows, bars = {}, {}
  local longest, longest_step = -1, nil
  for _, step in ipairs(words.steps) do
    local reached = cases.reaching(year.during, step.id, period.last)
    local ended = cases.reaching(year.closed, step.id, period.last)
    local waiting = cases.reaching(year.open, step.id, period.last)
    table.insert(rows, {
      step.label .. ": " .. step.title,
      concord.counted(reached),
      concord.counted(ended),
      concord.counted(waiting),
    })
    table.insert(bars, { step.label, concord.counted(reached) })
    if longest < #reached then
      longest, longest_step = #reached, step
    end
  end
  report:table {
    id = "by_step",
    caption = "Concerns by the furthest step they reached in the year",
    columns = {
      { id = "step", title = "Step" },
      { id = "concerns", title = "Concerns", kind = "integer" },
      { id = "ended", title = "Ended there", kind = "integer" },
      { id = "open", title = "Still open", kind = "integer" },
    },
    rows = rows,
  }
  if #year.during > 0 then
    report:bar_chart {
      title = tostring(longest) .. " of the year's " .. tostring(#year.during)
        .. " concerns got as far as " .. longest_step.label,
      alt = "Bars showing how many of the year's " .. tostring(#year.during)
        .. " concerns reached each of the three steps and no further.",
      unit = "concerns",
      bars = bars,
    }
  end
end

local function by_outcome(report, year)
  local rows = {}
  for _, outcome in ipairs(words.outcomes) do
    local ended = cases.with_outcome(year.closed, outcome.id)
    if #ended > 0 then table.insert(rows, { outcome.title, concord.counted(ended) }) end
  end
  report:table {
    id = "by_outcome",
    caption = "How the concerns that came to an end in the year ended",
    columns = {
      { id = "outcome", title = "Outcome" },
      { id = "concerns", title = "Concerns", kind = "integer" },
    },
    rows = rows,
  }
end

local function time_taken(report, period, year)
  local rows = {}
  for _, step in ipairs(words.steps) do
    local ended = cases.reaching(year.closed, step.id, period.last)
    local days = cases.durations(ended)
    if #days > 0 then
      table.insert(rows, {
        step.label .. ": " .. step.title,
        concord.counted(ended),
        days[1],
        cases.median(days),
        days[#days],
      })
    end
  end
  report:table {
    id = "time_taken",
    caption = "Days from raising to the end, by the step a concern ended at",
    columns = {
      { id = "step", title = "Ended at" },
      { id = "concerns", title = "Concerns", kind = "integer" },
      { id = "shortest", title = "Shortest", kind = "integer" },
      { id = "median", title = "Median", kind = "decimal" },
      { id = "longest", title = "Longest", kind = "integer" },
    },
    rows = rows,
    notes = { "The procedure sets no time limit for any step, so no figure here is early or late." },
  }
end

--- The tables and the chart: steps, outcomes, time.
function concerns.figures(report, period, year)
  report:heading("The year's concerns in figures")
  by_step(report, period, year)
  by_outcome(report, year)
  time_taken(report, period, year)
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

--- Each concern in turn, in words that may be published.
function concerns.told(report, area, period, year)
  report:heading("The concerns, one by one")
  if #year.during == 0 then report:paragraph("No concern was open during the year.") end
  for _, case in ipairs(year.during) do
    report:heading(case.id, 3)
    report:paragraph(case.public_summary or "No account has been released for publication.")
    local ending = "Open on " .. year.last_day:long()
    if case.closed_on and case.closed_on <= period.last then
      ending = words.outcome(case.outcome)
    end
    local taken = cases.days_by(case, year.last_day)
    report:definitions {
      { "Raised by", words.names(area, case.by) },
      { "With", words.names(area, case.against) },
      { "How it ended", ending },
      { "Time", taken and words.days(taken) or "Not known" },
    }
    report:timeline(path_until(case, period.last))
  end
end

return concerns
