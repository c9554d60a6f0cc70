-- The bank holidays of England and Wales in 2026.
local holidays = {
  "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
  "2026-12-28",
}

local function case(events, raised)
  raised = raised or "2026-03-16"
  local all = { { on = raised, act = "raised", by = "choir" } }
  for _, event in ipairs(events or {}) do all[#all + 1] = event end
  return { raised = raised, by = { "choir" }, against = { "farrow-council" }, events = all }
end

local function extended(on, more, fields)
  local event = { on = on, act = "extended", by = "farrow-council", clock = "reply", more = more }
  for key, value in pairs(fields or { with = "choir", reason = "The file is in the archive." }) do
    event[key] = value
  end
  return event
end

local paused = { on = "2026-03-30", act = "paused", by = "choir", reason = "The choir is on tour." }
local resumed = { on = "2026-04-13", act = "resumed", by = "choir" }

return concord.tests {
  {
    -- After Monday 16 March: 17 to 20 March are four working days, 23 to 27 nine, 30 March to 2 April
    -- thirteen; 3 April is Good Friday and 6 April Easter Monday; 7 April is the fourteenth, Wednesday
    -- 8 April the fifteenth. Acknowledgement: 16 + 5 = Saturday 21 March, rolled to Monday 23 March.
    title = "working days leave out weekends and bank holidays; a last day at a weekend rolls",
    as_of = "2026-03-17",
    holidays = holidays,
    case = case(),
    expect = {
      deadlines = { reply = "2026-04-08", acknowledge = "2026-03-23", whole = "2027-03-16" },
      late = {},
      violations = {},
    },
  },
  {
    title = "a day on which the area's own offices are shut is not counted",
    as_of = "2026-03-17",
    holidays = holidays,
    closures = { "2026-03-20" },
    case = case(),
    expect = { deadlines = { reply = "2026-04-09" } },
  },
  {
    -- Monday 30 March + 5 = Saturday 4 April; the next working day after Easter Monday is 7 April.
    title = "a last day rolls over Easter",
    as_of = "2026-03-31",
    holidays = holidays,
    case = case(nil, "2026-03-30"),
    expect = { deadlines = { acknowledge = "2026-04-07" } },
  },
  {
    -- Five more working days after 8 April: 9, 10, 13, 14, and Wednesday 15 April.
    title = "an extension with consent and reason lengthens the count",
    as_of = "2026-04-10",
    holidays = holidays,
    case = case { extended("2026-04-07", "5 working_days") },
    expect = { stage = "reply", deadlines = { reply = "2026-04-15" }, violations = {} },
  },
  {
    title = "one without consent, without a reason, too long, or a second one does not fit",
    as_of = "2026-04-10",
    holidays = holidays,
    case = case {
      extended("2026-04-01", "11 working_days", {}),
      extended("2026-04-02", "1 working_day"),
    },
    expect = {
      violations = { "not-agreed", "reason-missing", "condition-not-met", "too-often" },
      -- Facts win: 15 + 11 + 1 = 27 working days. From 8 April (15): 9, 10 (17), 13 to 17 (22),
      -- 20 to 24 April (27).
      deadlines = { reply = "2026-04-24" },
    },
  },
  {
    -- Nine working days have passed on 27 March. From 30 March to 12 April the clock stands still.
    -- 13 April is the tenth, 14 to 17 make fourteen, Monday 20 April is the fifteenth. The year does
    -- not stand still.
    title = "a pause stops the count, but not one that says it runs on",
    as_of = "2026-04-14",
    holidays = holidays,
    case = case { paused, resumed },
    expect = { deadlines = { reply = "2026-04-20", whole = "2027-03-16" }, violations = {} },
  },
  {
    title = "while it is paused nothing runs out",
    as_of = "2026-04-12",
    holidays = holidays,
    case = case { paused },
    expect = { stage = "reply" },
  },
  {
    -- The reply was due on 8 April, so the inquiry begins on 9 April. Three months beginning with
    -- 9 April end on 8 July; eight weeks after it, 56 days, on 4 June: 21 left in April, 31 in May, 4.
    title = "no reply moves it to the inquiry on the day after",
    as_of = "2026-04-09",
    holidays = holidays,
    case = case(),
    expect = {
      stage = "inquiry",
      path = { "reply", "inquiry" },
      deadlines = { inquiry = "2026-07-08", interim = "2026-06-04" },
      violations = {},
    },
  },
  {
    title = "a reply on the last day keeps it where it is",
    as_of = "2026-05-01",
    holidays = holidays,
    case = case { { on = "2026-04-08", act = "answered", by = "farrow-council" } },
    expect = { stage = "reply", late = { "acknowledge" }, violations = {} },
  },
  {
    -- There is no 30 February: three months after 30 November 2025 end on 28 February 2026.
    title = "a concern about a decision of 30 November is in time on the last day of February",
    as_of = "2026-03-05",
    holidays = holidays,
    case = {
      raised = "2026-02-28",
      by = { "choir" },
      against = { "farrow-council" },
      about = { { kind = "decision", made_on = "2025-11-30" } },
      events = { { on = "2026-02-28", act = "raised", by = "choir" } },
    },
    expect = { deadlines = { ["in-time"] = "2026-02-28" }, violations = {} },
  },
  {
    title = "and barred on the first of March",
    as_of = "2026-03-05",
    holidays = holidays,
    case = {
      raised = "2026-03-01",
      by = { "choir" },
      against = { "farrow-council" },
      about = { { kind = "decision", made_on = "2025-11-30" } },
      events = { { on = "2026-03-01", act = "raised", by = "choir" } },
    },
    expect = { stage = "reply", violations = { "too-late" } },
  },
}
