local registers = {
  organisations = {
    { id = "hollin-council", name = "Hollin Council", sector = "public" },
    { id = "hollin-health", name = "Hollin Health", sector = "public" },
    { id = "forum", name = "Hollin Forum", sector = "voluntary" },
    { id = "faiths", name = "Faiths Together", sector = "voluntary" },
    { id = "reserve", name = "Reserve Trust", sector = "public" },
    { id = "allotments", name = "Allotment Society", sector = "voluntary" },
    { id = "leisure-trust", name = "Leisure Trust", sector = "public" },
  },
  office_holders = {
    { office = "council-seat", organisation = "hollin-council" },
    { office = "health-seat", organisation = "hollin-health" },
    { office = "forum-seat", organisation = "forum" },
    { office = "faith-seat", organisation = "faiths" },
    { office = "panel-chair", organisation = "forum" },
  },
}

local function case(events, against)
  table.insert(events, 1, { on = "2026-03-02", act = "raised", by = "allotments" })
  return { raised = "2026-03-02", by = { "allotments" }, against = { against or "leisure-trust" }, events = events }
end

local function met(on, ...) return { on = on, act = "met", by = "panel", with = { ... } } end

local function test(title, events, expect, against)
  return { title = title, as_of = "2026-06-01", registers = registers, case = case(events, against), expect = expect }
end

local to_seats = { on = "2026-03-20", act = "referred", by = "panel", to = "seats" }
local to_chair = { on = "2026-04-01", act = "referred", by = "forum", to = "chair" }

return concord.tests {
  test("three members, from both sectors, may decide by a majority", {
    met("2026-03-10", "council-seat", "forum", "faith-seat"),
    { on = "2026-03-10", act = "decided", by = { "council-seat", "forum", "faiths" } },
  }, { stage = "hearing", violations = {}, no_findings = { "bodies.membership" } }),
  test("two of four are no majority", {
    { on = "2026-03-11", act = "decided", by = { "council-seat", "forum-seat" } },
  }, { violations = { "not-joint" } }),
  test("two members are no quorum, and neither the meeting nor what it decided stands", {
    met("2026-03-10", "hollin-council", "forum", "allotments", "leisure-trust"),
    { on = "2026-03-10", act = "decided", by = "panel" },
  }, { violations = { "inquorate", "inquorate" } }),
  test("three members of one side with nobody from the other are none either", {
    met("2026-03-10", "council-seat", "health-seat", "hollin-council"),
  }, { violations = { "inquorate" } }),
  test("a meeting of which nobody wrote down who came is left alone", {
    { on = "2026-03-10", act = "met", by = "panel" },
  }, { violations = {} }),
  test("a later quorate meeting ratifies what an earlier one did", {
    met("2026-03-10", "hollin-council", "forum"),
    { on = "2026-03-10", act = "decided", by = "panel" },
    { on = "2026-03-17", act = "ratified", by = "panel", with = { "council-seat", "health-seat", "faith-seat" } },
  }, { violations = {} }),
  test("a later meeting that is no better ratifies nothing", {
    met("2026-03-10", "hollin-council", "forum"),
    met("2026-03-17", "hollin-council", "forum"),
    { on = "2026-03-17", act = "ratified", by = "panel" },
  }, { violations = { "inquorate", "inquorate", "inquorate" } }),
  test("a member with an interest goes on all the same", {
    { on = "2026-03-10", act = "declared_interest", by = "health-seat" },
    { on = "2026-03-11", act = "recommended", by = { "health-seat", "forum-seat", "faith-seat" } },
  }, { violations = { "interest-declared" }, silences = {} }),
  test("with a dispensation the member may", {
    { on = "2026-03-10", act = "declared_interest", by = "health-seat" },
    { on = "2026-03-10", act = "dispensed", by = "panel", with = "health-seat" },
    { on = "2026-03-11", act = "recommended", by = { "health-seat", "forum-seat", "faith-seat" } },
  }, { violations = {} }),
  test("a substitute counts in the member's place", {
    { on = "2026-03-10", act = "declared_interest", by = "health-seat" },
    { on = "2026-03-10", act = "substituted", by = "health-seat", with = "reserve" },
    { on = "2026-03-11", act = "recommended", by = { "reserve", "forum-seat", "faith-seat" } },
  }, { violations = {} }),
  test("at the next step all seats have to act", {
    to_seats, { on = "2026-03-25", act = "decided", by = { "council-seat", "health-seat", "forum-seat" } },
  }, { stage = "seats", violations = { "not-joint" } }),
  test("an interest declared there meets a silence, since that step says nothing of interests", {
    to_seats, { on = "2026-03-25", act = "declared_interest", by = "health-seat" },
  }, { violations = {}, silences = { "interests" }, findings = { ["cases.silences"] = "silent" } }),
  test("at the last step the chair acts, and nobody else", {
    to_seats, to_chair, { on = "2026-04-07", act = "decided", by = "council-seat" },
    { on = "2026-04-08", act = "decided", by = "panel-chair" },
  }, { stage = "chair", violations = { "not-joint" } }),
  test("a concern about a member meets the silence that the text leaves", {},
    { silences = { "handler_is_party" }, settled = {}, findings = { ["cases.silences"] = "silent" } }, "faiths"),
  test("which a recorded decision settles", {
    { on = "2026-03-04", act = "decided", by = { "council-seat", "health-seat", "forum-seat" },
      silence = "handler_is_party", reason = "The others hear it." },
  }, { silences = { "handler_is_party" }, settled = { "handler_is_party" }, no_findings = { "cases.silences" },
    violations = {} }, "faiths"),
  test("and a decision on what is no such question does not", {
    { on = "2026-03-04", act = "decided", by = { "council-seat", "health-seat", "forum-seat" }, silence = "members" },
  }, { settled = {}, violations = { "unknown-term" } }, "faiths"),
  {
    title = "a Panel with a vacancy is too small, and uneven",
    as_of = "2026-06-01",
    registers = { office_holders = {
      { office = "council-seat", organisation = "hollin-council" },
      { office = "health-seat", organisation = "hollin-health" },
      { office = "forum-seat", organisation = "forum" },
      { office = "faith-seat", vacant = true },
    } },
    case = case {},
    expect = { findings = { ["bodies.membership"] = "breach" } },
  },
}
