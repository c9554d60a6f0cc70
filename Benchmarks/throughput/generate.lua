-- Writes N invented cases, one JSON object a line: lua5.4 generate.lua N [SEED] > cases.ndjson
-- A case depends on the seed and its own number only, so a longer file begins with the shorter one.

local count = math.tointeger(tonumber(arg[1]))
local seed = math.tointeger(tonumber(arg[2] or 2026))
if not count or count < 1 or not seed then
  io.stderr:write("usage: lua5.4 generate.lua N [SEED] > cases.ndjson\n")
  os.exit(64)
end

-- Chance: SplitMix64, so that the file does not hang on the Lua version's own generator.

local state

local function step()
  state = state + 0x9E3779B97F4A7C15
  local z = state
  z = (z ~ (z >> 30)) * 0xBF58476D1CE4E5B9
  z = (z ~ (z >> 27)) * 0x94D049BB133111EB
  return z ~ (z >> 31)
end

local function between(low, high)
  return low + (step() >> 11) % (high - low + 1)
end

local function chance(percent)
  return between(1, 100) <= percent
end

local function pick(list)
  return list[between(1, #list)]
end

-- Days, counted from 1 January 1970.

local function iso(day)
  local shifted = day + 719468
  local era = shifted // 146097
  local of_era = shifted - era * 146097
  local year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
  local of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
  local shifted_month = (5 * of_year + 2) // 153
  local month = shifted_month < 10 and shifted_month + 3 or shifted_month - 9
  local year = year_of_era + era * 400 + (month <= 2 and 1 or 0)
  return string.format("%04d-%02d-%02d", year, month, of_year - (153 * shifted_month + 2) // 5 + 1)
end

local FIRST_RAISED, LAST_RAISED = 19724, 20634 -- 2 January 2024 and 30 June 2026

-- Most days are known; a few only as a month, or not at all.
local function recorded(day)
  local roll = between(1, 100)
  if roll == 1 then return "unknown" end
  if roll <= 3 then return iso(day):sub(1, 7) end
  return iso(day)
end

-- JSON, with keys in the order they are given.

local escapes = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n" }

local function quoted(text)
  return '"' .. text:gsub('["\\\n]', escapes) .. '"'
end

local function array(items)
  local texts = {}
  for index, item in ipairs(items) do texts[index] = quoted(item) end
  return "[" .. table.concat(texts, ",") .. "]"
end

-- An object of `key, value` pairs; a pair whose value is false is left out.
local function object(...)
  local pairs_of = table.pack(...)
  local texts = {}
  for index = 1, pairs_of.n, 2 do
    local key, value = pairs_of[index], pairs_of[index + 1]
    if value then
      texts[#texts + 1] = '"' .. key .. '":' .. (type(value) == "table" and array(value) or quoted(value))
    end
  end
  return "{" .. table.concat(texts, ",") .. "}"
end

-- What the cases are about. Every organisation and every story is invented.

local raisers = {
  "thames-carers", "hampton-memory-club", "barnes-befrienders", "whitton-readers",
  "sheen-advice-desk", "teddington-welcome", "ham-riverside-youth",
}
local respondents = { "richmond-council", "richmond-council", "richmond-council", "swl-icb" }
local services = {
  "day-centre grant", "short-breaks fund", "advice desk contract", "community transport subsidy",
  "youth club rent relief", "befriending grant", "reading-room lease", "carers' respite budget",
  "hardship fund of £12,000", "interpreting service", "winter warmth scheme", "after-school club grant",
}
local turns = {
  "ended at short notice", "halved without talks", "moved to another team", "put out to tender early",
  "changed before the answers were read", "frozen for the rest of the year",
}
local circumstances = {
  "The letter reached the treasurer on a Friday and gave no name to reply to.",
  "Members read of it in the \"Your Borough\" bulletin before anyone had spoken to them.",
  "The service serves about forty families, most of whom have nowhere else to go.",
  "A new manager had not been told of the agreement made the year before.",
  "Three other groups have since said that the same happened to them.",
  "Staff contracts run to the end of the quarter, so redundancies may follow.",
}
local wishes = {
  "The group asks for the three months it was promised and for a meeting.",
  "It would like the effect on its members to be looked at before anything is final.",
  "It asks to see how the answers to the consultation were weighed.",
  "It wants the decision explained in writing and a way to comment on it.",
}
local impacts = {
  "Two part-time posts would end and the Tuesday session with them.",
  "Thirty members and their carers would have nowhere to meet in winter.",
  "Volunteers are leaving because nobody can say what happens after June.",
}
local mitigations = {
  "The old room stays free of charge until another is found.",
  "The underspend of the year before covers one more quarter.",
  "A neighbouring group takes the families for the time being.",
}
local ways_forward = {
  "Notice begins again from the day of the letter that names the clause.",
  "Both sides draft a joint letter to members and meet again in four weeks.",
  "The team brings its plan to the forum before it goes to committee.",
}
local notes = {
  "A calm talk; both sides left with a list of what to find out.",
  "Sent the figures asked for and offered two dates.",
  "Rang to say that the reply would be a week late, and why.",
  "The finance team joined for the second half.",
}
local recommendations = {
  "Give three months' notice of any change to a grant and assess its effect beforehand.",
  "Tell groups what was made of their answers before the plan goes to committee.",
  "Name one contact for each agreement and say who stands in.",
}
local lessons = {
  "Grant letters now state the notice and whom to ask.",
  "Budget talks with groups begin in September, not in January.",
  "Standing agreements are part of every manager's handover.",
}
local reasons = {
  "Open discussion did not settle it.",
  "The parties could not agree on when notice began.",
  "Savings were decided late in the year.",
}
local endings = {
  "The notice was extended and both sides are content with the plan.",
  "The decision stands; its reasons were given and accepted.",
  "The practice was changed for all groups with such an agreement.",
}
local outcomes = { "agreement", "agreement", "decision_changed", "practice_improved", "explanation_accepted" }
local last_outcomes = { "recommendation_made", "learning_only", "unresolved", "practice_improved" }
local commitments = {
  "dialogue.open", "funding.notice", "funding.impact", "consultation.length", "consultation.feedback",
}
local causes = { "unavoidable", "mistake", "mistake", "management", "deliberate" }
local channels = { "letter", "email", "meeting", "telephone" }
local authors = { "Director of Communities", "Head of Engagement", "Commissioning lead" }

-- Records a case is about: most come with what was forgotten, as cases do.

local function funding_change(raised, by, against, service)
  local announced = raised - between(3, 40)
  local decided = announced - between(1, 30)
  local notice = chance(58) and between(14, 88) or between(92, 140)
  local assessed = decided + (chance(45) and between(2, 20) or -between(0, 30))
  return object("kind", "funding_change", "announced", recorded(announced), "effective",
    recorded(announced + notice), "decided_on", recorded(decided), "impact_assessed",
    chance(65) and recorded(assessed), "funder", against, "recipient", by, "what",
    "The " .. service .. " changes.", "reason", chance(40) and pick(reasons))
end

local function consultation(raised, against, service)
  local opened = raised - between(20, 160)
  local closes = opened + (chance(58) and between(21, 83) or between(84, 100))
  local feedback = chance(45) and closes + (chance(45) and between(91, 150) or between(14, 90))
  return object("kind", "consultation", "title", "The future of the " .. service, "by", against,
    "opened", recorded(opened), "closes", recorded(closes), "feedback_published",
    feedback and recorded(feedback), "reason_if_short", chance(30) and pick(reasons), "mitigation",
    chance(30) and pick(mitigations))
end

local function departure(raised, against)
  return object("kind", "departure", "commitment", pick(commitments), "by", against, "on",
    chance(60) and recorded(raised - between(1, 30)), "reason", chance(55) and pick(reasons),
    "author", chance(50) and pick(authors))
end

local function records(raised, by, against, service)
  if not chance(60) then return nil end
  local list = {}
  local kind = between(1, 10)
  if kind <= 6 then
    if chance(45) then
      list[1] = object("kind", "decision", "made_on", recorded(raised - between(5, 40)), "made_by",
        against, "what", "Change the " .. service .. ".")
    end
    for _ = 1, between(1, 2) do list[#list + 1] = funding_change(raised, by, against, service) end
  end
  if kind >= 6 and kind <= 9 then
    for _ = 1, between(1, 2) do list[#list + 1] = consultation(raised, against, service) end
  end
  if kind == 10 or chance(40) then
    for _ = 1, between(1, 2) do list[#list + 1] = departure(raised, against) end
  end
  return list
end

-- The way through the three steps: open discussion, Richmond CVS, the Compact Review Board.

local function events(raised, by, against)
  local list = {}
  local day = raised

  local function add(act, ...)
    list[#list + 1] = object("on", #list == 0 and iso(day) or recorded(day), "act", act, ...)
    day = day + between(2, 24)
  end

  local function meet(handler, percent)
    if not chance(percent) then return end
    if handler then
      add("met", "by", handler, "with", { by, against }, "note", pick(notes))
    else
      add("met", "by", { by, against }, "impact", pick(impacts), "mitigation",
        chance(80) and pick(mitigations), "way_forward", chance(60) and pick(ways_forward))
    end
  end

  local function learn(handler, percent)
    if not chance(percent) then return end
    add("learned", "by", handler, "learning", pick(lessons))
    if chance(58) then add("shared", "by", handler, "with", { by, against }, "channel", pick(channels)) end
  end

  local depth = between(1, 100)
  depth = depth <= 40 and 1 or depth <= 75 and 2 or 3

  add("raised", "by", by, "channel", pick(channels))
  if depth == 1 or depth == 2 and chance(50) then
    add("corresponded", "by", against, "with", { by }, "note", pick(notes))
  end
  meet(nil, depth == 1 and 100 or 78)
  if depth == 1 then learn(against, 42) end
  if depth >= 2 then
    -- A few go straight to the Board, which the procedure does not provide for.
    add("referred", "by", by, "to", chance(97) and "cvs" or "board", "reason", pick(reasons))
    if depth == 2 and chance(30) then
      add("advised", "by", "vs-partnership-manager", "with", { by, against }, "note", pick(notes))
    end
    meet("richmond-cvs", 78)
    if chance(85) then add("recommended", "by", "richmond-cvs", "recommendation", pick(recommendations)) end
    if depth == 2 then learn("richmond-cvs", 58) end
  end
  if depth == 3 then
    add("referred", "by", "richmond-cvs", "to", "board", "reason", pick(reasons))
    meet("review-board", 88)
    learn("review-board", 58)
  end
  if chance(90) then
    add("closed", "by", depth == 3 and "review-board" or by, "outcome",
      chance(82) and pick(depth == 3 and last_outcomes or outcomes), "reason", chance(62) and pick(endings))
  end
  while #list < 4 do add("noted", "by", by, "note", pick(notes)) end
  return list
end

local function case(number)
  state = seed * 0x2545F4914F6CDD1D + number * 0x632BE59BD9B4E019
  local raised = between(FIRST_RAISED, LAST_RAISED)
  local by, against = pick(raisers), pick(respondents)
  local service, turn = pick(services), pick(turns)
  local title = service:sub(1, 1):upper() .. service:sub(2) .. " " .. turn
  local first = pick(commitments)
  local second = pick(commitments)
  local named = chance(20) and {} or chance(50) and second ~= first and { first, second } or { first }
  local facts = object("case", string.format("BEN-%06d", number), "title", title)
  local rest = object("raised", iso(raised), "by", { by }, "against", { against }, "commitments",
    named, "cause", chance(70) and pick(causes), "summary",
    "The " .. service .. " was " .. turn .. ". " .. pick(circumstances) .. " " .. pick(wishes),
    "public_summary", "A voluntary organisation was told that its " .. service .. " had been "
      .. turn .. ".")
  local about = records(raised, by, against, service)
  return facts:sub(1, -2) .. ',"illustrative":true,' .. rest:sub(2, -2)
    .. (about and ',"about":[' .. table.concat(about, ",") .. "]" or "")
    .. ',"events":[' .. table.concat(events(raised, by, against), ",") .. "]}\n"
end

io.stdout:setvbuf("full", 1 << 16)
for number = 1, count do io.write(case(number)) end
