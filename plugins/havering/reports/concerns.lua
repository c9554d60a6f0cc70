-- The section of the monitoring report on difficulties: disagreements and how they ended.
local shared = require "shared.reports.concerns"

local concerns = {}

local steps = {
  { id = "step-1", label = "Step 1" },
  { id = "step-2", label = "Step 2" },
  { id = "step-3", label = "Step 3" },
}

local function promises(area, case)
  local texts = {}
  for _, id in ipairs(case.commitments) do
    local commitment = area:commitment(id)
    table.insert(texts, commitment and commitment.summary or id)
  end
  if #texts == 0 then return {} end
  return { { "Commitments in question, in our words", table.concat(texts, " ") } }
end

function concerns.section(report, area, year)
  report:heading("Difficulties, and how they ended")
  report:paragraph {
    "Partners try to settle difficulties between themselves, with the Compact as their guide. ",
    concord.cite("HAV 6"),
  }
  if #year.during == 0 then
    report:paragraph("No disagreement was open during the year, as far as is on record.")
    return
  end
  shared.by_stage(report, year, {
    stages = steps,
    stage = "step",
    nouns = "disagreements",
    notes = {
      "The steps have numbers only: their content is not in the text we have. It sets no time limit, "
        .. "so no figure here is early or late.",
    },
  })
  shared.by_outcome(report, year, "disagreements")
  -- The steps say nothing but their numbers, so the way a disagreement took is not drawn out.
  shared.told(report, area, year, {
    heading = function(case) return case.id .. ": " .. case.title end,
    more = function(case) return promises(area, case) end,
    timeline = false,
  })
end

return concerns
