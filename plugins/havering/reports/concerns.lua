-- The section of the monitoring report on difficulties: disagreements and how they ended.
local cases = require "reports.cases"
local words = require "reports.words"

local concerns = {}

local function figures(report, period, year)
  local rows, bars = {}, {}
  for _, step in ipairs(words.steps) do
    local reached = cases.reaching(year.during, step.id, period.last)
    table.insert(rows, {
      step.label,
      concord.counted(reached),
      concord.counted(cases.reaching(year.closed, step.id, period.last)),
      concord.counted(cases.reaching(year.open, step.id, period.last)),
    })
    table.insert(bars, { step.label, concord.counted(reached) })
  end
  report:table {
    id = "by_step",
    caption = "Disagreements by the furthest step they reached in the year",
    columns = {
      { id = "step", title = "Step" },
      { id = "concerns", title = "Disagreements", kind = "integer" },
      { id = "ended", title = "Ended there", kind = "integer" },
      { id = "open", title = "Still open", kind = "integer" },
    },
    rows = rows,
    notes = { "The steps have numbers only: their content is not in the text we have." },
  }
  if #year.during > 0 then
    local first = cases.reaching(year.during, "step-1", period.last)
    report:bar_chart {
      title = words.number(#first, "disagreement", "disagreements") .. " went no further than step 1",
      alt = "Bars showing how many of the year's " .. tostring(#year.during)
        .. " disagreements went no further than each of the three steps.",
      unit = "disagreements",
      bars = bars,
    }
  end
end

local function told(report, area, period, year)
  for _, case in ipairs(year.during) do
    report:heading(case.id .. ": " .. case.title, 3)
    report:paragraph(case.public_summary or "No account has been released.")
    local ending = "Open on " .. year.last_day:long()
    if case.closed_on and case.closed_on <= period.last then ending = words.outcome(case.outcome) end
    local terms = {
      { "Raised by", words.names(area, case.by) },
      { "With", words.names(area, case.against) },
      { "How it ended", ending },
    }
    local days = cases.days_by(case, year.last_day)
    if days then table.insert(terms, { "Time", words.number(days, "day", "days") }) end
    local promises = {}
    for _, id in ipairs(case.commitments) do
      local commitment = area:commitment(id)
      table.insert(promises, commitment and commitment.summary or id)
    end
    if #promises > 0 then
      table.insert(terms, { "Commitments in question", table.concat(promises, " ") })
    end
    report:definitions(terms)
  end
end

function concerns.section(report, area, period, year)
  report:heading("Difficulties, and how they ended")
  report:paragraph {
    "Partners try to settle difficulties between themselves, with the Compact as their guide. ",
    concord.cite("HAV 6"),
  }
  figures(report, period, year)
  told(report, area, period, year)
end

return concerns
