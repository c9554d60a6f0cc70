-- People need time to answer: twelve weeks, or a formal reason and some help where that is not possible.

local function given(text)
  return text and text ~= ""
end

return concord.rule {
  id = "consultation.twelve_weeks",
  title = "Twelve weeks to answer a consultation",
  summary = "A consultation stays open for at least twelve weeks. A shorter one needs a formal reason and "
    .. "something that softens the effect, such as wide circulation and help with answers; then it is only noted. "
    .. "Where either date is unknown the rule says nothing.",
  cite = { "GUIDE 7 Reasons for non-compliance", "GUIDE 3 Compliance" },
  over = "consultation",
  severity = "breach",
  settings = {
    weeks = { default = 12, summary = "weeks between opening and closing" },
  },

  check = function(consultation, finding, settings)
    local opened, closes = consultation.opened, consultation.closes
    if not opened or not closes then return end

    local earliest_end = opened:add_days(7 * settings.weeks)
    if closes >= earliest_end then return end

    local title = not consultation.case and (consultation.title or consultation.id)
    local message = (title and title .. ": " or "") .. "open for " .. opened:days_to(closes) .. " days, from "
      .. opened:long() .. " to " .. closes:long() .. "; " .. settings.weeks .. " weeks end on " .. earliest_end:long()
    local explained = given(consultation.reason_if_short)
    local softened = given(consultation.mitigation)

    if explained and softened then
      finding:note {
        message = message .. "; a reason and a mitigation are recorded",
        field = "closes", needed = earliest_end, found = closes,
      }
    else
      finding:raise {
        message = message, field = "closes", needed = earliest_end, found = closes,
        help = "extend the consultation, or record reason_if_short and mitigation",
      }
    end
  end,

  ok = {
    { title = "exactly twelve weeks, closing on a Sunday", given = { opened = "2009-12-13", closes = "2010-03-07" } },
    { title = "longer than twelve weeks", given = { opened = "2026-01-05", closes = "2026-04-30" } },
    { title = "the opening day is not known", given = { opened = "unknown", closes = "2010-03-07" } },
    { title = "still open, no closing day yet", given = { opened = "2026-01-05" } },
  },
  bad = {
    { title = "one day short", given = { opened = "2009-12-14", closes = "2010-03-07" }, finds = 1 },
    { title = "a reason, but nothing that softens the effect", finds = 1,
      given = { opened = "2026-01-05", closes = "2026-02-02", reason_if_short = "The grant scheme closes in March." } },
    { title = "short, explained and softened: noted only", finds = 1,
      given = { opened = "2026-01-05", closes = "2026-02-02", reason_if_short = "The grant scheme closes in March.",
        mitigation = "Sent to every group on the list; the CVS helped with answers." } },
    { title = "an area that promises fourteen weeks", settings = { weeks = 14 }, finds = 1,
      given = { opened = "2009-12-13", closes = "2010-03-07" } },
  },
}
