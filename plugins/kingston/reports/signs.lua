-- The seven signs of success of the Compact, beside what the registers can show for each.
local cases = require "reports.cases"
local words = require "reports.words"
local success_signs = require "success_signs"

local signs = {}

local function relationships(_, period, year)
  local direct = cases.reaching(year.closed, "discussion", period.last)
  return {
    concord.counted(direct), " of ", concord.counted(year.closed),
    " concerns that ended were settled by talking directly.",
  }
end

local function transparency(area, period)
  local rows = cases.rows_in(area:register("consultations"), "closes", period)
  if #rows == 0 then return nil end
  local answered = 0
  for _, consultation in ipairs(rows) do
    if consultation.feedback_published then answered = answered + 1 end
  end
  return tostring(answered) .. " of " .. words.number(#rows, "consultation", "consultations")
    .. " that closed have been followed by an account of the answers."
end

local function sector(area, period)
  local due, paid = 0, 0
  for _, row in ipairs(cases.rows_in(area:register("payment_periods"), "to", period)) do
    if row.payments_due and row.paid_on_time then
      due = due + row.payments_due
      paid = paid + row.paid_on_time
    end
  end
  if due == 0 then return nil end
  return tostring(paid) .. " of " .. tostring(due) .. " payments to the sector were made on time ("
    .. tostring(math.floor(paid * 100 / due + 0.5)) .. " %)."
end

local evidence = { relationships = relationships, transparency = transparency, sector = sector }

local function payments(report, area, period)
  local rows, bars, percents = {}, {}, {}
  for _, row in ipairs(cases.rows_in(area:register("payment_periods"), "to", period)) do
    if row.percent_on_time then
      table.insert(bars, { row.period, row.percent_on_time })
      table.insert(percents, row.percent_on_time)
    end
    table.insert(rows, {
      row.period,
      row.payments_due or concord.missing("x"),
      row.paid_on_time or concord.missing("x"),
      row.percent_on_time or concord.missing("x"),
    })
  end
  report:table {
    id = "payments",
    caption = "Payments to voluntary organisations",
    columns = {
      { id = "period", title = "Period" },
      { id = "due", title = "Due", kind = "integer" },
      { id = "paid", title = "Made on time", kind = "integer" },
      { id = "percent", title = "On time", kind = "percent" },
    },
    rows = rows,
  }
  if #bars > 1 then
    local first, last = percents[1], percents[#percents]
    local direction = "stayed at"
    if first < last then direction = "rose to" elseif last < first then direction = "fell to" end
    report:bar_chart {
      title = "Payments on time " .. direction .. " " .. tostring(last) .. " in a hundred",
      alt = "Bars showing the share of payments made on time in each period of the table above.",
      unit = "%",
      bars = bars,
    }
  end
end

--- One row for each sign, honest about what nobody measures.
function signs.section(report, area, period, year)
  report:heading("Signs of success")
  report:paragraph {
    "The partners named seven things they hope to see. The Compact sets no measure for them. ",
    concord.cite("KIN 1"),
  }
  local rows = {}
  for _, sign in ipairs(success_signs) do
    local shown = nil
    if evidence[sign.id] then shown = evidence[sign.id](area, period, year) end
    table.insert(rows, { sign.title, shown or concord.missing("x") })
  end
  report:table {
    id = "signs",
    caption = "Seven signs of success, and what our records show",
    columns = {
      { id = "sign", title = "Sign" },
      { id = "evidence", title = "What our records show" },
    },
    rows = rows,
    notes = { "Where nothing is shown, nobody has agreed how the sign would be measured." },
  }
  payments(report, area, period)
end

return signs
