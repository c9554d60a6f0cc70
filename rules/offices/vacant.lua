-- An empty chair should be seen, so that somebody can be asked to take it.

local function held(holder, today)
  return not holder.vacant and not (holder.from and holder.from > today) and not (holder.to and holder.to < today)
end

return concord.rule {
  id = "offices.vacant",
  title = "Vacant offices",
  summary = "Shows every office of the register that nobody holds: marked vacant, not yet taken up, or left with "
    .. "no successor. Somebody without dates counts as in office, and so does one on the last day.",
  cite = "HAV Appendix A",
  over = "area",
  severity = "warning",

  check = function(area, finding)
    local latest, filled, order = {}, {}, {}
    for _, holder in ipairs(area:register("office_holders")) do
      if not latest[holder.office] then order[#order + 1] = holder.office end
      latest[holder.office] = holder
      filled[holder.office] = filled[holder.office] or held(holder, area.as_of)
    end

    for _, office in ipairs(order) do
      if not filled[office] then
        finding:raise {
          message = "vacant: " .. area:name_of(office), record = latest[office],
          help = "show the vacancy openly and ask the members who could take it on",
        }
      end
    end
  end,

  ok = {
    { title = "held", as_of = "2026-06-01", given = { registers = { office_holders = {
      { office = "funding-lead", organisation = "cvs", title = "Funding Lead", from = "2026-06-01" } } } } },
    { title = "vacant once, filled since", as_of = "2026-06-01", given = { registers = { office_holders = {
      { office = "consultation-lead", vacant = true },
      { office = "consultation-lead", organisation = "cvs", from = "2026-01-05" } } } } },
    { title = "the last day in office", as_of = "2026-06-01", given = { registers = { office_holders = {
      { office = "funding-lead", organisation = "cvs", to = "2026-06-01" } } } } },
  },
  bad = {
    { title = "marked vacant", as_of = "2026-06-01", finds = 1, given = { registers = { office_holders = {
      { office = "funding-lead", organisation = "cvs" }, { office = "consultation-lead", vacant = true } } } } },
    { title = "left yesterday, successor starts tomorrow", as_of = "2026-06-01", finds = 1,
      given = { registers = { office_holders = {
        { office = "funding-lead", organisation = "cvs", to = "2026-05-31" },
        { office = "funding-lead", organisation = "council", from = "2026-06-02" } } } } },
  },
}
