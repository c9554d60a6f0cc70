-- The words the monitoring report uses for what the data holds as ids.
local words = {}

words.outcomes = {
  { id = "agreement", title = "Agreement between the parties" },
  { id = "decision_changed", title = "A decision was changed" },
  { id = "practice_improved", title = "Practice was improved" },
  { id = "explanation_accepted", title = "An explanation was accepted" },
  { id = "recommendation_made", title = "A recommendation was made" },
  { id = "learning_only", title = "Learning, without a resolution" },
  { id = "no_resolution_possible", title = "Agreed that no resolution was possible" },
  { id = "unresolved", title = "Unresolved at the last step" },
  { id = "withdrawn", title = "Withdrawn by whoever raised it" },
  { id = "lapsed", title = "Lapsed" },
}

words.steps = {
  { id = "step-1", label = "Step 1" },
  { id = "step-2", label = "Step 2" },
  { id = "step-3", label = "Step 3" },
}

words.code_states = {
  adopted = "Adopted",
  in_development = "Being developed",
  merged = "Folded into another code",
}

function words.outcome(id)
  for _, outcome in ipairs(words.outcomes) do
    if outcome.id == id then return outcome.title end
  end
  return id
end

--- A number that leads back to its cases, and the noun that goes with it.
function words.counted(list, one, many)
  local noun = many
  if #list == 1 then noun = one end
  return concord.counted(list), " " .. noun
end

--- "1 meeting", "2 meetings".
function words.number(count, one, many)
  if count == 1 then return "1 " .. one end
  return tostring(count) .. " " .. many
end

--- The names of organisations, bodies or offices, joined as in a sentence.
function words.names(area, ids)
  local names = {}
  for _, id in ipairs(ids) do table.insert(names, area:name_of(id)) end
  if #names == 0 then return "nobody named" end
  if #names == 1 then return names[1] end
  return table.concat(names, ", ", 1, #names - 1) .. " and " .. names[#names]
end

return words
