-- The seven signs of success of the Compact, beside what the registers can show for each.
local cases = require "shared.reports.cases"
local words = require "shared.reports.words"
local success_signs = require "success_signs"

local signs = {}

local function relationships(_, year)
  local ended = cases.where(year.closed, function(case) return case.outcome ~= "out_of_scope" end)
  if #ended == 0 then return nil end
  local direct = cases.reaching(ended, "discussion", year.period.last)
  return {
    concord.counted(direct), " of ", concord.counted(ended),
    " concerns that ended within the procedure were settled by talking directly.",
  }
end

local function transparency(area, year)
  local rows = cases.rows_in(area:register("consultations"), "closes", year.period)
  if #rows == 0 then return nil end
  local answered = 0
  for _, consultation in ipairs(rows) do
    if consultation.feedback_published then answered = answered + 1 end
  end
  return tostring(answered) .. " of " .. words.number(#rows, "consultation", "consultations")
    .. " that closed have been followed by an account of the answers."
end

local function sector(area, year)
  local due, paid = 0, 0
  for _, row in ipairs(cases.rows_in(area:register("payment_periods"), "to", year.period)) do
    if row.payments_due and row.paid_on_time then
      due = due + row.payments_due
      paid = paid + row.paid_on_time
    end
  end
  if due == 0 then return nil end
  return tostring(paid) .. " of " .. tostring(due) .. " payments to the sector were made on time ("
    .. tostring(math.floor(paid * 100 / due + 0.5)) .. "%)."
end

local evidence = { relationships = relationships, transparency = transparency, sector = sector }

local function payments(report, area, year)
  local bars, told, notes, noted = {}, {}, {}, {}
  for _, row in ipairs(cases.rows_in(area:register("payment_periods"), "to", year.period)) do
    if row.percent_on_time then
      table.insert(bars, { row.period, row.percent_on_time })
      table.insert(told, row.period .. ": " .. tostring(row.percent_on_time) .. "%")
    end
    if row.note and not noted[row.note] then
      noted[row.note] = true
      table.insert(notes, row.note)
    end
  end
  if #bars == 0 then return end
  local first, last = bars[1][2], bars[#bars][2]
  local title = tostring(last) .. "% of payments were made on time"
  if #bars > 1 then
    local direction = first < last and "rose" or last < first and "fell" or "stayed"
    title = "Payments on time " .. direction .. (first == last and " at " .. tostring(last) .. "%"
      or " from " .. tostring(first) .. "% to " .. tostring(last) .. "%")
  end
  report:bar_chart {
    title = title,
    alt = "Bars of the share of payments made on time in each period. " .. table.concat(told, ", ") .. ".",
    unit = "%",
    bars = bars,
  }
  if #notes > 0 then report:paragraph("About these figures: " .. table.concat(notes, "; ") .. ".") end
end

--- A row for each sign that the records say something of, and the others by name.
function signs.section(report, area, year)
  local rows, unmeasured = {}, {}
  for _, sign in ipairs(success_signs) do
    local shown = nil
    if evidence[sign.id] then shown = evidence[sign.id](area, year) end
    if shown then
      table.insert(rows, { sign.title, shown })
    else
      table.insert(unmeasured, sign.title:sub(1, 1):lower() .. sign.title:sub(2))
    end
  end
  if #rows == 0 then return end
  report:heading("Signs of success")
  report:paragraph {
    "The partners named seven things they hope to see. The Compact sets no measure for them. ",
    concord.cite("KIN 1"),
  }
  report:table {
    id = "signs",
    caption = "Signs that our records say something of",
    columns = {
      { id = "sign", title = "Sign" },
      { id = "evidence", title = "What our records show" },
    },
    rows = rows,
  }
  if #unmeasured > 0 then
    report:note {
      kind = "silent",
      title = "Not measured",
      text = "Our records say nothing of these, and nobody has agreed how they would be measured: "
        .. table.concat(unmeasured, "; ") .. ".",
    }
  end
  payments(report, area, year)
end

return signs
