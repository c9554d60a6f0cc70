local function given(text)
  return text and text ~= ""
end

return concord.rule {
  id = "bench.twelve_weeks",
  title = "Twelve weeks to answer a consultation",
  summary = "A shorter consultation is a breach, or a note where a reason and a mitigation are recorded.",
  cite = { "GUIDE 7 Reasons for non-compliance", "GUIDE 3 Compliance" },
  over = "consultation",
  severity = "breach",
  settings = { weeks = { default = 12, summary = "weeks between opening and closing" } },

  check = function(consultation, finding, settings)
    local opened, closes = consultation.opened, consultation.closes
    if not opened or not closes then return end

    local earliest_end = opened:add_days(7 * settings.weeks)
    if closes >= earliest_end then return end

    local message = "open for " .. opened:days_to(closes) .. " days, from " .. opened:long() .. " to "
      .. closes:long() .. "; " .. settings.weeks .. " weeks end on " .. earliest_end:long()
    if given(consultation.reason_if_short) and given(consultation.mitigation) then
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
    { title = "exactly twelve weeks", given = { opened = "2009-12-13", closes = "2010-03-07" } },
    { title = "no closing day yet", given = { opened = "2026-01-05" } },
  },
  bad = {
    { title = "one day short", finds = 1, given = { opened = "2009-12-14", closes = "2010-03-07" } },
    { title = "short, explained and softened", finds = 1, given = { opened = "2026-01-05",
      closes = "2026-02-02", reason_if_short = "The grant scheme closes in March.",
      mitigation = "Sent to every group on the list." } },
  },
}
