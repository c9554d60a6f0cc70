-- "Quarterly" means a meeting in every quarter, not four in the spring.

local names = { "January to March", "April to June", "July to September", "October to December" }

-- Quarters are numbered through, so that the one after December is simply the next.
local function quarter_of(date)
  return date.year * 4 + (date.month - 1) // 3
end

return concord.rule {
  id = "meetings.quarterly",
  title = "A body meets in every quarter",
  summary = "Looks back over the last finished calendar quarters, though not past the first meeting on record, and "
    .. "shows the ones without a meeting. The quarter in progress is never late. A missed quarter stays visible for "
    .. "as long as the rule looks back: a meeting cannot be held afterwards, but it can be accounted for.",
  cite = "HAV 5.3",
  over = "area",
  severity = "breach",
  settings = {
    body = { default = "", summary = "id of the body; empty counts every meeting" },
    look_back = { default = 4, summary = "finished quarters that are looked at" },
  },

  check = function(area, finding, settings)
    local met, first = {}, nil
    for _, meeting in ipairs(area:register("meetings")) do
      if meeting.on and (settings.body == "" or meeting.body == settings.body) then
        local quarter = quarter_of(meeting.on)
        met[quarter] = true
        first = math.min(first or quarter, quarter)
      end
    end
    if not first then return end

    local name = settings.body == "" and "" or area:name_of(settings.body) .. ": "
    local present = quarter_of(area.as_of)
    for quarter = math.max(first, present - settings.look_back), present - 1 do
      if not met[quarter] then
        finding:raise {
          message = name .. "no meeting on record from " .. names[quarter % 4 + 1] .. " " .. quarter // 4,
          help = "record the meeting if it took place; otherwise tell the members why it did not",
        }
      end
    end
  end,

  ok = {
    { title = "one in each quarter, on the first and the last day", as_of = "2026-10-01",
      settings = { body = "steering-group" },
      given = { registers = { meetings = { { body = "steering-group", on = "2026-01-01" },
        { body = "steering-group", on = "2026-06-30" }, { body = "steering-group", on = "2026-07-01" } } } } },
    { title = "a gap further back than the rule looks", as_of = "2026-10-01", settings = { body = "", look_back = 2 },
      given = { registers = { meetings = { { body = "steering-group", on = "2025-01-14" },
        { body = "steering-group", on = "2026-04-14" }, { body = "steering-group", on = "2026-07-14" } } } } },
    { title = "the quarter in progress", as_of = "2026-06-30",
      given = { registers = { meetings = { { body = "steering-group", on = "2026-03-31" } } } } },
    { title = "no dated meeting on record", as_of = "2026-06-30",
      given = { registers = { meetings = { { body = "steering-group", on = "2026" } } } } },
  },
  bad = {
    { title = "nothing in the second quarter", as_of = "2026-07-01", settings = { body = "" }, finds = 1,
      given = { registers = { meetings = { { body = "steering-group", on = "2026-03-31" } } } } },
    { title = "two missing quarters across the new year", as_of = "2026-05-01", settings = { body = "steering-group" },
      finds = 2, given = { registers = { meetings = { { body = "steering-group", on = "2025-08-12" },
        { body = "forum", on = "2025-11-04" } } } } },
  },
}
