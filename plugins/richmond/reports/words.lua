-- The words the report uses for what the data holds as ids.
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
  { id = "discussion", label = "Step 1", title = "Open discussion" },
  { id = "cvs", label = "Step 2", title = "Richmond CVS" },
  { id = "board", label = "Step 3", title = "Review Board" },
}

function words.outcome(id)
  for _, outcome in ipairs(words.outcomes) do
    if outcome.id == id then return outcome.title end
  end
  return id
end

--- "1 concern", "2 concerns", with the number leading back to its cases.
function words.counted(list, one, many)
  local noun = many
  if #list == 1 then noun = one end
  return concord.counted(list), " " .. noun
end

function words.days(number)
  if number == 1 then return "1 day" end
  return tostring(number) .. " days"
end

--- The public names of organisations, bodies or offices, joined as in a sentence.
function words.names(area, ids)
  local names = {}
  for _, id in ipairs(ids) do table.insert(names, area:name_of(id)) end
  if #names == 0 then return "nobody named" end
  if #names == 1 then return names[1] end
  return table.concat(names, ", ", 1, #names - 1) .. " and " .. names[#names]
end

--- Who owes something, where roles stand for the parties of a case.
function words.owing(area, roles)
  local parties = { raiser = true, respondent = true, either_party = true }
  for _, role in ipairs(roles) do
    if parties[role] then return "the parties" end
  end
  return words.names(area, roles)
end

return words
