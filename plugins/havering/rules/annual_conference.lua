local function conferences(area)
  local held = {}
  for _, activity in ipairs(area:register("activities")) do
    if activity.kind == "annual_conference" and activity.on then table.insert(held, activity) end
  end
  table.sort(held, function(left, right) return left.on < right.on end)
  return held
end

return concord.rule {
  id = "havering.annual_conference",
  title = "A conference in every twelve months",
  summary = "The steering group holds a conference once in every twelve months. The rule looks at "
    .. "each conference on record and at the time that has passed since the latest; a conference on "
    .. "the very day twelve months later is in time.",
  cite = "HAV 5.4.2",
  over = "area",
  severity = "warning",
  settings = {
    months = { default = 12, summary = "months from one conference to the next" },
  },
  check = function(area, finding, settings)
    local held = conferences(area)
    if #held == 0 then
      finding:note {
        message = "no annual conference is on record",
        help = "Record it as an activity of kind annual_conference.",
      }
      return
    end
    for index, conference in ipairs(held) do
      local due = conference.on:add_months(settings.months)
      local following = held[index + 1]
      if following and due < following.on then
        finding:raise {
          message = "the conference of " .. following.on:long() .. " came after more than "
            .. tostring(settings.months) .. " months",
          record = following,
          needed = due,
          found = following.on,
        }
      elseif not following and due < area.as_of then
        finding:raise {
          message = "the next conference was due by " .. due:long(),
          record = conference,
          needed = due,
          help = "Public bodies provide the resources; agree a date with them.",
        }
      end
    end
  end,
  ok = {
    {
      title = "two conferences twelve months apart to the day",
      as_of = "2026-06-01",
      given = {
        registers = {
          activities = {
            { id = "first", title = "Conference", on = "2025-03-18", kind = "annual_conference" },
            { id = "second", title = "Conference", on = "2026-03-18", kind = "annual_conference" },
          },
        },
      },
    },
  },
  bad = {
    {
      title = "the second conference came late, and the next is overdue",
      as_of = "2026-06-01",
      given = {
        registers = {
          activities = {
            { id = "first", title = "Conference", on = "2024-03-18", kind = "annual_conference" },
            { id = "second", title = "Conference", on = "2025-05-20", kind = "annual_conference" },
          },
        },
      },
      finds = 2,
    },
    {
      title = "none has been held",
      as_of = "2026-06-01",
      given = { registers = { activities = {} } },
      finds = 1,
    },
  },
}
