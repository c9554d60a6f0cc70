-- Surrey counted how many groups were paid on time, and the number rose from 58 to 95 in a hundred.
-- No source says how many are enough. So the rule watches the direction, and an area may name its own aim.

local function share(period)
  if period.percent_on_time then return period.percent_on_time end
  local paid, due = period.paid_on_time, period.payments_due
  if paid and due and due > 0 then return 100 * paid / due end
end

local function percent(number)
  return string.format("%.1f", number):gsub("%.0$", "") .. "%"
end

return concord.rule {
  id = "funding.paid_on_time",
  title = "Payments on time",
  summary = "Reads the payment periods in the order of the register, oldest first, and warns where the share paid on "
    .. "time fell against the period before. The sources state no threshold; an area that has agreed one sets it, "
    .. "and every period below it is shown. A period without figures is passed over.",
  cite = { "GUIDE 2 Surrey", "GUIDE 7 Compact Advocacy case" },
  over = "area",
  severity = "warning",
  settings = {
    wanted_percent = { default = 0, summary = "the share the area has agreed on; 0 where it has agreed none" },
  },

  check = function(area, finding, settings)
    local before
    for _, period in ipairs(area:register("payment_periods")) do
      local now = share(period)
      if now then
        if before and now < before then
          finding:raise {
            message = period.period .. ": " .. percent(now) .. " paid on time, down from " .. percent(before),
            record = period, needed = percent(before), found = percent(now),
            help = "ask the groups and the finance team what has changed",
          }
        end
        if now < settings.wanted_percent then
          finding:raise {
            message = period.period .. ": " .. percent(now) .. " paid on time; the area aims at "
              .. percent(settings.wanted_percent),
            record = period, needed = percent(settings.wanted_percent), found = percent(now),
          }
        end
        before = now
      end
    end
  end,

  ok = {
    { title = "Surrey, 2008 to 2010", given = { registers = { payment_periods = {
      { period = "2008", percent_on_time = 58 }, { period = "2010", percent_on_time = 95 } } } } },
    { title = "unchanged", given = { registers = { payment_periods = {
      { period = "2024", paid_on_time = 45, payments_due = 50 }, { period = "2025", percent_on_time = 90 } } } } },
    { title = "exactly the share agreed", settings = { wanted_percent = 95 },
      given = { registers = { payment_periods = { { period = "2025", percent_on_time = 95 } } } } },
    { title = "nothing was due", given = { registers = { payment_periods = {
      { period = "2024", percent_on_time = 90 }, { period = "2025", paid_on_time = 0, payments_due = 0 } } } } },
  },
  bad = {
    { title = "fewer paid on time than before", finds = 1, given = { registers = { payment_periods = {
      { period = "2024", percent_on_time = 90 }, { period = "2025", paid_on_time = 41, payments_due = 50 } } } } },
    { title = "the gap between two figures does not hide the fall", finds = 1,
      given = { registers = { payment_periods = { { period = "2023", percent_on_time = 90 }, { period = "2024" },
        { period = "2025", percent_on_time = 89 } } } } },
    { title = "below the share agreed, and falling", settings = { wanted_percent = 95 }, finds = 3,
      given = { registers = { payment_periods = {
        { period = "2024", percent_on_time = 94 }, { period = "2025", percent_on_time = 90 } } } } },
  },
}
