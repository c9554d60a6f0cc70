-- Kingston has exactly three Champions: one from the council, one from health, one from the voluntary sector.

local function in_post(champion, today)
  return not (champion.from and champion.from > today) and not (champion.to and champion.to < today)
end

return concord.rule {
  id = "champions.one_per_sector",
  title = "Exactly one Champion for each sector",
  summary = "Counts the Champions in post for each sector an area names and shows every sector without one, every "
    .. "sector with more than one, and every Champion outside those sectors. With three sectors that makes exactly "
    .. "three Champions.",
  cite = "KIN 4c",
  over = "area",
  severity = "breach",
  settings = {
    sectors = { default = "public, health, voluntary", summary = "the sectors, with commas between them" },
  },

  check = function(area, finding, settings)
    local count = {}
    for sector in settings.sectors:gmatch("[%w_-]+") do count[sector] = 0 end

    for _, champion in ipairs(area:register("champions")) do
      if in_post(champion, area.as_of) then
        local sector = champion.sector or "no sector"
        if count[sector] then
          count[sector] = count[sector] + 1
        else
          finding:raise { message = "a Champion for " .. sector .. ", which is not one of: " .. settings.sectors,
            record = champion, field = "sector" }
        end
      end
    end

    for sector, number in pairs(count) do
      if number ~= 1 then
        finding:raise {
          message = number == 0 and "no Champion in post for " .. sector
            or number .. " Champions in post for " .. sector .. ", where one is agreed",
          needed = 1, found = number,
        }
      end
    end
  end,

  ok = {
    { title = "three, one from each", as_of = "2026-06-01", given = { registers = { champions = {
      { organisation = "council", sector = "public", from = "2025-12-03" },
      { organisation = "nhs", sector = "health", from = "2025-12-03" },
      { organisation = "cvs", sector = "voluntary", from = "2025-12-03" } } } } },
    { title = "a change-over: the old one left yesterday", as_of = "2026-06-01",
      settings = { sectors = "health" }, given = { registers = { champions = {
        { organisation = "nhs", sector = "health", from = "2025-12-03", to = "2026-05-31" },
        { organisation = "nhs", sector = "health", from = "2026-06-01" } } } } },
  },
  bad = {
    { title = "no Champion at all", as_of = "2026-06-01", finds = 3, given = { registers = { champions = {} } } },
    { title = "two from the council, none from health", as_of = "2026-06-01", finds = 2,
      given = { registers = { champions = { { organisation = "council", sector = "public" },
        { organisation = "council", sector = "public" },
        { organisation = "cvs", sector = "voluntary" } } } } },
    { title = "a fourth, from the police", as_of = "2026-06-01", finds = 1, given = { registers = { champions = {
      { organisation = "council", sector = "public" }, { organisation = "nhs", sector = "health" },
      { organisation = "cvs", sector = "voluntary" }, { organisation = "police", sector = "police" } } } } },
  },
}
