-- The public overview of a year. It reads only what may be published: no titles and notes of cases.

local shared_cases = require "shared.reports.cases"
local words = require "shared.reports.words"
local registers = require "shared.reports.registers"
local routes = require "routes"

-- An undated case belongs to no year; it is shown every year, and said to be undated.
local function belongs(case, period)
  if not case.raised then return true end
  if case.closed_on then return case.raised <= period.last and case.closed_on >= period.first end
  return case.raised <= period.last
end

local function by_label(cases, labels, value_of)
  local rows = {}
  for _, label in ipairs(labels) do
    local having = shared_cases.where(cases, function(case) return value_of(case, label.id) end)
    if #having > 0 then rows[#rows + 1] = { label.title, concord.counted(having) } end
  end
  return rows
end

local function took(case, route)
  for _, event in ipairs(case:all("routed")) do
    if event.route == route then return true end
  end
  return false
end

local function share(period)
  if period.percent_on_time then return period.percent_on_time end
  local paid, due = period.paid_on_time, period.payments_due
  if paid and due and due > 0 then return math.floor(1000 * paid / due + 0.5) / 10 end
end

local function add_summary(report, area, period, cases, successes)
  local open = shared_cases.where(cases, function(case) return case.status == "open" end)
  report:heading("Summary")
  if #cases == 0 then
    report:paragraph("No concern is on record for this year.")
  else
    local all, all_noun = words.counted(cases, "concern", "concerns")
    report:paragraph {
      "This overview tells of ", all, all_noun .. " under the Compact. ", concord.counted(open),
      (#open == 1 and " is" or " are") .. " still open. It also names ",
      words.number(#successes, "place", "places") .. " where working by the Compact made a difference. "
        .. "The Compact is an agreement of good will and not a contract.",
    }
  end
  local ended = {}
  for _, outcome in ipairs(words.outcomes) do
    local alike = shared_cases.with_outcome(cases, outcome.id)
    if #alike > 0 then
      ended[#ended + 1] = { outcome.title .. ": ", concord.counted(alike), " of ", concord.counted(cases), "." }
    end
  end
  if #ended > 0 then report:list(ended) end
  local undated = shared_cases.undated(cases)
  if #undated > 0 then
    local count, noun = words.counted(undated, "concern", "concerns")
    report:note { kind = "info", title = "No date", text = { "For ", count, noun
      .. " the source gives no date, so no year can claim them and each year's overview shows them." } }
  end
  registers.year_running(report, area, period)
end

local function add_accounts(report, area, cases)
  if #cases == 0 then return end
  report:heading("The concerns")
  for _, case in ipairs(cases) do
    report:heading(words.names(area, case.by) .. " with " .. words.names(area, case.against), 3)
    report:paragraph(case.public_summary or "No account has been released for publication.")
    local line = { concord.strong(case.id), ". " }
    if case.outcome then line[#line + 1] = words.outcome(case.outcome) .. ". " end
    if case.source then line[#line + 1] = concord.cite(case.source) end
    report:paragraph(line)
  end

  local causes = by_label(cases, words.causes, function(case, key) return case.cause == key end)
  if #causes > 0 then
    report:table {
      id = "causes", caption = "Why commitments were not met",
      columns = { { id = "cause", title = "Cause" }, { id = "cases", title = "Concerns", kind = "integer" } },
      rows = causes, notes = { "Only concerns for which a cause has been recorded." },
    }
  end

  local taken = by_label(cases, routes, took)
  if #taken > 0 then
    report:table {
      id = "routes", caption = "Outside routes that were taken",
      columns = { { id = "route", title = "Route" }, { id = "cases", title = "Concerns", kind = "integer" } },
      rows = taken, notes = { "A concern that took two routes is counted once for each." },
    }
  end
end

local function add_payments(report, area)
  local bars, told, notes = {}, {}, {}
  for _, period in ipairs(area:register("payment_periods")) do
    local percent = share(period)
    if percent then
      bars[#bars + 1] = { period.period, percent }
      told[#told + 1] = period.period .. ": " .. percent .. "%"
    end
    if period.note then
      local note = { concord.strong(period.period), ": ", period.note, " " }
      if period.cite then note[#note + 1] = concord.cite(period.cite) end
      notes[#notes + 1] = note
    end
  end
  if #bars == 0 then return end

  report:heading("Paid on time")
  local first, last = bars[1], bars[#bars]
  local title = last[2] .. "% paid on time in " .. last[1]
  if #bars > 1 then
    local direction = last[2] > first[2] and "rose" or last[2] < first[2] and "fell" or "stayed the same"
    title = "The share paid on time " .. direction .. ", from " .. first[2] .. "% in " .. first[1] .. " to "
      .. last[2] .. "% in " .. last[1]
  end
  report:bar_chart {
    title = title, alt = "Bars of the share paid on time. " .. table.concat(told, ", ") .. ".", unit = "%", bars = bars,
  }
  if #notes > 0 then report:list(notes) end
  report:paragraph("The sources name no share that would be enough; the direction is what counts.")
end

return concord.report {
  id = "annual",
  title = "Compact overview of the year",
  summary = "Concerns with their outcomes, causes and routes, payments on time, and successes, for the public.",
  cite = { "GUIDE Checklist Evaluation", "GUIDE Checklist Awareness", "GUIDE 5 Evaluating your Compact" },
  producer = "Compact group",
  recipient = "Everybody",
  audience = "public",
  frequency = "yearly",

  build = function(report, area, period)
    local cases = shared_cases.where(area.cases, function(case) return belongs(case, period) end)
    local successes = shared_cases.where(area:register("successes"), function(success)
      return not success.on or period:contains(success.on)
    end)

    add_summary(report, area, period, cases, successes)
    if #successes > 0 then
      report:heading("What worked well")
      registers.successes(report, area, successes)
    end
    add_accounts(report, area, cases)
    add_payments(report, area)

    report:heading("What the guide does not say")
    report:paragraph "Each area settles these for itself; nothing is filled in here."
    report:list {
      { "How long preparing and talking may take. ", concord.cite("GUIDE 7 How to challenge") },
      { "What follows when a first talk does not settle a concern, and whether there is an appeal. ",
        concord.cite("GUIDE 7 How to challenge") },
      { "When the year of a yearly review begins. ", concord.cite("GUIDE Checklist Evaluation") },
    }
  end,
}
