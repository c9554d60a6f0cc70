-- The sections of the Annual Compact Report on everyday practice: notice, consultation, meetings.
local cases = require "reports.cases"

local practice = {}

local function rows_of(area, kind, register, field, period)
  local rows = {}
  for _, record in ipairs(area:register(register)) do table.insert(rows, record) end
  for _, record in ipairs(cases.records(area.cases, kind)) do table.insert(rows, record) end
  return cases.rows_in(rows, field, period)
end

local function notice(report, area, period)
  local rows = {}
  for _, change in ipairs(rows_of(area, "funding_change", "funding_changes", "effective", period)) do
    local days = concord.missing("x")
    if change.announced then days = change.announced:days_to(change.effective) end
    table.insert(rows, {
      area:name_of(change.funder),
      area:name_of(change.recipient),
      change.announced or concord.missing("x"),
      change.effective,
      days,
      change.impact_assessed or concord.missing("x"),
    })
  end
  report:table {
    id = "notice",
    caption = "Funding that changed or ended, and the notice that was given",
    columns = {
      { id = "funder", title = "Funder" },
      { id = "recipient", title = "Funded" },
      { id = "announced", title = "Told on", kind = "date" },
      { id = "effective", title = "In effect from", kind = "date" },
      { id = "days", title = "Days of notice", kind = "integer" },
      { id = "impact", title = "Effect on users assessed", kind = "date" },
    },
    rows = rows,
    notes = {
      "Three months' notice and an assessment before the decision are general practice rather than "
        .. "clauses of the local text we hold.",
    },
  }
end

local function consultation(report, area, period)
  local rows = {}
  for _, record in ipairs(rows_of(area, "consultation", "consultations", "closes", period)) do
    local weeks = concord.missing("x")
    if record.opened then
      weeks = math.floor(record.opened:days_to(record.closes) / 7 * 10 + 0.5) / 10
    end
    table.insert(rows, {
      record.title or "Untitled",
      record.by and area:name_of(record.by) or concord.missing("x"),
      weeks,
      record.feedback_published or concord.missing("x"),
    })
  end
  report:table {
    id = "consultations",
    caption = "Consultations that closed in the year",
    columns = {
      { id = "title", title = "Consultation" },
      { id = "by", title = "Held by" },
      { id = "weeks", title = "Weeks open", kind = "decimal" },
      { id = "feedback", title = "Account of answers published", kind = "date" },
    },
    rows = rows,
    notes = { "General practice is at least twelve weeks." },
  }
end

function practice.notice_and_consultation(report, area, period)
  report:heading("Notice and consultation")
  report:paragraph {
    "National guidance names short notice, short consultations and unassessed effects as the places "
      .. "where Compacts are most often missed, so we show them every year. ",
    concord.cite("GUIDE 7"),
  }
  notice(report, area, period)
  consultation(report, area, period)
end

function practice.meetings_and_awareness(report, area, year)
  report:heading("Meetings and making the Compact known")
  local rows = {}
  local board = 0
  for _, meeting in ipairs(year.meetings) do
    if meeting.body == "review-board" then board = board + 1 end
    table.insert(rows, { meeting.on, area:name_of(meeting.body), meeting.title or "" })
  end
  report:paragraph {
    "The Review Board's calendar for the year shows " .. tostring(board)
      .. (board == 1 and " meeting" or " meetings") .. "; three is the most our text foresees. ",
    concord.cite("RIC Compact Review Board"),
  }
  report:table {
    id = "meetings",
    caption = "Meetings of the Board and of the open forums",
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
    id = "awareness",
    caption = "The awareness programme of the council and Richmond CVS",
    columns = {
      { id = "on", title = "Date", kind = "date" },
      { id = "what", title = "What" },
      { id = "audience", title = "For whom" },
    },
    rows = activities,
  }
end

return practice
