-- Every public body and every larger voluntary organisation has somebody who speaks up for the Compact.

local function in_post(champion, today)
  return not (champion.from and champion.from > today) and not (champion.to and champion.to < today)
end

return concord.rule {
  id = "champions.coverage",
  title = "A Champion in every public body and larger voluntary organisation",
  summary = "Shows the public bodies and the larger voluntary organisations for which no Champion is in post. "
    .. "A Champion without dates counts as in post, and so does one on the last day. The sources call this ideal, so "
    .. "it is a warning. Organisations that have left are passed over, and, where an area wants that, those that never "
    .. "joined.",
  cite = { "GUIDE 2 Champions", "HAV 5.3" },
  over = "area",
  severity = "warning",
  settings = {
    voluntary = { default = true, summary = "whether larger voluntary organisations need a Champion too" },
    joined = { default = false, summary = "whether to look only at organisations with a day of joining" },
  },

  check = function(area, finding, settings)
    local today, has_champion = area.as_of, {}
    for _, champion in ipairs(area:register("champions")) do
      if in_post(champion, today) then has_champion[champion.organisation] = true end
    end

    for _, organisation in ipairs(area:register("organisations")) do
      local wanted = organisation.sector == "public"
        or settings.voluntary and organisation.sector == "voluntary" and organisation.larger
      local gone = organisation.left and organisation.left <= today
        or settings.joined and not organisation.joined
      if wanted and not gone and not has_champion[organisation.id] then
        finding:raise {
          message = area:name_of(organisation.id) .. ": no Champion in post", record = organisation,
          help = "ask the organisation to name one; a role is enough, a person's name is not needed here",
        }
      end
    end
  end,

  ok = {
    { title = "each has one, on the last day in post", as_of = "2026-06-01", given = { registers = {
      organisations = { { id = "council", name = "The Council", sector = "public" },
        { id = "carers", name = "Carers Together", sector = "voluntary", larger = true } },
      champions = { { organisation = "council", title = "Head of Partnerships", from = "2026-06-01" },
        { organisation = "carers", title = "Director", to = "2026-06-01" } } } } },
    { title = "a small group needs none", as_of = "2026-06-01", given = { registers = {
      organisations = { { id = "choir", name = "The Choir", sector = "voluntary", larger = false } } } } },
    { title = "named in a case and never joined, where only members are counted", as_of = "2026-06-01",
      settings = { joined = true }, given = { registers = {
        organisations = { { id = "council", name = "The Council", sector = "public" } } } } },
    { title = "one that has left", as_of = "2026-06-01", given = { registers = {
      organisations = { { id = "trust", name = "The Trust", sector = "public", left = "2026-06-01" } } } } },
  },
  bad = {
    { title = "nobody named", as_of = "2026-06-01", finds = 2, settings = { joined = false }, given = { registers = {
      organisations = { { id = "council", name = "The Council", sector = "public" },
        { id = "carers", name = "Carers Together", sector = "voluntary", larger = true } } } } },
    { title = "the last Champion's time ended yesterday", as_of = "2026-06-01", finds = 1, given = { registers = {
      organisations = { { id = "council", name = "The Council", sector = "public", joined = "2025-12-03" } },
      champions = { { organisation = "council", title = "Head of Partnerships", to = "2026-05-31" } } } } },
  },
}
