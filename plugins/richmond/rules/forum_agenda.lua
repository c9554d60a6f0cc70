local forums = { ["voluntary-sector-forum"] = true, ["voluntary-sector-network"] = true }

return concord.rule {
  id = "richmond.forum_agenda",
  title = "Forum and network meetings carry Compact matters",
  summary = "Compact matters are to be items at the open meetings of the Voluntary Sector Forum "
    .. "and Network. The rule looks for the word Compact in the title a meeting was recorded under.",
  cite = "RIC Voluntary Sector Forum and Voluntary Sector Network",
  over = "meeting",
  severity = "note",
  check = function(meeting, finding)
    if not forums[meeting.body] then return end
    local title = meeting.title or ""
    if not string.find(string.lower(title), "compact", 1, true) then
      finding:raise {
        message = meeting.area:name_of(meeting.body)
          .. (meeting.on and " of " .. meeting.on:long() or "")
          .. ": no Compact item is on record for this open meeting",
        field = "title",
        help = "if there was one, say so in the meeting's title; if not, propose one for the next",
      }
    end
  end,
  ok = {
    {
      title = "the title names the Compact item",
      given = {
        body = "voluntary-sector-forum",
        on = "2026-05-12",
        title = "Spring forum, with a Compact item on notice periods",
      },
    },
    {
      title = "meetings of other bodies are not looked at",
      given = { body = "review-board", on = "2026-06-18", title = "Summer meeting" },
    },
  },
  bad = {
    {
      title = "the network met without a Compact item",
      given = { body = "voluntary-sector-network", on = "2026-05-12", title = "Spring network" },
      finds = 1,
    },
  },
}
