-- The words reports use for what the data holds as ids, and small helps for writing sentences.
local words = {}

words.outcomes = {
  { id = "agreement", title = "Agreement between the parties" },
  { id = "decision_changed", title = "The decision was changed" },
  { id = "practice_improved", title = "Practice was improved" },
  { id = "explanation_accepted", title = "The explanation was accepted" },
  { id = "recommendation_made", title = "A recommendation was made" },
  { id = "learning_only", title = "Learning, without a resolution" },
  { id = "no_resolution_possible", title = "Agreed that no resolution was possible" },
  { id = "unresolved", title = "Not resolved within the procedure" },
  { id = "out_of_scope", title = "Outside the procedure, and passed on" },
  { id = "withdrawn", title = "Withdrawn by whoever raised it" },
  { id = "lapsed", title = "Lapsed" },
}

words.causes = {
  { id = "unavoidable", title = "Unavoidable: outside events came first" },
  { id = "mistake", title = "Mistake: the Compact was not known or not understood" },
  { id = "management", title = "Management: agreed ways of working were not followed" },
  { id = "deliberate", title = "Deliberate" },
}

words.owners = {
  { id = "joint", title = "Both sectors together" },
  { id = "public", title = "Public bodies" },
  { id = "voluntary", title = "Voluntary organisations" },
}

local function title_in(list, id)
  for _, item in ipairs(list) do
    if item.id == id then return item.title end
  end
  return id
end

function words.outcome(id) return title_in(words.outcomes, id) end
function words.owner(id) return title_in(words.owners, id) end

--- A number that leads back to its cases, and the noun that goes with it.
function words.counted(list, one, many)
  return concord.counted(list), " " .. (#list == 1 and one or many)
end

--- "1 meeting", "2 meetings", "no meetings".
function words.number(count, one, many)
  if count == 0 then return "no " .. many end
  return tostring(count) .. " " .. (count == 1 and one or many)
end

--- "0 days", "1 day", "2 days".
function words.days(count)
  return tostring(count) .. (count == 1 and " day" or " days")
end

--- Texts joined as in a sentence: "one, two and three".
function words.joined(texts)
  if #texts < 2 then return texts[1] or "" end
  return table.concat(texts, ", ", 1, #texts - 1) .. " and " .. texts[#texts]
end

--- The names of organisations, bodies or offices, joined as in a sentence.
function words.names(area, ids)
  local names = {}
  for _, id in ipairs(ids) do names[#names + 1] = area:name_of(id) end
  return #names == 0 and "nobody named" or words.joined(names)
end

--- Who owes something, where roles stand for the parties of a case.
function words.owing(area, roles)
  local parties = { raiser = true, respondent = true, either_party = true }
  for _, role in ipairs(roles) do
    if parties[role] then return "the parties" end
  end
  return words.names(area, roles)
end

--- How long some cases took: "71 days", or "57 to 91 days, half of them within 71".
function words.time_taken(days, median)
  if #days == 0 then return nil end
  if days[1] == days[#days] then return words.days(days[1]) end
  local range = days[1] .. " to " .. days[#days] .. " days"
  if #days > 2 then range = range .. ", half within " .. median end
  return range
end

--- What became of a recommendation, in a sentence.
function words.answer(recommendation)
  local on = recommendation.answered_on and " on " .. recommendation.answered_on:long() or ""
  if recommendation.accepted == true then return "Accepted" .. on .. "." end
  if recommendation.accepted == false then return "Not accepted" .. (on == "" and "." or ", answered" .. on .. ".") end
  if recommendation.answered_on then return "Answered" .. on .. "." end
  if not recommendation.reply_due then return "No answer yet." end
  return "No answer yet; one was asked for by " .. recommendation.reply_due:long() .. "."
end

return words
