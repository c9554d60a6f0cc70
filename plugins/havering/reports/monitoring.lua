local cases = require "shared.reports.cases"
local words = require "shared.reports.words"
local registers = require "shared.reports.registers"
local concerns = require "reports.concerns"

local quarters = { "January to March", "April to June", "July to September", "October to December" }

local code_states = {
  adopted = "Adopted",
  in_development = "Being developed",
  merged = "Folded into another code",
}

local function gather(area, period)
  local year = cases.year(area, period)
  year.consultations = cases.rows_in(area:register("consultations"), "closes", period)
  return year
end

--- The finished calendar quarters of the year in which the steering group did not meet.
local function missed_quarters(area, year)
  local met, missed = {}, {}
  local first = nil
  for _, meeting in ipairs(area:register("meetings")) do
    if meeting.body == "steering-group" and meeting.on then
      met[meeting.on.year * 4 + (meeting.on.month - 1) // 3] = true
      if not first or meeting.on < first then first = meeting.on end
    end
  end
  if not first then return missed end
  local day = year.period.first
  while day <= year.last_day do
    local quarter = day.year * 4 + (day.month - 1) // 3
    local ends = concord.date(string.format("%d-%02d-01", day.year, (quarter % 4) * 3 + 1)):add_months(3)
    if ends <= year.last_day and first < ends and not met[quarter] then
      table.insert(missed, quarters[quarter % 4 + 1] .. " " .. tostring(day.year))
    end
    day = ends
  end
  return missed
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

--- The joint projects that ended in the year and have no learning review.
local function unreviewed(area, year)
  local reviewed = {}
  for _, review in ipairs(area:register("learning_reviews")) do
    if review.id then reviewed[review.id] = true end
  end
  return cases.where(area:register("activities"), function(activity)
    return activity.kind == "joint_project" and activity.ends ~= nil
      and year.period:contains(activity.ends) and activity.ends < area.as_of and not reviewed[activity.id]
  end)
end

local function summary(report, area, year)
  report:heading("Summary")
  local raised, raised_noun = words.counted(year.raised, "disagreement was", "disagreements were")
  local open, open_noun = words.counted(year.open, "was", "were")
  report:paragraph {
    "In the year " .. year.period.label .. ", partners reported "
      .. words.number(#year.successes, "achievement", "achievements") .. ". ",
    raised, raised_noun .. " raised, ", concord.counted(year.closed), " came to an end and ", open,
    open_noun .. " open on " .. year.last_day:long() .. ".",
  }
  local held, planned = registers.held_and_planned(area, year.meetings, "steering-group")
  local points = {
    {
      concord.strong "Meetings: ", "the steering group held " .. words.number(held, "meeting", "meetings")
        .. (planned > 0 and " and plans " .. words.number(planned, "more", "more") or "")
        .. "; one is wanted in every quarter. ",
      concord.cite("HAV 5.3"),
    },
  }
  local missed = missed_quarters(area, year)
  if #missed > 0 then
    table.insert(points, {
      concord.strong "Missed: ", "no meeting is on record for " .. words.joined(missed) .. ".",
    })
  end
  local pending = unreviewed(area, year)
  local waiting = {}
  for _, project in ipairs(pending) do table.insert(waiting, project.title or project.id) end
  table.insert(points, {
    concord.strong "Learning: ", words.number(#year.reviews, "learning review was", "learning reviews were")
      .. " held" .. (#waiting > 0 and "; still without one: " .. words.joined(waiting) .. ". " or ". "),
    concord.cite("HAV 5.4.3"),
  })
  local vacant = vacancies(area)
  if #vacant > 0 then
    table.insert(points, {
      concord.strong("Vacant on " .. area.as_of:long() .. ": "), words.joined(vacant) .. ".",
    })
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
  registers.year_running(report, area, year.period)
  registers.left_out(report, year)
end

local function achievements(report, area, year)
  report:heading("Achievements")
  if #year.successes == 0 then report:paragraph("Nothing was put forward this year.") end
  registers.successes(report, area, year.successes)
end

local function learning(report, year)
  report:heading("What we learned")
  report:paragraph {
    "At the end of a joint project, or of a larger process under the Compact, those who took part "
      .. "answer four questions. ",
    concord.cite("HAV 5.4.3"),
  }
  if #year.reviews == 0 then report:paragraph("No learning review was held this year.") end
  registers.reviews(report, year.reviews)
end

local function people(report, area)
  report:heading("Who carries the Compact")
  local rows = {}
  for _, holder in ipairs(area:register("office_holders")) do
    local began = not holder.from or holder.from <= area.as_of
    local ended = holder.to ~= nil and holder.to < area.as_of
    if began and not ended then
      local held_by = holder.vacant and { concord.strong("Vacant") } or area:name_of(holder.organisation)
      table.insert(rows, { area:name_of(holder.office), held_by })
    end
  end
  if #rows == 0 then
    report:paragraph("No holder of an office is on record.")
  else
    report:table {
      id = "offices",
      caption = "Offices on " .. area.as_of:long() .. ", by organisation",
      columns = { { id = "office", title = "Office" }, { id = "held", title = "Held by" } },
      rows = rows,
    }
  end
  local champions = {}
  for _, champion in ipairs(area:register("champions")) do
    local began = not champion.from or champion.from <= area.as_of
    local ended = champion.to ~= nil and champion.to < area.as_of
    if began and not ended then
      table.insert(champions, { area:name_of(champion.organisation), champion.title or "" })
    end
  end
  if #champions == 0 then
    report:paragraph("No Compact Champion is on record.")
    return
  end
  report:table {
    id = "champions",
    caption = "Compact Champions, by role",
    columns = { { id = "organisation", title = "Organisation" }, { id = "role", title = "Role" } },
    rows = champions,
  }
end

local function consultations(report, year)
  if #year.consultations == 0 then return end
  local rows = {}
  for _, consultation in ipairs(year.consultations) do
    table.insert(rows, {
      consultation.title or "Untitled",
      consultation.opened and consultation.opened:long() or "Not on record",
      consultation.closes,
    })
  end
  report:table {
    id = "consultations",
    caption = "Consultations that closed in the year",
    columns = {
      { id = "title", title = "Consultation" },
      { id = "opened", title = "Opened" },
      { id = "closes", title = "Closed", kind = "date" },
    },
    rows = rows,
  }
end

local function meetings(report, area, year)
  report:heading("Meetings, consultations and events")
  registers.meetings(report, area, year.meetings, "Meetings of the year")
  consultations(report, year)
  registers.activities(report, year.activities, "Events and joint projects that began in the year")
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
      table.insert(questions, { "Raised by the review \"" .. review.title .. "\": " .. review.wider })
    end
  end
  report:list(questions, { ordered = true })
end

local function codes(report, area)
  local compact = area.compact or area.compacts[#area.compacts]
  if not compact or #compact.codes == 0 then return end
  report:heading("The codes of good practice")
  local titles = {}
  for _, code in ipairs(compact.codes) do titles[code.id] = code.title end
  local rows = {}
  for _, code in ipairs(compact.codes) do
    local state = code_states[code.status]
    if code.into then state = state .. ": " .. titles[code.into] end
    table.insert(rows, { code.title, state })
  end
  report:table {
    id = "codes",
    caption = "The codes, and where each of them stood in the draft of December 2009",
    columns = { { id = "code", title = "Code" }, { id = "state", title = "State" } },
    rows = rows,
    notes = { { "What has become of them since is not on record. ", concord.cite("HAV 5.1") } },
  }
end

local function silences(report)
  report:heading("What the draft does not say")
  report:paragraph("Nothing is filled in for it here.")
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
    summary(report, area, year)
    achievements(report, area, year)
    concerns.section(report, area, year)
    learning(report, year)
    for_the_conference(report, year)
    meetings(report, area, year)
    people(report, area)
    codes(report, area)
    silences(report)
  end,
}
