-- The section of the monitoring report on learning reviews, with the four questions of the draft.
local learning = {}

local questions = {
  { field = "went_well", title = "What went well" },
  { field = "difficult", title = "What was difficult" },
  { field = "differently", title = "What would be different next time" },
  { field = "wider", title = "Wider strategic issues" },
}

function learning.section(report, year)
  report:heading("What we learned")
  report:paragraph {
    "At the end of a joint project, or of a larger process under the Compact, those who took part "
      .. "answer four questions. ",
    concord.cite("HAV 5.4.3"),
  }
  if #year.reviews == 0 then report:paragraph("No learning review was held this year.") end
  for _, review in ipairs(year.reviews) do
    report:heading(review.title, 3)
    local answers = {}
    for _, question in ipairs(questions) do
      local answer = review[question.field]
      if answer == nil or answer == "" then answer = "No answer on record." end
      table.insert(answers, { question.title, answer })
    end
    report:definitions(answers)
  end
end

return learning
