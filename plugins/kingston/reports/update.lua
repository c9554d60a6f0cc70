local cases = require "shared.reports.cases"
local words = require "shared.reports.words"
local registers = require "shared.reports.registers"
local concerns = require "reports.concerns"
local signs = require "reports.signs"

--- What the update draws on, chosen once for all its sections.
local function gather(area, period)
  local year = cases.year(area, period)
  year.handled = cases.where(year.during, function(case) return case.outcome ~= "out_of_scope" end)
  year.passed_on = cases.with_outcome(year.during, "out_of_scope")
  return year
end

--- The concerns of the year that may be told of outside, now that they have ended.
local function released(year)
  return cases.where(year.closed, function(case) return case.public_summary ~= nil end)
end

local function meetings_sentence(area, year)
  local held, planned = registers.held_and_planned(area, year.meetings, "champions")
  return "the Champions have met " .. (held == 0 and "not at all" or held == 1 and "once"
      or held == 2 and "twice" or tostring(held) .. " times") .. " in the year"
    .. (planned > 0 and " and plan " .. words.number(planned, "more meeting", "more meetings") or "")
    .. "; the Compact asks for two at least. "
end

local function summary(report, area, year)
  report:heading("Summary")
  if #year.during == 0 then
    report:paragraph("In the year " .. year.period.label
      .. ", no concern was brought under the Compact, as far as is on record.")
  else
    local raised, raised_noun = words.counted(year.raised, "concern was", "concerns were")
    local open, open_noun = words.counted(year.open, "was", "were")
    local sentence = {
      "In the year " .. year.period.label .. ", ", raised, raised_noun .. " brought under the Compact; ",
      concord.counted(year.closed), " came to an end and ", open,
      open_noun .. " open on " .. year.last_day:long() .. ". ",
    }
    if #year.passed_on > 0 then
      local passed, passed_noun = words.counted(year.passed_on, "was", "were")
      table.insert(sentence, passed)
      table.insert(sentence, passed_noun .. " about a single service, grant or contract and went to the "
        .. "escalation procedure of the organisation that manages it.")
    end
    report:paragraph(sentence)
  end
  local points = {}
  local ended = cases.closed_in(year.handled, year.period)
  if #ended > 0 then
    local direct = cases.reaching(ended, "discussion", year.period.last)
    local days = cases.durations(ended)
    table.insert(points, {
      concord.strong "How concerns ended: ", concord.counted(direct), " of the ", concord.counted(ended),
      " within the procedure by direct discussion, where the Compact expects most to end; the end came "
        .. "after " .. (words.time_taken(days, cases.median(days)) or "an unknown time") .. ". ",
      concord.cite("KIN 4e Stage 1"),
    })
  end
  if #year.during > 0 or #year.recommendations > 0 then
    table.insert(points, {
      concord.strong "What was recommended: ", registers.recommendations_counted(year.recommendations),
    })
  end
  if #year.successes > 0 then
    table.insert(points, {
      concord.strong "What worked: ", words.number(#year.successes, "example", "examples")
        .. " of the Compact at work came in from partners.",
    })
  end
  local began = area.compact and area.compact.from
  if began and year.period.first < began then
    -- A year the Compact did not cover from its first day is not held against its numbers.
    table.insert(points, "The Compact has been in force since " .. began:long() .. ".")
  else
    table.insert(points, {
      concord.strong "Meetings: ", meetings_sentence(area, year), concord.cite("KIN 4c Meetings"),
    })
  end
  table.insert(points, registers.owed_point(cases.owed(year.during), "stage"))
  report:list(points)
  registers.year_running(report, area, year.period)
  registers.left_out(report, year)
end

local function successes(report, area, year)
  if #year.successes == 0 then return end
  report:heading("How the Compact was used well")
  registers.successes(report, area, year.successes)
end

local function recommendations(report, area, year)
  if #year.during == 0 and #year.recommendations == 0 then return end
  report:heading("What was recommended, and what came of it")
  registers.recommendations(report, area, year.recommendations, function(row) return row.text end, {
    "The Champions have no part in decisions about an individual contract (KIN 4e).",
  })
end

local function learning(report, year)
  local items = {}
  for _, case in ipairs(year.during) do
    for _, event in ipairs(case:all("learned")) do
      if event.on and year.period:contains(event.on) and event.learning then
        table.insert(items, { concord.strong(case.id), ": ", event.learning })
      end
    end
  end
  if #year.during == 0 and #year.reviews == 0 then return end
  report:heading("What we learned")
  report:paragraph {
    "Learning is valued whether or not everyone was satisfied in the end. ",
    concord.cite("KIN 4e Learning"),
  }
  if #items == 0 then
    report:paragraph("No learning from a concern was recorded this year.")
  else
    report:list(items)
  end
  registers.reviews(report, year.reviews)
end

local function embedding(report, area, year)
  report:heading("Meetings, working groups and induction")
  registers.meetings(report, area, year.meetings,
    "Meetings of the Champions and of the groups that carry the Compact")
  registers.activities(report, year.activities, "Induction, training and events")
end

local function silences(report, area, year)
  report:heading("What the Compact does not say")
  report:paragraph("The Compact leaves these matters open. Where a concern meets one of them, those "
    .. "involved decide what to do and write it down; nothing is filled in for them.")
  report:list {
    { "How long a stage may take. ", concord.cite("KIN 4e") },
    { "Who decides whether an issue is systemic or recurring. ", concord.cite("KIN 4e") },
    { "Who takes an issue from one stage to the next. ", concord.cite("KIN 4e Stage 2") },
    {
      "What happens when the organisation of a Champion or of an authorised individual is a party, "
        .. "and who might stand in. ",
      concord.cite("KIN 4e Stage 2"),
    },
    {
      "What happens when one authorised individual disagrees, and what may be decided at stage 3. ",
      concord.cite("KIN 4e Stage 3"),
    },
    { "When the year of this update begins. ", concord.cite("KIN 4e Learning") },
  }
  local clashes = cases.with_clash(year.during)
  if #clashes > 0 then
    local count, noun = words.counted(clashes, "concern", "concerns")
    report:note {
      kind = "silent",
      title = "For the Board to note",
      text = {
        "In ", count, noun .. " of the year the organisation of somebody who handles a stage was "
          .. "itself a party. The Compact names no substitute; the next refresh could.",
      },
    }
    local settled = cases.clashes_settled(area, clashes)
    if #settled > 0 then
      report:paragraph("How to go on was decided, and put on record, in these:")
      report:list(settled)
    end
  end
end

local function outward(report, year)
  local told = released(year)
  if #told == 0 then return end
  local ids = {}
  for _, case in ipairs(told) do table.insert(ids, case.id) end
  report:heading("For newsletters and networks")
  report:paragraph {
    "The accounts at the head of ", words.joined(ids), " are written to be published and may go out "
      .. "through the channels of both sectors. Everything else in this update stays among the "
      .. "partners. ",
    concord.cite("KIN 4e Learning"),
  }
end

return concord.report {
  id = "update",
  title = "The Compact Champions' yearly update",
  summary = "How the Compact was used in the year, what was recommended and what was learned.",
  cite = { "KIN 4e Learning", "KIN 4c" },
  producer = "Compact Champions",
  recipient = "Kingston Partnership Board",
  audience = "partners",
  frequency = "yearly",
  build = function(report, area, period)
    local year = gather(area, period)
    summary(report, area, year)
    successes(report, area, year)
    concerns.section(report, area, year)
    recommendations(report, area, year)
    learning(report, year)
    signs.section(report, area, year)
    embedding(report, area, year)
    silences(report, area, year)
    outward(report, year)
  end,
}
