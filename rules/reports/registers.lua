-- The parts of a yearly report that come out of registers. Each writes nothing, or one sentence, where the
-- register has nothing to tell.
local words = require "shared.reports.words"

local registers = {}

--- Says that the year still runs, where it does.
function registers.year_running(report, area, period)
  if area.as_of < period.last then
    report:note {
      kind = "info",
      title = "The year is not over",
      text = "This report shows the year as it stood on " .. area.as_of:long() .. ".",
    }
  end
end

--- What finished stages still owe, as a point of a summary; nil where nothing is owed.
function registers.owed_point(owed, stage)
  if #owed == 0 then return nil end
  return {
    concord.strong "Still to be done: ",
    words.number(#owed, "thing that a finished " .. stage, "things that finished " .. stage .. "s")
      .. " should have left behind " .. (#owed == 1 and "is" or "are") .. " not yet on record.",
  }
end

--- Says which concerns no year can claim, where there are any.
function registers.left_out(report, year)
  if #year.undated > 0 then
    local count, noun = words.counted(year.undated, "concern has", "concerns have")
    report:note {
      kind = "info",
      title = "Left out",
      text = { count, noun .. " no exact date of raising and could not be placed in any year." },
    }
  end
end

--- Each success with its story, when it was and who worked together.
function registers.successes(report, area, rows)
  for _, success in ipairs(rows) do
    report:heading(success.title, 3)
    local told = { success.text or "No account is on record." }
    if success.cite then
      told[2] = " "
      told[3] = concord.cite(success.cite)
    end
    report:paragraph(told)
    local partners, line = success.partners or {}, {}
    if success.on then line[#line + 1] = concord.strong(success.on:long()) end
    if #partners > 0 then
      line[#line + 1] = (success.on and ". " or "") .. (#partners == 1 and "With " or "Together: ")
        .. words.names(area, partners) .. "."
    end
    if #line > 0 then report:paragraph(line) end
  end
end

--- Learning reviews with the answers to their four questions.
function registers.reviews(report, rows)
  local questions = {
    { field = "went_well", title = "What went well" },
    { field = "difficult", title = "What was difficult" },
    { field = "differently", title = "What would be different next time" },
    { field = "wider", title = "Wider issues" },
  }
  for _, review in ipairs(rows) do
    report:heading(review.title, 3)
    local answers = {}
    for _, question in ipairs(questions) do
      local answer = review[question.field]
      if answer == nil or answer == "" then answer = "No answer on record." end
      answers[#answers + 1] = { question.title, answer }
    end
    report:definitions(answers)
  end
end

--- Recommendations with whom they went to and what came of them; `text_of(row)` gives what may be read here.
function registers.recommendations(report, area, rows, text_of, notes)
  if #rows == 0 then
    report:paragraph("No recommendation was made in the year, and none from before waits for an answer.")
    return
  end
  local cells = {}
  for _, row in ipairs(rows) do
    cells[#cells + 1] = {
      row.case or "–",
      text_of(row) or "Not released for publication.",
      row.addressee and area:name_of(row.addressee) or concord.missing("x"),
      (row.made_on and "Made on " .. row.made_on:long() .. ". " or "") .. words.answer(row),
    }
  end
  report:table {
    id = "recommendations",
    caption = "Recommendations of the year, and earlier ones still open in it",
    columns = {
      { id = "concern", title = "Concern" },
      { id = "text", title = "What was recommended" },
      { id = "addressee", title = "To" },
      { id = "answer", title = "What came of it" },
    },
    rows = cells,
    notes = notes,
  }
end

local function of_them(count, one, many)
  if count == 0 then return "none " .. one end
  return count .. " " .. (count == 1 and one or many)
end

--- How many recommendations there are, how many are answered and how many accepted, as a sentence.
function registers.recommendations_counted(rows)
  if #rows == 0 then return "No recommendation was made, and none from before waited for an answer." end
  local answered, accepted = 0, 0
  for _, row in ipairs(rows) do
    if row.answered_on or row.accepted ~= nil then answered = answered + 1 end
    if row.accepted then accepted = accepted + 1 end
  end
  return words.number(#rows, "recommendation was", "recommendations were") .. " made or still open; "
    .. of_them(answered, "has", "have") .. " been answered, and " .. of_them(accepted, "was", "were") .. " accepted."
end

local function listed(report, wanted, rows)
  if #rows == 0 then
    report:paragraph(wanted.none)
    return
  end
  report:table { id = wanted.id, caption = wanted.caption, columns = wanted.columns, rows = rows }
end

--- How many of the meetings a body held by today, and how many are still to come.
function registers.held_and_planned(area, rows, body)
  local held, planned = 0, 0
  for _, meeting in ipairs(rows) do
    if meeting.body == body then
      if meeting.on <= area.as_of then held = held + 1 else planned = planned + 1 end
    end
  end
  return held, planned
end

function registers.meetings(report, area, rows, caption)
  local cells = {}
  for _, meeting in ipairs(rows) do
    cells[#cells + 1] = { meeting.on, area:name_of(meeting.body), meeting.title or "" }
  end
  listed(report, {
    id = "meetings", caption = caption, none = "No meeting is on record for the year.",
    columns = {
      { id = "on", title = "Date", kind = "date" },
      { id = "body", title = "Body" },
      { id = "title", title = "Meeting" },
    },
  }, cells)
end

function registers.activities(report, rows, caption)
  local cells = {}
  for _, activity in ipairs(rows) do
    cells[#cells + 1] = { activity.on, activity.title, activity.audience or "" }
  end
  listed(report, {
    id = "activities", caption = caption, none = "No event, training or campaign is on record for the year.",
    columns = {
      { id = "on", title = "Date", kind = "date" },
      { id = "what", title = "What" },
      { id = "audience", title = "For whom" },
    },
  }, cells)
end

return registers
