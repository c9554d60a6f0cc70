local procedure = require "procedure"

local function board_meetings(area)
  local meetings = {}
  for _, meeting in ipairs(area:register("meetings")) do
    if meeting.body == "review-board" and meeting.on then
      table.insert(meetings, meeting)
    end
  end
  table.sort(meetings, function(left, right) return left.on < right.on end)
  return meetings
end

local function entered_board(case)
  for _, visit in ipairs(case.path) do
    if visit.stage == "board" then return visit.entered end
  end
  return nil
end

return concord.rule {
  id = "richmond.board_waiting",
  title = "A concern before the Board knows its meeting",
  summary = "The Board meets three times a year at most, so a concern at step 3 waits for a "
    .. "meeting. The rule names the next one, says when none is recorded, and warns when the Board "
    .. "has met without the concern being taken.",
  cite = { "RIC Dispute Resolution Step 3", "RIC Compact Review Board" },
  over = "case",
  acts = { "referred" },
  severity = "note",
  check = function(case, finding)
    if case.status ~= "open" or case.stage ~= "board" then return end
    local today = case.area.as_of
    local entered = entered_board(case)
    local following = nil
    for _, meeting in ipairs(board_meetings(case.area)) do
      if meeting.on < today and entered and entered <= meeting.on then
        local heard = false
        for _, event in ipairs(case:all("met")) do
          if event.on and event.on == meeting.on then heard = true end
        end
        if not heard then
          finding:warning {
            message = "the Board met on " .. meeting.on:long() .. " and no discussion of this "
              .. "concern is recorded for that day",
            help = "if it was discussed, record the meeting in the case; if not, tell those involved",
          }
        end
      elseif today <= meeting.on and not following then
        following = meeting
      end
    end
    if following then
      finding:raise {
        message = "waits for the Board, whose next meeting on record is on " .. following.on:long(),
        help = "send the papers in time, and tell those involved the date",
      }
    else
      finding:raise {
        message = "waits for the Board, and no coming meeting is on record",
        help = "add the Board's next date to the meetings register",
      }
    end
  end,
  ok = {
    {
      title = "a concern still at step 2 does not wait for the Board",
      procedure = procedure,
      as_of = "2026-06-01",
      given = {
        id = "RUT-2026-901",
        title = "Room bookings",
        illustrative = true,
        raised = "2026-03-02",
        events = {
          { on = "2026-03-02", act = "raised" },
          { on = "2026-04-02", act = "referred", to = "cvs" },
        },
      },
    },
  },
  bad = {
    {
      title = "a concern waits and no meeting is recorded",
      procedure = procedure,
      as_of = "2026-06-01",
      given = {
        id = "RUT-2026-902",
        title = "Room bookings",
        illustrative = true,
        raised = "2026-03-02",
        events = {
          { on = "2026-03-02", act = "raised" },
          { on = "2026-04-02", act = "referred", to = "cvs" },
          { on = "2026-05-06", act = "referred", to = "board" },
        },
      },
      finds = 1,
    },
  },
}
