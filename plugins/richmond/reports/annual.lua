local cases = require "reports.cases"
local words = require "reports.words"
local concerns = require "reports.concerns"
local practice = require "reports.practice"

--- What the report draws on, chosen once for all its sections.
local function gather(area, period)
  local during = cases.during(area.cases, period)
  return {
    last_day = cases.last_day(area, period),
    during = during,
    raised = cases.raised_in(area.cases, period),
    closed = cases.closed_in(area.cases, period),
    open = cases.open_after(during, period),
    undated = cases.undated(area.cases),
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
  local closed_count, closed_word = words.counted(year.closed, "concern", "concerns")
  local open_count, open_word = words.counted(year.open, "was still open", "were still open")
  report:paragraph {
    "In the year " .. period.label .. ", ", raised_count, raised_word .. " raised under the Compact and ",
    closed_count, closed_word .. " came to an end; ", open_count,
    open_word .. " on " .. year.last_day:long() .. ". Partners put forward "
      .. tostring(#year.successes)
      .. (#year.successes == 1 and " example" or " examples")
      .. " of the Compact working well, with which this report begins.",
  }
  local first_step = cases.reaching(year.closed, "discussion", period.last)
  local answered, accepted = 0, 0
  for _, recommendation in ipairs(year.recommendations) do
    if recommendation.answered_on then answered = answered + 1 end
    if recommendation.accepted then accepted = accepted + 1 end
  end
  local points = {
    {
      "Settled by open discussion alone, with nobody else asked: ", concord.counted(first_step),
      " of ", concord.counted(year.closed), ".",
    },
    "Recommendations from the resolution process: " .. tostring(#year.recommendations)
      .. ", of which " .. tostring(answered) .. " answered and " .. tostring(accepted)
      .. " accepted so far.",
  }
  local durations = cases.durations(year.closed)
  local middle = cases.median(durations)
  if #durations > 2 then
    table.insert(points, "Half of the concerns that ended took " .. words.days(middle)
      .. " or less from the day they were raised. The procedure itself sets no time limit.")
  end
  report:list(points)
  if area.as_of < period.last then
    report:note {
      kind = "info",
      title = "The year is not over",
      text = "This report shows the year as it stood on " .. area.as_of:long() .. ".",
    }
  end
  if #year.undated > 0 then
    report:note {
      kind = "info",
      title = "Left out",
      text = { concord.counted(year.undated), " with no exact date of raising could not be placed "
        .. "in any year." },
    }
  end
end

local function successes(report, area, year)
  report:heading("Where the Compact worked")
  if #year.successes == 0 then
    report:paragraph("No example was put forward this year.")
    return
  end
  report:paragraph {
    "Every stakeholder is invited to offer examples of the Compact working. These came in. ",
    concord.cite("RIC Raising Awareness"),
  }
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
  report:paragraph("What each recommendation was about is told with its concern above.")
  local rows = {}
  for _, recommendation in ipairs(year.recommendations) do
    local answer = "No answer yet"
    if recommendation.answered_on then
      answer = recommendation.accepted and "Accepted" or "Not accepted"
    end
    table.insert(rows, {
      recommendation.id,
      recommendation.case or concord.missing("z"),
      area:name_of(recommendation.addressee),
      recommendation.made_on,
      answer,
      recommendation.answered_on or concord.missing("z"),
    })
  end
  report:table {
    id = "recommendations",
    caption = "Recommendations made in the year",
    columns = {
      { id = "recommendation", title = "Recommendation" },
      { id = "concern", title = "Concern" },
      { id = "addressee", title = "Addressed to" },
      { id = "made", title = "Made on", kind = "date" },
      { id = "answer", title = "Answer" },
      { id = "answered", title = "Answered on", kind = "date" },
    },
    rows = rows,
  }
end

--- What finished steps still owe, whoever owes it.
local function still_owed(report, area, year)
  local rows = {}
  for _, case in ipairs(year.during) do
    for _, duty in ipairs(case.duties) do
      if duty.status == "open" and duty.due then
        table.insert(rows, {
          case.id,
          duty.title,
          words.owing(area, duty.owed_by),
          duty.since or concord.missing("x"),
        })
      end
    end
  end
  report:table {
    id = "still_owed",
    caption = "Still to be recorded on " .. area.as_of:long() .. ", for concerns of the year",
    columns = {
      { id = "concern", title = "Concern" },
      { id = "duty", title = "What" },
      { id = "by", title = "By whom" },
      { id = "since", title = "Since", kind = "date" },
    },
    rows = rows,
  }
end

local function learning(report, year)
  report:heading("What was learned")
  local told = 0
  for _, review in ipairs(year.reviews) do
    if review.public then
      told = told + 1
      report:heading(review.title, 3)
      report:definitions {
        { "What went well", review.went_well or "Nothing was noted." },
        { "What was difficult", review.difficult or "Nothing was noted." },
        { "What we would do differently", review.differently or "Nothing was noted." },
        { "What it says about the bigger picture", review.wider or "Nothing was noted." },
      }
    end
  end
  if told == 0 then report:paragraph("No learning has been released for publication this year.") end
  report:paragraph {
    "Learning was on record in ", concord.counted(cases.with_act(year.during, "learned", year.last_day)),
    " of the year's ", concord.counted(year.during), " concerns by " .. year.last_day:long()
      .. ". What the parties shared in confidence stays with them.",
  }
end

local function silences(report, year)
  report:heading("What our text does not say")
  report:paragraph("The Compact leaves some matters open. Where a concern met one of them, those "
    .. "involved decided what to do and wrote it down; nothing was filled in for them.")
  report:list {
    { "How long any step may take.", " ", concord.cite("RIC Dispute Resolution") },
    {
      "Who follows a concern up when Richmond CVS is itself a party, and what a Board member does "
        .. "when their own organisation is one. ",
      concord.cite("RIC Dispute Resolution Step 2"),
    },
    {
      "Who brings a concern to the Board, how many members must be present and how they settle on "
        .. "a view. ",
      concord.cite("RIC Dispute Resolution Step 3"),
    },
    { "What may follow step 3. ", concord.cite("RIC Dispute Resolution Step 3") },
    {
      "On which day the year of this report begins: the year shown is the workspace's own choice. ",
      concord.cite("RIC Raising Awareness"),
    },
  }
  local clashes = cases.with_clash(year.during)
  if #clashes > 0 then
    local count, word = words.counted(clashes, "concern", "concerns")
    report:note {
      kind = "silent",
      title = "Met this year",
      text = {
        "In ", count, word .. ", whoever was to handle the step was also a party to it, and the "
          .. "text names no substitute.",
      },
    }
  end
end

local function sources(report)
  report:heading("Sources")
  report:list {
    { "The Compact's part on implementation: its report, its Board and its three steps. ",
      concord.cite("RIC Raising Awareness") },
    { "National guidance on notice, consultation and judicial review, where the local text is "
        .. "silent. ",
      concord.cite("GUIDE 7") },
    "The case files and registers of the area; every number in this report leads back to them.",
  }
end

return concord.report {
  id = "annual",
  title = "Annual Compact Report",
  summary = "The year under the Compact: where it worked, which concerns were raised and how they "
    .. "ended, what was recommended and what was learned.",
  cite = { "RIC Raising Awareness", "RIC Compact Review Board" },
  producer = "London Borough of Richmond upon Thames, with contributions invited from everyone "
    .. "who works under the Compact",
  recipient = "Richmond Partnership, and the public",
  audience = "public",
  frequency = "yearly",
  agreed_by = "review-board",
  build = function(report, area, period)
    local year = gather(area, period)
    summary(report, area, period, year)
    successes(report, area, year)
    concerns.figures(report, period, year)
    concerns.told(report, area, period, year)
    recommendations(report, area, year)
    still_owed(report, area, year)
    learning(report, year)
    practice.notice_and_consultation(report, area, period)
    practice.meetings_and_awareness(report, area, year)
    silences(report, year)
    sources(report)
  end,
}
