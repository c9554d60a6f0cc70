-- The sections of the Annual Compact Report on everyday practice: notice, consultation, meetings.
local cases = require "shared.reports.cases"
local words = require "shared.reports.words"
local registers = require "shared.reports.registers"

local practice = {}

--- The funding changes that took effect in the period, each with its days of notice where they are known.
function practice.changes(area, period)
  local rows = cases.rows_everywhere(area, "funding_change", "funding_changes")
  return cases.rows_in(rows, "effective", period)
end

--- How many of the changes came with at least three months' notice.
function practice.in_time(changes)
  local count = 0
  for _, change in ipairs(changes) do
    if change.announced and change.announced:add_months(3) <= change.effective then
      count = count + 1
    end
  end
  return count
end

local function notice(report, area, changes)
  if #changes == 0 then
    report:paragraph("No change of funding took effect in the year, as far as is on record.")
    return
  end
  local rows = {}
  for _, change in ipairs(changes) do
    local days = concord.missing("x")
    if change.announced then days = change.announced:days_to(change.effective) end
    table.insert(rows, {
      area:name_of(change.recipient),
      change.announced or concord.missing("x"),
      change.effective,
      days,
      change.impact_assessed or "Not on record",
    })
  end
  report:table {
    id = "notice",
    caption = "Funding that changed or ended, and the notice that was given",
    columns = {
      { id = "recipient", title = "Funded organisation" },
      { id = "announced", title = "Told on", kind = "date" },
      { id = "effective", title = "In effect from", kind = "date" },
      { id = "days", title = "Days of notice", kind = "integer" },
      { id = "impact", title = "Effect on users assessed" },
    },
    rows = rows,
    notes = {
      "Three months' notice and an assessment before the decision are general practice, not clauses "
        .. "of the local text we hold.",
    },
  }
end

local function consultation(report, area, period)
  local rows = {}
  local held = cases.rows_everywhere(area, "consultation", "consultations")
  for _, record in ipairs(cases.rows_in(held, "closes", period)) do
    local weeks = concord.missing("x")
    if record.opened then
      weeks = math.floor(record.opened:days_to(record.closes) / 7 * 10 + 0.5) / 10
    end
    table.insert(rows, {
      record.title or "Untitled",
      weeks,
      record.feedback_published and record.feedback_published:long() or "Not on record",
    })
  end
  if #rows == 0 then
    report:paragraph("No consultation closed in the year, as far as is on record.")
    return
  end
  report:table {
    id = "consultations",
    caption = "Consultations that closed in the year",
    columns = {
      { id = "title", title = "Consultation" },
      { id = "weeks", title = "Weeks open", kind = "decimal" },
      { id = "feedback", title = "Account of answers published" },
    },
    rows = rows,
    notes = { "General practice is at least twelve weeks." },
  }
end

function practice.notice_and_consultation(report, area, period, changes)
  report:heading("Notice and consultation")
  report:paragraph {
    "National guidance names short notice, short consultations and unassessed effects as the places "
      .. "where Compacts are most often missed, so we show them every year. ",
    concord.cite("GUIDE 7"),
  }
  notice(report, area, changes)
  consultation(report, area, period)
end

function practice.meetings_and_awareness(report, area, year)
  report:heading("Meetings and making the Compact known")
  local held, planned = registers.held_and_planned(area, year.meetings, "review-board")
  report:paragraph {
    "The Review Board held " .. words.number(held, "meeting", "meetings") .. " in the year"
      .. (planned > 0 and " and plans " .. words.number(planned, "more", "more") or "")
      .. "; three a year is the most our text foresees. ",
    concord.cite("RIC Compact Review Board"),
  }
  registers.meetings(report, area, year.meetings, "Meetings of the Board and of the open forums")
  registers.activities(report, year.activities, "The awareness programme of the council and Richmond CVS")
end

return practice
