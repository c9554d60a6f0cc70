local offices = {
  { id = "authorised-council", of = "the council" },
  { id = "authorised-health", of = "health" },
  { id = "authorised-vcse", of = "the voluntary sector" },
}

local function holders(area, office)
  local count = 0
  for _, holder in ipairs(area:register("office_holders")) do
    local began = not holder.from or holder.from <= area.as_of
    local ended = holder.to ~= nil and holder.to < area.as_of
    if holder.office == office and began and not ended and not holder.vacant then
      count = count + 1
    end
  end
  return count
end

return concord.rule {
  id = "kingston.authorised_individuals",
  title = "Each partner has one authorised individual",
  summary = "Stage 3 is taken by one authorised individual from each Compact partner. The rule "
    .. "counts who holds each of the three offices today.",
  cite = "KIN 4e Stage 3",
  over = "area",
  severity = "warning",
  check = function(area, finding)
    for _, office in ipairs(offices) do
      local count = holders(area, office.id)
      if count ~= 1 then
        local found = count == 0 and "none" or tostring(count)
        finding:raise {
          message = "one authorised individual is needed for " .. office.of .. ", and "
            .. (count == 0 and "none is" or found .. " are") .. " on record",
          needed = "1",
          found = found,
          help = "record the holder of " .. office.id .. " in the office_holders register",
        }
      end
    end
  end,
  ok = {
    {
      title = "each office has one holder",
      as_of = "2026-06-01",
      given = {
        registers = {
          office_holders = {
            { office = "authorised-council", organisation = "kingston-council", title = "Director" },
            { office = "authorised-health", organisation = "swl-icb", title = "Place lead" },
            { office = "authorised-vcse", organisation = "kva", title = "Chief executive" },
          },
        },
      },
    },
  },
  bad = {
    {
      title = "nobody is recorded for health, and two people for the council",
      as_of = "2026-06-01",
      given = {
        registers = {
          office_holders = {
            { office = "authorised-council", organisation = "kingston-council", title = "Director" },
            { office = "authorised-council", organisation = "kingston-council", title = "Deputy" },
            { office = "authorised-health", organisation = "swl-icb", vacant = true },
            { office = "authorised-vcse", organisation = "kva", title = "Chief executive" },
          },
        },
      },
      finds = 2,
    },
  },
}
