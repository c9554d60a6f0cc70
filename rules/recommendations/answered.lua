-- A recommendation deserves an answer, also when the answer is no.
return concord.rule {
  id = "recommendations.answered",
  title = "Recommendations are answered",
  summary = "Warns where the day a reply was asked for has passed without one, and where a recommendation was turned "
    .. "down without a reason. Where no reply day was agreed the rule does not make one up.",
  cite = { "RIC Dispute Resolution Step 2", "GUIDE 3 Compliance" },
  over = "recommendation",
  severity = "warning",

  check = function(recommendation, finding)
    local due, today = recommendation.reply_due, recommendation.area.as_of
    local name = recommendation.id and recommendation.id .. ": " or ""
    local answered = recommendation.answered_on or recommendation.accepted ~= nil

    if not answered and due and today > due then
      finding:raise {
        message = name .. "a reply was asked for by " .. due:long() .. " and none is on record",
        field = "answered_on", needed = due, help = "ask again, and record the answer whatever it is",
      }
    end
    if recommendation.accepted == false and (recommendation.reason or "") == "" then
      finding:raise {
        message = name .. "turned down, and no reason is on record", field = "reason",
        help = "ask whoever turned it down to say why",
      }
    end
  end,

  ok = {
    { title = "the reply day itself", as_of = "2026-05-01",
      given = { id = "one", text = "State the notice in letters.",
        addressee = "council", reply_due = "2026-05-01" } },
    { title = "accepted, on a day nobody wrote down", as_of = "2026-06-01",
      given = { id = "one", text = "State the notice in letters.",
        reply_due = "2026-05-01", accepted = true } },
    { title = "no reply day was agreed", as_of = "2026-06-01",
      given = { id = "one", text = "State the notice in letters.",
        addressee = "council" } },
  },
  bad = {
    { title = "a day late", as_of = "2026-05-02", finds = 1,
      given = { id = "one", text = "State the notice in letters.",
        addressee = "council", reply_due = "2026-05-01" } },
    { title = "turned down without a reason", as_of = "2026-06-01", finds = 1,
      given = { id = "one", text = "State the notice in letters.",
        answered_on = "2026-04-20", accepted = false } },
  },
}
