-- The public overview of a year. It reads only what may be published: no titles and notes of cases.

local routes = require "routes"

local outcomes = {
  { "agreement", "Agreement" },
  { "decision_changed", "Decision changed" },
  { "practice_improved", "Practice improved" },
  { "explanation_accepted", "Explanation accepted" },
  { "recommendation_made", "Recommendation made" },
  { "learning_only", "Lessons only" },
  { "no_resolution_possible", "Agreed that no resolution is possible" },
  { "unresolved", "Not resolved in the local talks" },
  { "withdrawn", "Withdrawn" },
  { "lapsed", "Lapsed" },
}

local causes = {
  { "unavoidable", "Unavoidable" },
  { "mistake", "Mistake" },
  { "management", "Agreed ways of working not followed" },
  { "deliberate", "Deliberate" },
}

local function select_cases(cases, wanted)
  local chosen = {}
  for _, case in ipairs(cases) do
    if wanted(case) then chosen[#chosen + 1] = case end
  end
  return chosen
end

-- An undated case belongs to no year; it is shown every year, and said to be undated.
local function belongs(case, period)
  if not case.raised then return true end
  if case.closed_on then return case.raised <= period.last and case.closed_on >= period.first end
  return case.raised <= period.last
end

local function by_label(cases, labels, value_of)
  local rows = {}
  for _, label in ipairs(labels) do
    local key, title = label[1], label[2]
    local having = select_cases(cases, function(case) return value_of(case, key) end)
    if #having > 0 then rows[#rows + 1] = { title, concord.counted(having) } end
  end
  return rows
end

local function share(period)
  if period.percent_on_time then return period.percent_on_time end
  local paid, due = period.paid_on_time, period.payments_due
  if paid and due and due > 0 then return 100 * paid / due end
end

local function add_payments(report, area)
  local rows, bars = {}, {}
  for _, period in ipairs(area:register("payment_periods")) do
    local percent = share(period)
    rows[#rows + 1] = { period.period, percent or concord.missing("x"), period.note or "" }
    if percent then bars[#bars + 1] = { period.period, percent } end
  end

  report:heading("Payments on time")
  report:paragraph("The sources name no share that would be enough; the direction is what counts.")
  if #bars > 1 then
    report:bar_chart {
      title = bars[#bars][2] >= bars[1][2] and "More groups are paid on time than at first"
        or "Fewer groups are paid on time than at first",
      alt = "Share paid on time in each period; the same figures stand in the table below.",
      unit = "%", bars = bars,
    }
  end
  report:table {
    id = "payments", caption = "Share of payments made on time",
    columns = { { id = "period", title = "Period" }, { id = "percent", title = "On time", kind = "percent" },
      { id = "note", title = "Note" } },
    rows = rows,
  }
end

local function add_successes(report, area)
  local items = {}
  for _, success in ipairs(area:register("successes")) do
    items[#items + 1] = { concord.strong(success.title), ". ", success.text or "" }
  end

  report:heading("What worked well")
  if #items == 0 then
    report:paragraph("No success has been recorded yet.")
  else
    report:list(items)
  end
end

local function add_accounts(report, cases)
  report:heading("The concerns")
  local accounts = {}
  for _, case in ipairs(cases) do
    if case.public_summary and case.public_summary ~= "" then
      accounts[#accounts + 1] = { case.id, case.public_summary }
    end
  end
  if #accounts == 0 then
    report:paragraph("No account of a concern has been cleared for publication.")
  else
    report:definitions(accounts)
  end
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
    local cases = select_cases(area.cases, function(case) return belongs(case, period) end)
    local undated = select_cases(cases, function(case) return not case.raised end)
    local open = select_cases(cases, function(case) return case.status == "open" end)

    report:heading("Summary")
    report:paragraph { "This overview covers ", concord.counted(cases), " concerns, of which ",
      concord.counted(open), " are still open. The Compact is an agreement of good will and not a contract." }
    if #undated > 0 then
      report:note { kind = "info", title = "Concerns without a date", text = { "For ", concord.counted(undated),
        " concerns the source gives no date. They are shown in every year's overview." } }
    end

    report:heading("How concerns ended")
    report:table {
      id = "outcomes", caption = "Closed concerns by outcome",
      columns = { { id = "outcome", title = "Outcome" }, { id = "cases", title = "Concerns", kind = "integer" } },
      rows = by_label(cases, outcomes, function(case, key) return case.outcome == key end),
    }

    report:heading("Why commitments were not met")
    report:table {
      id = "causes", caption = "Concerns by kind of cause",
      columns = { { id = "cause", title = "Cause" }, { id = "cases", title = "Concerns", kind = "integer" } },
      rows = by_label(cases, causes, function(case, key) return case.cause == key end),
      notes = { "Only concerns for which a cause has been recorded." },
    }

    local route_titles = {}
    for _, route in ipairs(routes) do route_titles[#route_titles + 1] = { route.id, route.title } end
    report:heading("Outside help and other routes")
    report:table {
      id = "routes", caption = "Concerns in which a route was taken",
      columns = { { id = "route", title = "Route" }, { id = "cases", title = "Concerns", kind = "integer" } },
      rows = by_label(cases, route_titles, function(case, key)
        for _, event in ipairs(case:all("routed")) do
          if event.route == key then return true end
        end
        return false
      end),
      notes = { "A concern that took two routes is counted once for each." },
    }

    add_accounts(report, cases)
    add_payments(report, area)
    add_successes(report, area)

    report:note { kind = "silent", title = "When a year begins",
      text = "The guide asks for yearly reviews and does not say when the year begins; the area has chosen." }
  end,
}
