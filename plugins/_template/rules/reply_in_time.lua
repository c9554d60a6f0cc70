-- A rule of your own: it looks at one thing and says what it found, in one sentence.

--- The first thing the other side did about a concern, as an event; nil when nothing is recorded.
local function first_reply(case)
  for _, event in ipairs(case.events) do
    for _, who in ipairs(event.by) do
      for _, respondent in ipairs(case.against) do
        if who == respondent then return event end
      end
    end
  end
  return nil
end

return concord.rule {
  id = "__id__.reply_in_time",
  title = "A concern is answered in time",
  summary = "Looks for the first entry by the body a concern is about, and counts the working days "
    .. "since it was raised. The last day still counts as in time. Days not known exactly are not "
    .. "guessed at: the rule then says nothing.",
  cite = "EX Outcome 1",
  over = "case",
  severity = "warning",
  settings = {
    -- The number your text gives. Change it and run `concord check` again: nothing is rebuilt.
    working_days = { default = 10, summary = "working days to reply in" },
  },

  check = function(case, finding, settings)
    if not case.raised then return end
    local area = case.area
    local last_day = area:add_working_days(case.raised, settings.working_days)
    local reply = first_reply(case)
    if reply then
      if reply.on and last_day < reply.on then
        finding:raise {
          message = "the first reply came on " .. reply.on:long() .. "; " .. settings.working_days
            .. " working days ended on " .. last_day:long(),
          event = reply,
          needed = last_day,
          found = reply.on,
        }
      end
    elseif case.status == "open" and last_day < area.as_of then
      finding:raise {
        message = "no reply is on record; " .. settings.working_days .. " working days ended on "
          .. last_day:long(),
        field = "raised",
        needed = last_day,
        help = "ask again, and record the reply whatever it is",
      }
    end
  end,

  -- The examples are the rule's tests, run by `concord plugin test`. They hold the number above, so
  -- change both together. They count Monday to Friday as working days and know no bank holidays.
  ok = {
    {
      title = "a reply on the last day is in time",
      given = {
        raised = "2026-03-02",
        by = { "a-group" },
        against = { "the-council" },
        events = {
          { on = "2026-03-02", act = "raised", by = "a-group" },
          { on = "2026-03-16", act = "corresponded", by = "the-council" },
        },
      },
    },
    {
      title = "the time is not over yet",
      as_of = "2026-03-16",
      given = {
        raised = "2026-03-02",
        against = { "the-council" },
        events = { { on = "2026-03-02", act = "raised" } },
      },
    },
    {
      title = "the day of raising is not known exactly",
      given = {
        raised = "2026-03",
        against = { "the-council" },
        events = { { on = "2026-03", act = "raised" } },
      },
    },
  },
  bad = {
    {
      title = "a reply one working day late",
      finds = 1,
      given = {
        raised = "2026-03-02",
        by = { "a-group" },
        against = { "the-council" },
        events = {
          { on = "2026-03-02", act = "raised", by = "a-group" },
          { on = "2026-03-17", act = "corresponded", by = "the-council" },
        },
      },
    },
    {
      title = "no reply at all",
      as_of = "2026-03-17",
      finds = 1,
      given = {
        raised = "2026-03-02",
        against = { "the-council" },
        events = { { on = "2026-03-02", act = "raised" } },
      },
    },
    {
      title = "an area that promises five working days",
      settings = { working_days = 5 },
      finds = 1,
      given = {
        raised = "2026-03-02",
        by = { "a-group" },
        against = { "the-council" },
        events = {
          { on = "2026-03-02", act = "raised", by = "a-group" },
          { on = "2026-03-16", act = "met", by = { "a-group", "the-council" } },
        },
      },
    },
  },
}
