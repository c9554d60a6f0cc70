local cases = require "reports.cases"
local words = require "reports.words"
local concerns = require "reports.concerns"
local signs = require "reports.signs"

--- What the update draws on, chosen once for all its sections.
local function gather(area, period)
  local during = cases.during(area.cases, period)
  local handled, passed_on = {}, {}
  for _, case in ipairs(during) do
    if case.outcome == "out_of_scope" then
      table.insert(passed_on, case)
    else
      table.insert(handled, case)
    end
  end
  return {
    last_day = cases.last_day(area, period),
    during = during,
    handled = handled,
    passed_on = passed_on,
    raised = cases.raised_in(area.cases, period),
    closed = cases.closed_in(handled, period),
    open = cases.open_after(handled, period),
    successes = cases.rows_in(area:register("successes"), "on", period),
    recommendations = cases.rows_in(area:register("recommendations"), "made_on", period),
    reviews = cases.rows_in(area:register("learning_reviews"), "on", period),
    activities = cases.rows_in(area:register("activities"), "on", period),
    meetings = cases.rows_in(area:register("meetings"), "on", period),
  }
end

local function summary(report, area, period, year)
  report:heading("Summary")
  local raised_count, raised_word = words.counted(year.raised, "concern was", "concerns were")
  local closed_count, closed_word = words.counted(year.closed, "has", "have")
  local open_count, open_word = words.counted(year.open, "was open", "were open")
  local passed_count, passed_word = words.counted(year.passed_on, "was", "were")
  report:paragraph {
    "In the year " .. period.label .. ", ", raised_count, raised_word .. " brought under the "
      .. "Compact. Of those within the procedure, ", closed_count, closed_word .. " come to an end "
      .. "and ", open_count, open_word .. " on " .. year.last_day:long() .. "; ", passed_count,
    passed_word .. " about a single service, grant or contract and went to the escalation procedure "
      .. "of the organisation that manages it.",
  }
  local direct = cases.reaching(year.closed, "discussion", period.last)
  local points = {
    {
      "Settled by direct discussion: ", concord.counted(direct), " of ",
      concord.counted(year.closed), ". The Compact expects that most concerns will end there. ",
      concord.cite("KIN 4e Stage 1"),
    },
    words.number(#year.recommendations, "recommendation was", "recommendations were")
      .. " recorded.",
    words.number(#year.successes, "example", "examples") .. " of the Compact at work came in from "
      .. "partners.",
  }
  local durations = cases.durations(year.closed)
  local middle = cases.median(durations)
  if #durations > 2 then
    table.insert(points, "Half of the concerns that ended took " .. words.number(middle, "day", "days")
      .. " or less. The Compact sets no limit.")
  end
  report:list(points)
  if area.as_of < period.last then
    report:note {
      kind = "info",
      title = "The year is not over",
      text = "This update shows the year as it stood on " .. area.as_of:long() .. ".",
    }
  end
end

local function successes(report, area, year)
  report:heading("How the Compact was used well")
  if #year.successes == 0 then report:paragraph("No example came in this year.") end
  for _, success in ipairs(year.successes) do
    report:heading(success.title, 3)
    report:paragraph(success.text)
    report:definitions {
      { "When", success.on:long() },
      { "Working together", words.names(area, success.partners) },
    }
  end
end

local function recommendations(report, area, year)
  report:heading("Recommendations, and what came of them")
  local rows = {}
  for _, recommendation in ipairs(year.recommendations) do
    local answer = "No answer yet"
    if recommendation.answered_on then
      answer = recommendation.accepted and "Accepted" or "Not accepted"
    end
    table.insert(rows, {
      recommendation.case or concord.missing("z"),
      recommendation.text or concord.missing("x"),
      area:name_of(recommendation.addressee),
      recommendation.made_on,
      answer,
    })
  end
  report:table {
    id = "recommendations",
    caption = "Recommendations of the Champions and of the authorised individuals in the year",
    columns = {
      { id = "concern", title = "Concern" },
      { id = "text", title = "Recommendation" },
      { id = "addressee", title = "Addressed to" },
      { id = "made", title = "Made on", kind = "date" },
      { id = "answer", title = "Answer" },
    },
    rows = rows,
    notes = { "The Champions have no part in decisions about an individual contract (KIN 4e)." },
  }
end

local function learning(report, period, year)
  report:heading("What we learned")
  report:paragraph {
    "Learning is valued whether or not everyone was satisfied in the end. ",
    concord.cite("KIN 4e Learning"),
  }
  local items = {}
  for _, case in ipairs(year.during) do
    for _, event in ipairs(case:all("learned")) do
      if event.on and period:contains(event.on) and event.learning then
        table.insert(items, { concord.strong(case.id), ": ", event.learning })
      end
    end
  end
  if #items == 0 then
    report:paragraph("No learning from a concern was recorded this year.")
  else
    report:list(items)
  end
  for _, review in ipairs(year.reviews) do
    report:heading(review.title, 3)
    report:definitions {
      { "What went well", review.went_well or "Nothing was noted." },
      { "What was difficult", review.difficult or "Nothing was noted." },
      { "What we would do differently", review.differently or "Nothing was noted." },
      { "What it says about the bigger picture", review.wider or "Nothing was noted." },
    }
  end
end

local function embedding(report, area, year)
  report:heading("Meetings, working groups and induction")
  local held, planned = 0, 0
  local rows = {}
  for _, meeting in ipairs(year.meetings) do
    if meeting.body == "champions" then
      if meeting.on <= area.as_of then held = held + 1 else planned = planned + 1 end
    end
    table.insert(rows, { meeting.on, area:name_of(meeting.body), meeting.title or "" })
  end
  report:paragraph {
    "The Champions have held " .. words.number(held, "meeting", "meetings") .. " in the year and plan "
      .. words.number(planned, "more", "more") .. "; the Compact asks for two at least. ",
    concord.cite("KIN 4c Meetings"),
  }
  report:table {
    id = "meetings",
    caption = "Meetings of the Champions and of the groups that carry the Compact",
    columns = {
      { id = "on", title = "Date", kind = "date" },
      { id = "body", title = "Body" },
      { id = "title", title = "Meeting" },
    },
    rows = rows,
  }
  local activities = {}
  for _, activity in ipairs(year.activities) do
    table.insert(activities, { activity.on, activity.title, activity.audience or "" })
  end
  report:table {
    id = "activities",
    caption = "Induction, training and events",
    columns = {
      { id = "on", title = "Date", kind = "date" },
      { id = "what", title = "What" },
      { id = "audience", title = "For whom" },
    },
    rows = activities,
  }
end

local function silences(report, year)
  report:heading("What the Compact does not say")
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
    local count, word = words.counted(clashes, "concern", "concerns")
    report:note {
      kind = "silent",
      title = "For the Board to note",
      text = {
        "In ", count, word .. " this year the organisation of somebody who handles the stage is "
          .. "itself a party. The Compact names no substitute; the next refresh could.",
      },
    }
  end
end

local function outward(report, year)
  report:heading("For newsletters and networks")
  report:paragraph {
    "These accounts have been released by those involved and may go out through the channels of "
      .. "both sectors. ",
    concord.cite("KIN 4e Learning"),
  }
  local items = {}
  for _, case in ipairs(year.closed) do
    if case.public_summary then table.insert(items, case.public_summary) end
  end
  if #items == 0 then
    report:paragraph("None has been released yet.")
  else
    report:list(items)
  end
end

local function sources(report)
  report:heading("Sources")
  report:list {
    { "The Kingston Compact 2025–2028, signed on 3 December 2025. ", concord.cite("KIN 4e") },
    "The case files and registers of the area; every number in this update leads back to them.",
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
    summary(report, area, period, year)
    successes(report, area, year)
    concerns.figures(report, period, year)
    concerns.commitments(report, area, year)
    concerns.told(report, area, period, year)
    recommendations(report, area, year)
    learning(report, period, year)
    signs.section(report, area, period, year)
    embedding(report, area, year)
    silences(report, year)
    outward(report, year)
    sources(report)
  end,
}
