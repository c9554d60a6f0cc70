-- A commitment may be left only for a very good reason, given formally: the reason, the day, and who gave it.

local function given(text)
  return text and text ~= ""
end

return concord.rule {
  id = "compliance.formal_reason",
  title = "A formal reason for departing from a commitment",
  summary = "Every departure on record names its reason and the role that gave it. A departure without an exact date "
    .. "is noted, because the day decides which text was in force.",
  cite = "GUIDE 3 Compliance",
  over = "departure",
  severity = "breach",

  check = function(departure, finding)
    local name = departure.commitment and departure.commitment .. ": " or ""
    if not given(departure.reason) then
      finding:raise {
        message = name .. "no reason is recorded for leaving this commitment aside", field = "reason",
        help = "ask the body concerned to give its reason formally",
      }
    end
    if not given(departure.author) then
      finding:warning {
        message = name .. "nobody is recorded as having given the reason", field = "author",
        help = "name the role, not the person",
      }
    end
    if not departure.on then
      finding:note { message = name .. "the day of the departure is not recorded exactly", field = "on" }
    end
  end,

  ok = {
    { title = "reason, role and day", given = { commitment = "funding.notice", on = "2026-02-27",
      reason = "The grant to the council itself ended without notice.", author = "Director of Communities" } },
    { title = "a mitigation as well", given = { commitment = "consultation.length", on = "2026-02-27",
      reason = "A flood closed the centre.", author = "Head of Engagement", mitigation = "Calls to every group." } },
  },
  bad = {
    { title = "no reason", finds = 1,
      given = { commitment = "funding.notice", on = "2026-02-27", author = "Director" } },
    { title = "an empty reason from nobody",
      given = { commitment = "funding.notice", on = "2026-02-27", reason = "" }, finds = 2 },
    { title = "no exact day", finds = 1, given = { commitment = "funding.notice", on = "2026-02",
      reason = "The grant to the council itself ended without notice.", author = "Director of Communities" } },
  },
}
