-- People who answered should hear what was made of it, and also what was not done and for what reason.

local function given(text)
  return text and text ~= ""
end

local parts = {
  { field = "feedback_said", missing = "what people said is not recorded" },
  { field = "feedback_done", missing = "what was done about it is not recorded" },
  { field = "feedback_not_done", missing = "what was not done, and why, is not recorded" },
}

return concord.rule {
  id = "consultation.feedback",
  title = "Feedback after a consultation",
  summary = "After a consultation has closed, feedback is published in three parts: what people said, what was done, "
    .. "and what was not done and why. The source sets no time for it, so a closed consultation without feedback "
    .. "shows from the day after it closed, or later where an area sets a number of weeks.",
  cite = "KIN 3 Outcome 3 public",
  over = "consultation",
  severity = "warning",
  settings = {
    weeks = { default = 0, summary = "weeks after closing before missing feedback is shown; the source states none" },
  },

  check = function(consultation, finding, settings)
    local title = not consultation.case and (consultation.title or consultation.id)
    local name = title and title .. ": " or ""
    local begun = consultation.feedback_published
    for _, part in ipairs(parts) do
      begun = begun or given(consultation[part.field])
    end

    if begun then
      for _, part in ipairs(parts) do
        if not given(consultation[part.field]) then
          finding:raise { message = name .. part.missing, field = part.field }
        end
      end
      return
    end

    local closes, today = consultation.closes, consultation.area.as_of
    if closes and today > closes:add_days(7 * settings.weeks) then
      finding:raise {
        message = name .. "closed on " .. closes:long() .. " and no feedback is recorded",
        field = "feedback_published",
        help = "publish what was said, what was done, and what was not done and why; no time limit is stated",
      }
    end
  end,

  ok = {
    { title = "all three parts published", as_of = "2026-06-01",
      given = { closes = "2026-03-30", feedback_published = "2026-05-04", feedback_said = "Keep the day centre open.",
        feedback_done = "It stays open.", feedback_not_done = "Longer hours: no staff for them." } },
    { title = "the closing day itself", as_of = "2026-03-30", given = { closes = "2026-03-30" } },
    { title = "published, on a day nobody wrote down", as_of = "2026-06-01",
      given = { closes = "2026-03-30", feedback_published = "unknown", feedback_said = "Keep it open.",
        feedback_done = "It stays open.", feedback_not_done = "Nothing was left out." } },
    { title = "the closing day is not known", as_of = "2026-06-01", given = { closes = "unknown" } },
  },
  bad = {
    { title = "closed yesterday, nothing published", as_of = "2026-03-31",
      given = { closes = "2026-03-30" }, finds = 1 },
    { title = "published, but silent on what was not done", as_of = "2026-06-01", finds = 1,
      given = { closes = "2026-03-30", feedback_published = "2026-05-04", feedback_said = "Keep it open.",
        feedback_done = "It stays open." } },
    { title = "a date and no content", as_of = "2026-06-01", finds = 3,
      given = { closes = "2026-03-30", feedback_published = "2026-05-04" } },
  },
}
