-- A learning review asks four things. It is short; it should also be whole.

local questions = {
  { field = "went_well", text = "what went well" },
  { field = "difficult", text = "what was difficult" },
  { field = "differently", text = "what would be done differently next time" },
  { field = "wider", text = "whether wider issues came to light" },
}

return concord.rule {
  id = "reviews.four_questions",
  title = "A learning review answers four questions",
  summary = "Shows each of the four questions a learning review leaves without an answer. 'None' is an answer.",
  cite = "HAV 5.4.3",
  over = "learning_review",
  severity = "warning",

  check = function(review, finding)
    local title = review.title or review.id
    for _, question in ipairs(questions) do
      local answer = review[question.field]
      if not answer or answer == "" then
        finding:raise {
          message = (title and title .. ": " or "") .. "the review does not say " .. question.text,
          field = question.field, help = "ask those who took part; 'none' is an answer too",
        }
      end
    end
  end,

  ok = {
    { title = "all four", given = { id = "day-centres", title = "Day centres", went_well = "Early talks.",
      difficult = "Late figures.", differently = "Share figures in autumn.", wider = "None." } },
    { title = "all four, on an unknown day", given = { id = "day-centres", title = "Day centres", on = "unknown",
      went_well = "Early talks.", difficult = "Nothing.", differently = "Nothing.", wider = "Transport." } },
  },
  bad = {
    { title = "the wider issues are missing", finds = 1, given = { id = "day-centres", title = "Day centres",
      went_well = "Early talks.", difficult = "Late figures.", differently = "Share figures in autumn." } },
    { title = "only a title", given = { id = "day-centres", title = "Day centres" }, finds = 4 },
  },
}
