local cases = require "reports.cases"
local words = require "reports.words"
local concerns = require "reports.concerns"
local learning = require "reports.learning"

local function gather(area, period)
  local during = cases.during(area.cases, period)
  return {
    last_day = cases.last_day(area, period),
    during = during,
    raised = cases.raised_in(area.cases, period),
    closed = cases.closed_in(area.cases, period),
    open = cases.open_after(during, period),
    successes = cases.rows_in(area:register("successes"), "on", period),
    reviews = cases.rows_in(area:register("learning_reviews"), "on", period),
    activities = cases.rows_in(area:register("activities"), "on", period),
    meetings = cases.rows_in(area:register("meetings"), "on", period),
    consultations = cases.rows_in(area:register("consultations"), "closes", period),
  }
end

local function steering_meetings(year)
  local count = 0
  for _, meeting in ipairs(year.meetings) do
    if meeting.body == "steering-group" then count = count + 1 end
  end
  return count
end

--- The offices nobody holds today, by name.
local function vacancies(area)
  local names = {}
  for _, holder in ipairs(area:register("office_holders")) do
    local ended = holder.to ~= nil and holder.to < area.as_of
    if holder.vacant and not ended then table.insert(names, area:name_of(holder.office)) end
  end
  return names
end

local function summary(report, area, period, year)
  report:heading("Summary")
  local raised_count, raised_word =
    words.counted(year.raised, "disagreement was", "disagreements were")
  local open_count, open_word = words.counted(year.open, "was still open", "were still open")
  report:paragraph {
    "In the year " .. period.label .. ", partners reported "
      .. words.number(#year.successes, "achievement", "achievements") .. ". ",
    raised_count, raised_word .. " raised, ", concord.counted(year.closed), " came to an end and ",
    open_count, open_word .. " on " .. year.last_day:long() .. ".",
  }
  local points = {
    words.number(steering_meetings(year), "meeting", "meetings") .. " of the steering group stand in "
      .. "the calendar of the year; one is wanted in every quarter.",
    words.number(#year.reviews, "learning review was", "learning reviews were") .. " held.",
  }
  for _, name in ipairs(vacancies(area)) do
    table.insert(points, "Vacant: " .. name .. ".")
  end
  report:list(points)
  report:note {
    kind = "info",
    title = "A draft, and no criteria yet",
    text = {
      "The Compact for Havering is a draft. It wants achievements and failures held against agreed "
        .. "success criteria and lists none, so this report sets out what was done and leaves the "
        .. "measure to the conference. ",
      concord.cite("HAV 1"),
    },
  }
  if area.as_of < period.last then
    report:note {
      kind = "info",
      title = "The year is not over",
      text = "This report shows the year as it stood on " .. area.as_of:long() .. ".",
    }
  end
end

local function achievements(report, area, year)
  report:heading("Achievements")
  if #year.successes == 0 then report:paragraph("Nothing was put forward this year.") end
  for _, success in ipairs(year.successes) do
    report:heading(success.title, 3)
    report:paragraph(success.text)
    report:definitions {
      { "When", success.on:long() },
      { "Working together", words.names(area, success.partners) },
    }
  end
end

local function codes(report, area)
  report:heading("The codes of good practice")
  local compact = area.compact or area.compacts[#area.compacts]
  if not compact then
    report:paragraph("No text of the Compact is on record.")
    return
  end
  local titles = {}
  for _, code in ipairs(compact.codes) do titles[code.id] = code.title end
  local rows = {}
  for _, code in ipairs(compact.codes) do
    local state = words.code_states[code.status]
    if code.into then state = state .. ": " .. titles[code.into] end
    table.insert(rows, { code.title, state })
  end
  report:table {
    id = "codes",
    caption = "The codes, and where each of them stands in the draft",
    columns = { { id = "code", title = "Code" }, { id = "state", title = "State" } },
    rows = rows,
    notes = { "As the draft of December 2009 tells it (HAV 5.1)." },
  }
end

local function people(report, area)
  report:heading("Who carries the Compact")
  local rows = {}
  for _, holder in ipairs(area:register("office_holders")) do
    local began = not holder.from or holder.from <= area.as_of
    local ended = holder.to ~= nil and holder.to < area.as_of
    if began and not ended then
      local held_by = concord.strong("Vacant")
      if not holder.vacant then
        held_by = concord.emphasis(area:name_of(holder.organisation))
      end
      table.insert(rows, { area:name_of(holder.office), { held_by } })
    end
  end
  report:table {
    id = "offices",
    caption = "Offices of the steering group and of the Strategic Partnership, by organisation",
    columns = { { id = "office", title = "Office" }, { id = "held", title = "Held by" } },
    rows = rows,
  }
  local champions = {}
  for _, champion in ipairs(area:register("champions")) do
    local ended = champion.to ~= nil and champion.to < area.as_of
    if not ended then
      table.insert(champions, { area:name_of(champion.organisation), champion.title or "" })
    end
  end
  report:table {
    id = "champions",
    caption = "Compact Champions, by role",
    columns = { { id = "organisation", title = "Organisation" }, { id = "role", title = "Role" } },
    rows = champions,
  }
end

local function meetings(report, area, year)
  report:heading("Meetings, consultations and events")
  local rows = {}
  for _, meeting in ipairs(year.meetings) do
    table.insert(rows, { meeting.on, area:name_of(meeting.body), meeting.title or "" })
  end
  report:table {
    id = "meetings",
    caption = "Meetings of the year",
    columns = {
      { id = "on", title = "Date", kind = "date" },
      { id = "body", title = "Body" },
      { id = "title", title = "Meeting" },
    },
    rows = rows,
  }
  local consulted = {}
  for _, consultation in ipairs(year.consultations) do
    table.insert(consulted, {
      consultation.title or "Untitled",
      consultation.opened or concord.missing("x"),
      consultation.closes,
    })
  end
  report:table {
    id = "consultations",
    caption = "Consultations that closed in the year",
    columns = {
      { id = "title", title = "Consultation" },
      { id = "opened", title = "Opened", kind = "date" },
      { id = "closes", title = "Closed", kind = "date" },
    },
    rows = consulted,
  }
  local events = {}
  for _, activity in ipairs(year.activities) do
    table.insert(events, { activity.on, activity.title, activity.audience or "" })
  end
  report:table {
    id = "events",
    caption = "Events and joint projects that began in the year",
    columns = {
      { id = "on", title = "Date", kind = "date" },
      { id = "what", title = "What" },
      { id = "audience", title = "For whom" },
    },
    rows = events,
  }
end

local function for_the_conference(report, year)
  report:heading("For the conference")
  report:paragraph {
    "The conference considers this report and recommends changes, picks joint work for the coming "
      .. "year, and looks at best practice and how to spread it. ",
    concord.cite("HAV 5.4.2"),
  }
  local questions = {
    "Which changes to the Compact does this year suggest?",
    "Which services worry partners, and what will they do about them together?",
    "Which of this year's achievements should be tried elsewhere, and who will say so where?",
    "By which criteria should next year's report measure success?",
  }
  for _, review in ipairs(year.reviews) do
    if review.wider then
      table.insert(questions, { concord.emphasis(review.title), ": ", review.wider })
    end
  end
  report:list(questions)
end

local function silences(report)
  report:heading("What the draft does not say")
  report:list {
    {
      "What happens in the three steps for disagreements: they stand in a separate document. ",
      concord.cite("HAV 6"),
    },
    { "The success criteria this report is to be held against. ", concord.cite("HAV 1") },
    {
      "Whether Champions come from every larger body or are the members of the steering group: it says "
        .. "both. ",
      concord.cite("HAV 5.3"), " ", concord.cite("HAV 7"),
    },
    { "When the year of this report begins. ", concord.cite("HAV 5.4.2") },
    { "The day on which its own consultation opened. ", concord.cite("HAV Consultation details") },
  }
end

local function sources(report)
  report:heading("Sources")
  report:list {
    { "Compact for Havering, draft of December 2009. ", concord.cite("HAV 5.4") },
    "The case files and registers of the area; every number in this report leads back to them.",
  }
end

return concord.report {
  id = "monitoring",
  title = "Annual monitoring report",
  summary = "How the Compact was carried out in the year: achievements, difficulties and learning, "
    .. "for the annual conference.",
  cite = { "HAV 1", "HAV 5.4.2" },
  producer = "Compact Steering Group",
  recipient = "Annual Compact conference",
  audience = "partners",
  frequency = "yearly",
  build = function(report, area, period)
    local year = gather(area, period)
    summary(report, area, period, year)
    achievements(report, area, year)
    concerns.section(report, area, period, year)
    learning.section(report, year)
    codes(report, area)
    people(report, area)
    meetings(report, area, year)
    for_the_conference(report, year)
    silences(report)
    sources(report)
  end,
}
