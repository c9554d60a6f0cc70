local function given(text)
  return text and text ~= ""
end

return concord.rule {
  id = "bench.departure_reason",
  title = "A formal reason for departing from a commitment",
  summary = "A departure names its reason, the role that gave it, and its day.",
  cite = "GUIDE 3 Compliance",
  over = "departure",
  severity = "breach",

  check = function(departure, finding)
    if not given(departure.reason) then
      finding:raise {
        message = "no reason is recorded for leaving this commitment aside", field = "reason",
        help = "ask the body concerned to give its reason formally",
      }
    end
    if not given(departure.author) then
      finding:warning {
        message = "nobody is recorded as having given the reason", field = "author",
        help = "name the role, not the person",
      }
    end
    if not departure.on then
      finding:note { message = "the day of the departure is not recorded exactly", field = "on" }
    end
  end,

  ok = {
    { title = "reason, role and day", given = { commitment = "dialogue.open", on = "2026-02-27",
      reason = "A flood closed the centre.", author = "Head of Engagement" } },
  },
  bad = {
    { title = "an empty reason from nobody, in some month", finds = 3,
      given = { commitment = "dialogue.open", on = "2026-02", reason = "" } },
  },
}
