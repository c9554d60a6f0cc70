-- Who should belong to a body is declared in the plugin; who does belong is kept in the registers. This holds one
-- against the other.

local board = {
  { id = "board", title = "Partnership Board", members = { at_least = 2, at_most = 3, even = true } },
}
local seats = {
  { id = "seat-1", title = "First council seat", body = "board", sector = "public" },
  { id = "seat-2", title = "Second council seat", body = "board", sector = "public" },
  { id = "seat-3", title = "First voluntary seat", body = "board", sector = "voluntary" },
  { id = "seat-4", title = "Second voluntary seat", body = "board", sector = "voluntary" },
}

local function in_post(row, today)
  return not (row.from and row.from > today) and not (row.to and row.to < today)
end

--- The rows of the registers that fill an office today, by the office.
local function holders_of(area)
  local holders = {}
  local function add(row)
    if not row.office or not in_post(row, area.as_of) then return end
    holders[row.office] = holders[row.office] or {}
    table.insert(holders[row.office], row)
  end
  for _, row in ipairs(area:register("office_holders")) do
    if not row.vacant then add(row) end
  end
  for _, row in ipairs(area:register("champions")) do add(row) end
  return holders
end

--- The sector a member speaks for: that of the office, or of the member's organisation.
local function sector_of(area, office, holder)
  local organisation = holder.organisation and area:organisation(holder.organisation)
  return office.sector or organisation and organisation.sector
end

local function check_parity(body, count, unknown, finding)
  if unknown > 0 then
    finding:note {
      message = body.title .. ": the sector of " .. unknown .. (unknown == 1 and " member" or " members")
        .. " is not on record, so nobody can tell whether the sectors are even",
      cite = body.cite, help = "give the office a sector, or add the organisation to its register",
    }
    return
  end
  local sectors, told, uneven = {}, {}, false
  for sector in pairs(count) do sectors[#sectors + 1] = sector end
  table.sort(sectors)
  for _, sector in ipairs(sectors) do
    told[#told + 1] = count[sector] .. " from the " .. sector .. " sector"
    uneven = uneven or count[sector] ~= count[sectors[1]]
  end
  if uneven then
    finding:raise { message = body.title .. " should be even: it has " .. table.concat(told, ", "), cite = body.cite }
  end
end

return concord.rule {
  id = "bodies.membership",
  title = "A body has the members its text asks for",
  summary = "Counts the members of each body whose terms the plugin declares, by the registers of office holders and "
    .. "Champions: at least so many, at most so many, and equally many from each sector where the text wants that. "
    .. "Vacant offices are named. Nothing is said of a body none of whose offices is on a register.",
  cite = "KIN 4c",
  over = "area",
  severity = "breach",

  check = function(area, finding)
    local holders = holders_of(area)
    local recorded = {}
    for _, holder in ipairs(area:register("office_holders")) do recorded[holder.office] = true end

    for _, body in ipairs(area.bodies) do
      local members, known, unknown, count, vacant = 0, false, 0, {}, {}
      for _, office in ipairs(body.offices) do
        local filled = holders[office.id] or {}
        known = known or #filled > 0 or recorded[office.id] == true
        if #filled == 0 then vacant[#vacant + 1] = office.title end
        if office.sector then count[office.sector] = count[office.sector] or 0 end
        for _, holder in ipairs(filled) do
          members = members + 1
          local sector = sector_of(area, office, holder)
          if sector then count[sector] = (count[sector] or 0) + 1 else unknown = unknown + 1 end
        end
      end
      local terms = body.members
      if terms and known then
        local gaps = #vacant > 0 and "; vacant: " .. table.concat(vacant, ", ") or ""
        if terms.at_least and members < terms.at_least then
          finding:raise {
            message = body.title .. " has " .. members .. " of at least " .. terms.at_least .. " members" .. gaps,
            needed = terms.at_least, found = members, cite = body.cite,
          }
        elseif terms.at_most and members > terms.at_most then
          finding:raise {
            message = body.title .. " has " .. members .. " members, and at most " .. terms.at_most .. " are agreed",
            needed = terms.at_most, found = members, cite = body.cite,
          }
        end
        if terms.even then check_parity(body, count, unknown, finding) end
      end
    end
  end,

  ok = {
    { title = "two members, one from each sector", as_of = "2026-06-01", given = {
      bodies = board, offices = seats, registers = { office_holders = {
        { office = "seat-1", organisation = "council" }, { office = "seat-3", organisation = "cvs" } } } } },
    { title = "no register at all", as_of = "2026-06-01", given = { bodies = board, offices = seats, registers = {} } },
    { title = "a body whose text says nothing of members", as_of = "2026-06-01", given = {
      bodies = { { id = "board", title = "Partnership Board" } }, offices = seats, registers = { office_holders = {
        { office = "seat-1", organisation = "council" } } } } },
  },
  bad = {
    { title = "one member, who left a gap on the other side", as_of = "2026-06-01", finds = 2, given = {
      bodies = board, offices = seats, registers = { office_holders = {
        { office = "seat-1", organisation = "council" }, { office = "seat-3", vacant = true } } } } },
    { title = "one too many", as_of = "2026-06-01", finds = 1, given = {
      bodies = board, offices = seats, registers = { office_holders = {
        { office = "seat-1", organisation = "council" }, { office = "seat-2", organisation = "nhs" },
        { office = "seat-3", organisation = "cvs" }, { office = "seat-4", organisation = "carers" } } } } },
    { title = "the second voluntary seat ended yesterday", as_of = "2026-06-01", finds = 1, given = {
      bodies = board, offices = seats, registers = { office_holders = {
        { office = "seat-1", organisation = "council" }, { office = "seat-2", organisation = "nhs" },
        { office = "seat-3", organisation = "cvs" },
        { office = "seat-4", organisation = "carers", to = "2026-05-31" } } } } },
    { title = "a Champion whose sector nobody knows", as_of = "2026-06-01", finds = 1, given = {
      bodies = board,
      offices = { { id = "champion", title = "Champion", body = "board" },
        { id = "seat-1", title = "First council seat", body = "board", sector = "public" } },
      registers = { champions = { { organisation = "carers", office = "champion" } },
        office_holders = { { office = "seat-1", organisation = "council" } } } } },
  },
}
