import CompactModel
import RuleEngine
import ScriptAPI
import Testing
import TimeKeeping

@Suite("A proposed event")
struct ProposalTests {
  static func run(_ check: String, capabilities: [String] = ["cases.read", "events.propose"]) throws
    -> RuleResults
  {
    let rule = """
      concord.rule { id = "small.rule", title = "T", cite = "EX 1", over = "case",
        check = function(case, finding)
          \(check)
        end },
      """
    let run = try SmallPlugin.run(SmallPlugin.sources(rules: rule, capabilities: capabilities))
    return run.check([run.track(SmallPlugin.file())])
  }

  @Test("comes back with the results, as a case file would have it")
  func whole() throws {
    let results = try Self.run(
      """
      case:propose { act = "scope_decided", by = { "council", "carers" }, with = "club",
        on = case.raised:add_days(5), in_scope = true, reason = "it recurs" }
      case:propose { act = "noted", by = "council", on = "2026-05", note = "a reminder" }
      case:propose { act = "own", own = "site_visit", by = "council", into = { "SMA-1", "SMA-2" },
        corrects = 1, accepted = false }
      """)
    #expect(results.failures == [])
    #expect(
      results.proposals == [
        Proposal(
          rule: "small.rule", caseID: "SMA-2026-001",
          event: Event(
            on: .day(SmallPlugin.day("2026-03-09")), act: .scopeDecided, by: ["council", "carers"],
            with: ["club"],
            details: [Event.Detail(.inScope, "yes"), Event.Detail(.reason, "it recurs")])),
        Proposal(
          rule: "small.rule", caseID: "SMA-2026-001",
          event: Event(
            on: .month(year: 2026, month: 5), act: .noted, by: ["council"],
            details: [Event.Detail(.note, "a reminder")])),
        Proposal(
          rule: "small.rule", caseID: "SMA-2026-001",
          event: Event(
            on: .day(SmallPlugin.day("2026-06-01")), act: .own, own: "site_visit", by: ["council"],
            details: [
              Event.Detail(.into, "SMA-1 SMA-2"), Event.Detail(.accepted, "no"),
              Event.Detail(.corrects, "1"),
            ])),
      ])
  }

  @Test(
    "is held against the fields of events to any depth",
    arguments: [
      (
        "case:propose { act = 'laspsed', by = 'council' }",
        "case:propose: act: 'laspsed' is not allowed: did you mean 'lapsed'?"
      ),
      (
        "case:propose { act = 'lapsed' }",
        "case:propose: the field 'by' is missing: give an id or a list of ids"
      ),
      (
        "case:propose { act = 'closed', by = 'council', outcom = 'agreement' }",
        "case:propose: unknown field 'outcom': did you mean 'outcome'?"
      ),
      (
        "case:propose { act = 'closed', by = 'council', outcome = 'agreemnt' }",
        "case:propose: outcome: 'agreemnt' is not allowed: did you mean 'agreement'?"
      ),
      (
        "case:propose { act = 'met', by = { 'council', 3 } }",
        "case:propose: by[2]: expected a string, got a number"
      ),
      (
        "case:propose { act = 'met', by = 'the council' }",
        "case:propose: by: the id 'the council' may have only letters A to Z, digits, '-', '_' and '.'"
      ),
      (
        "case:propose { act = 'met', by = 'council', on = '2026-13-01' }",
        "case:propose: on: '2026-13-01' is no date: give a date, or write 2026-03-04, 2026-03, 2026 "
          + "or unknown"
      ),
      (
        "case:propose { act = 'met', by = 'council', on = case.raised:add_years(1) }",
        "case:propose: on: 4 March 2027 is after 1 June 2026, the day everything is judged on"
      ),
      (
        "case:propose { act = 'met', by = 'council', note = 'one\\ntwo' }",
        "case:propose: note: it is empty, or holds a line break or another control character"
      ),
      (
        "case:propose { act = 'met', by = 'council', note = ('x'):rep(5000) }",
        "case:propose: note: it is longer than 4096 bytes"
      ),
      (
        "case:propose { act = 'met', by = 'council', override = 'because' }",
        "case:propose: unknown field 'override': use one of: accepted, act, area, by, channel, clock, "
          + "corrects, criterion, date, impact, in_scope, into, learning, mark, mitigation, more, note, "
          + "on, outcome, own, part, reason, recommendation, reply, route, silence, title, to, "
          + "version, void, way_forward, who, with"
      ),
      (
        "case:propose { act = 'met', own = 'site_visit', by = 'council' }",
        "case:propose: own: it is given with the act 'own', and with no other"
      ),
      (
        "case:propose { act = 'joined', by = 'council', into = { 'SMA-1', 'SMA 2' } }",
        "case:propose: into: the id 'SMA 2' may have only letters A to Z, digits, '-', '_' and '.'"
      ),
      (
        "for _ = 1, 101 do case:propose { act = 'noted', by = 'council' } end",
        "a rule may propose 100 events for one subject, and this is one more"
      ),
    ])
  func refused(check: String, message: String) throws {
    let results = try Self.run(check)
    #expect(results.failures.map(\.message) == [message])
    #expect(results.proposals == [])
  }

  @Test("needs its capability, and the line to write is named")
  func capability() throws {
    let results = try Self.run(
      "case:propose { act = 'noted', by = 'council' }", capabilities: ["cases.read"])
    #expect(
      results.failures.map(\.message) == [
        "case:propose needs the capability 'events.propose', which the plugin does not ask for: write "
          + "`capabilities = { \"cases.read\", \"events.propose\" }` in plugins/small/plugin.lua"
      ])
  }

  @Test("is dropped with all else that a failing rule made")
  func dropped() throws {
    let results = try Self.run(
      "case:propose { act = 'noted', by = 'council' } error('no')")
    #expect(results.proposals == [])
    #expect(results.failures.map(\.message) == ["no"])
  }

  @Test("is for the case that is checked, and for no other")
  func otherCase() throws {
    let rules = """
      concord.rule { id = "small.area", title = "T", cite = "EX 1", over = "area",
        check = function(area) area.cases[1]:propose { act = 'noted', by = 'council' } end },
      """
    let run = try SmallPlugin.run(SmallPlugin.sources(rules: rules))
    let results = run.checkArea([run.track(SmallPlugin.file())])
    #expect(
      results.failures.map(\.message) == [
        "case:propose: a rule proposes events only for the case it checks, which SMA-2026-001 is not"
      ])
  }

  @Test("can be counted by a rule's example")
  func example() throws {
    let rule = """
      concord.rule { id = "small.rule", title = "T", cite = "EX 1", over = "case",
        check = function(case) case:propose { act = 'noted', by = case.by[1] } end,
        ok = {
          { title = "one", given = { raised = "2026-03-04", by = "a-group" }, proposes = 1 },
          { title = "two", given = { raised = "2026-03-04", by = "a-group" }, proposes = 2 },
        } },
      """
    let outcomes = try ScriptPlugin(SmallPlugin.sources(rules: rule)).runExamples()
    #expect(outcomes.map(\.failures) == [[], ["expected 2 proposals, got 1: noted"]])
  }

  @Test("is what a write to a case or an event is told to be instead")
  func writes() throws {
    let results = try Self.run(
      """
      local ok, case_problem = pcall(function() case.title = "x" end)
      local also_ok, event_problem = pcall(function() case.events[1].note = "x" end)
      finding:note { message = case_problem }
      finding:note { message = event_problem }
      """)
    #expect(
      results.findings.map(\.message) == [
        "plugin.lua:14: case.title is read-only: case:propose { … } proposes an event for it",
        "plugin.lua:15: event.note is read-only: what happened stays; case:propose { … } proposes a "
          + "further event",
      ])
  }
}
