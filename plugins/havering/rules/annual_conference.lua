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
    .. "the latest conference on record, whether it came in time after the one before, and at the "
    .. "time that has passed since; a conference on the very day twelve months later is in time.",
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
        help = "record it as an activity of kind annual_conference",
      }
      return
    end
    local latest, before = held[#held], held[#held - 1]
    local was_due = before and before.on:add_months(settings.months)
    if was_due and was_due < latest.on then
      finding:raise {
        message = "the conference of " .. latest.on:long() .. " was due by " .. was_due:long(),
        record = latest,
        needed = was_due,
        found = latest.on,
        help = "nothing is left to do for this one; plan the next from its date",
      }
    end
    local due = latest.on:add_months(settings.months)
    if due < area.as_of then
      finding:raise {
        message = "the next conference was due by " .. due:long(),
        record = latest,
        needed = due,
        help = "public bodies provide the resources; agree a date with them",
      }
    end
  end,
  ok = {
    {
      title = "twelve months apart to the day; an older one that came late is history",
      as_of = "2026-06-01",
      given = {
        registers = {
          activities = {
            { id = "early", title = "Conference", on = "2023-09-19", kind = "annual_conference" },
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
