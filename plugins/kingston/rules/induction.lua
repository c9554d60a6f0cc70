local audiences = {
  { name = "public sector", what = "public staff who work with the voluntary sector" },
  { name = "voluntary sector", what = "voluntary sector staff who work with public bodies" },
}

return concord.rule {
  id = "kingston.induction",
  title = "Induction covers the Compact in both sectors",
  summary = "Staff of each sector who work with the other are to meet the Compact in their "
    .. "induction. The rule looks for activities of kind induction in the current year whose audience "
    .. "names the public sector and the voluntary sector. It cannot tell whether every new colleague "
    .. "was there.",
  cite = "KIN 4d Induction",
  over = "area",
  severity = "note",
  check = function(area, finding)
    local year = area:year(area.as_of)
    for _, audience in ipairs(audiences) do
      local found = false
      for _, activity in ipairs(area:register("activities")) do
        if activity.kind == "induction" and activity.on and year:contains(activity.on) then
          local named = string.lower(activity.audience or "")
          if string.find(named, audience.name, 1, true) then found = true end
        end
      end
      if not found then
        finding:raise {
          message = "no induction on the Compact is recorded in the year " .. year.label .. " for "
            .. audience.what,
          help = "when it has taken place, add a row of kind induction to the activities register, "
            .. "with its audience",
        }
      end
    end
  end,
  ok = {
    {
      title = "both sectors had an induction this year",
      as_of = "2026-06-01",
      given = {
        registers = {
          activities = {
            {
              id = "one",
              title = "New starters",
              on = "2026-05-05",
              audience = "New staff, public sector and voluntary sector",
              kind = "induction",
            },
          },
        },
      },
    },
  },
  bad = {
    {
      title = "only the public staff were inducted",
      as_of = "2026-06-01",
      given = {
        registers = {
          activities = {
            {
              id = "one",
              title = "New starters",
              on = "2026-05-05",
              audience = "New public sector staff",
              kind = "induction",
            },
          },
        },
      },
      finds = 1,
    },
  },
}
