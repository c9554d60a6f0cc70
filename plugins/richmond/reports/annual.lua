local cases = require "shared.reports.cases"
local words = require "shared.reports.words"
local concerns = require "shared.reports.concerns"
local registers = require "shared.reports.registers"
local practice = require "reports.practice"
local steps = require "reports.steps"

local function summary(report, area, year, changes)
  report:heading("Summary")
  local raised, raised_noun = words.counted(year.raised, "concern was", "concerns were")
  local open, open_noun = words.counted(year.open, "was", "were")
  report:paragraph {
    "In the year " .. year.period.label .. ", ", raised, raised_noun .. " raised under the Compact and ",
    concord.counted(year.closed), " came to an end; ", open,
    open_noun .. " open on " .. year.last_day:long() .. ".",
  }
  local points = {
    { concord.strong "What worked: ", words.number(#year.successes, "example", "examples")
        .. " of the Compact working well came in from partners." },
  }
  if #year.closed > 0 then
    local direct = cases.reaching(year.closed, "discussion", year.period.last)
    local durations = cases.durations(year.closed)
    local taken = words.time_taken(durations, cases.median(durations))
    table.insert(points, {
      concord.strong "How concerns ended: ", concord.counted(direct), " of ", concord.counted(year.closed),
      " by open discussion alone" .. (taken and "; the end came after " .. taken or "")
        .. ". The procedure itself sets no time limit.",
    })
  end
  table.insert(points, {
    concord.strong "What was recommended: ", registers.recommendations_counted(year.recommendations),
  })
  if #changes > 0 then
    local in_time = practice.in_time(changes)
    table.insert(points, {
      concord.strong "Notice: ", (in_time == 0 and "none" or in_time) .. " of the "
        .. words.number(#changes, "change of funding", "changes of funding")
        .. " on record came with three months' notice.",
    })
  end
  table.insert(points, registers.owed_point(cases.owed(year.during), "step"))
  report:list(points)
  registers.year_running(report, area, year.period)
  registers.left_out(report, year)
end

local function successes(report, area, year)
  report:heading("Where the Compact worked")
  report:paragraph {
    "Everyone who works under the Compact is invited to offer examples. "
      .. (#year.successes > 0 and "These came in. " or "None came in this year. "),
    concord.cite("RIC Raising Awareness"),
  }
  registers.successes(report, area, year.successes)
end

local function told(report, area, year)
  report:heading("The year's concerns")
  if #year.during == 0 then
    report:paragraph("No concern was open during the year.")
    return
  end
  concerns.by_stage(report, year, {
    stages = steps,
    stage = "step",
    notes = { "The procedure sets no time limit for any step, so no figure here is early or late." },
  })
  concerns.by_outcome(report, year)
  concerns.told(report, area, year, { heading = function(case) return case.id end })
end

local function recommendations(report, area, year)
  report:heading("What was recommended, and what came of it")
  registers.recommendations(report, area, year.recommendations, function(row) return row.public_text end)
end

--- What finished steps still owe, whoever owes it; nothing where nothing is owed.
local function still_owed(report, area, year)
  local rows = {}
  for _, item in ipairs(cases.owed(year.during)) do
    table.insert(rows, {
      item.case.id,
      item.duty.title,
      words.owing(area, item.duty.owed_by),
      item.duty.since or concord.missing("x"),
    })
  end
  if #rows == 0 then return end
  report:table {
    id = "still_owed",
    caption = "Not yet on record on " .. area.as_of:long() .. ", though the step has ended",
    columns = {
      { id = "concern", title = "Concern" },
      { id = "duty", title = "What" },
      { id = "by", title = "By whom" },
      { id = "since", title = "Since", kind = "date" },
    },
    rows = rows,
    notes = { "An entry made later still counts." },
  }
end

local function learning(report, year)
  report:heading("What was learned")
  local released = cases.where(year.reviews, function(review) return review.public == true end)
  if #released == 0 then report:paragraph("No learning has been released for publication this year.") end
  registers.reviews(report, released)
  if #year.during > 0 then
    report:paragraph {
      "Learning was on record for ",
      concord.counted(cases.with_act(year.during, "learned", year.last_day)), " of the year's ",
      concord.counted(year.during), " concerns by " .. year.last_day:long()
        .. ". What the parties shared in confidence stays with them.",
    }
  end
end

local function silences(report, area, year)
  report:heading("What our text does not say")
  report:paragraph("The Compact leaves some matters open. Where a concern meets one of them, those "
    .. "involved decide what to do and write it down; nothing is filled in for them.")
  report:list {
    { "How long any step may take. ", concord.cite("RIC Dispute Resolution") },
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
      "On which day the year of this report begins; the area has chosen. ",
      concord.cite("RIC Raising Awareness"),
    },
  }
  local clashes = cases.with_clash(year.during)
  if #clashes > 0 then
    local count, noun = words.counted(clashes, "concern", "concerns")
    report:note {
      kind = "silent",
      title = "Met this year",
      text = {
        "In ", count, noun .. ", whoever was to handle the step was also a party to it, and the "
          .. "text names no substitute.",
      },
    }
    local settled = cases.clashes_settled(area, clashes)
    if #settled > 0 then
      report:paragraph("How to go on was decided, and put on record, in these:")
      report:list(settled)
    end
  end
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
    local year = cases.year(area, period)
    local changes = practice.changes(area, period)
    summary(report, area, year, changes)
    successes(report, area, year)
    told(report, area, year)
    recommendations(report, area, year)
    still_owed(report, area, year)
    learning(report, year)
    practice.notice_and_consultation(report, area, period, changes)
    practice.meetings_and_awareness(report, area, year)
    silences(report, area, year)
  end,
}
