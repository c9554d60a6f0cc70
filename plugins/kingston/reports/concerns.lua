-- The sections of the yearly update that are about concerns.
local cases = require "shared.reports.cases"
local words = require "shared.reports.words"
local shared = require "shared.reports.concerns"
local stages = require "reports.stages"

local concerns = {}

local outcomes = {
  { id = "recognition", title = "Recognition and respect" },
  { id = "partnership", title = "Partnership working" },
  { id = "participation", title = "Participation and engagement" },
  { id = "sustainability", title = "Sustainability and funding" },
}

--- The cases that name a commitment of which the test holds.
local function naming(area, list, wanted)
  return cases.where(list, function(case)
    for _, id in ipairs(case.commitments) do
      local commitment = area:commitment(id)
      if commitment and wanted(commitment) then return true end
    end
    return false
  end)
end

--- Which outcomes of the Compact concerns were about, and whose promises.
local function commitments(report, area, year)
  report:heading("Which promises concerns were about")
  local bars, told = {}, {}
  local most, most_title = 0, nil
  for _, outcome in ipairs(outcomes) do
    local touching = naming(area, year.during, function(commitment)
      return commitment.outcome == outcome.id
    end)
    table.insert(bars, { outcome.title, concord.counted(touching) })
    table.insert(told, outcome.title .. ": " .. tostring(#touching))
    if most < #touching then most, most_title = #touching, outcome.title end
  end
  if most_title then
    report:bar_chart {
      title = tostring(most) .. " of the year's " .. tostring(#year.during)
        .. " concerns were about " .. most_title:lower(),
      alt = "Bars of how many concerns named a commitment under each of the Compact's four outcomes; "
        .. "a concern may count under several. " .. table.concat(told, ", ") .. ".",
      unit = "concerns",
      bars = bars,
    }
  end
  local rows = {}
  for _, owner in ipairs(words.owners) do
    local touching = naming(area, year.during, function(commitment)
      return commitment.owner == owner.id
    end)
    table.insert(rows, { owner.title, concord.counted(touching) })
  end
  report:table {
    id = "owners",
    caption = "Whose promise was said to be unmet",
    columns = {
      { id = "owner", title = "Promise of" },
      { id = "concerns", title = "Concerns", kind = "integer" },
    },
    rows = rows,
    notes = { "A concern may name several commitments, so the column does not add up to the total." },
  }
end

local function said(case, act, field)
  local texts = {}
  for _, event in ipairs(case:all(act)) do
    if event[field] then table.insert(texts, event[field]) end
  end
  return table.concat(texts, " ")
end

local function more(area, case)
  local terms, promises = {}, {}
  for _, id in ipairs(case.commitments) do
    local commitment = area:commitment(id)
    table.insert(promises, commitment and commitment.summary or id)
  end
  if #promises > 0 then
    table.insert(terms, { "Commitments in question, in our words", table.concat(promises, " ") })
  end
  local advice = said(case, "recommended", "recommendation")
  if advice ~= "" then table.insert(terms, { "What the Champions recommended", advice }) end
  local wider = said(case, "advised", "recommendation")
  if wider ~= "" then table.insert(terms, { "What the authorised individuals advised", wider }) end
  return terms
end

--- Figures, promises and each concern in turn, for partners.
function concerns.section(report, area, year)
  report:heading("The year's concerns")
  if #year.during == 0 then
    report:paragraph("No concern was open during the year.")
    return
  end
  shared.by_stage(report, year, {
    stages = stages,
    stage = "stage",
    handled = year.handled,
    outside = year.passed_on,
    unplaced = "Waiting for the scope test",
    notes = { "The Compact sets no time limit for any stage, so no figure here is early or late." },
  })
  shared.by_outcome(report, year)
  commitments(report, area, year)
  report:heading("The concerns, one by one")
  shared.told(report, area, year, {
    heading = function(case) return case.id .. ": " .. case.title end,
    more = function(case) return more(area, case) end,
  })
end

return concerns
