import CompactModel
import Diagnostics
import RuleEngine
import ScriptAPI
import Testing
import TimeKeeping

@Suite("A rule in Lua")
struct RuleRunTests {
  static func rule(_ check: String, over: String = "case", more: String = "") -> String {
    """
    concord.rule { id = "small.rule", title = "T", cite = "EX 1", over = "\(over)", \(more)
      check = function(subject, finding, settings) \(check) end },
    """
  }

  static func results(_ rules: String, _ files: [Case] = [SmallPlugin.file()]) throws
    -> RuleResults
  {
    let run = try SmallPlugin.run(SmallPlugin.sources(rules: rules))
    return run.check(files.map(run.track))
  }

  @Test("makes a finding with its severity, subject, values and citations")
  func finding() throws {
    let results = try Self.results(
      Self.rule(
        """
        finding:warning { message = "late", event = subject:first("raised"),
          needed = subject.raised:add_days(1), found = 3, cite = "EX 2", help = "hurry" }
        """))
    #expect(
      results.findings == [
        Finding(
          rule: "small.rule", severity: .warning, message: "late",
          subject: Finding.Subject(caseID: "SMA-2026-001", event: 0),
          citations: [Citation("EX 1"), Citation("EX 2")], needed: "5 March 2026", found: "3",
          help: "hurry")
      ])
    #expect(results.failures == [])
  }

  @Test("that fails on one case costs that case only")
  func failure() throws {
    let files = (1...4).map { SmallPlugin.file("SMA-\($0)") }
    let results = try Self.results(
      Self.rule("if subject.id == 'SMA-2' then error('boo') end finding:note { message = 'ok' }"),
      files)
    #expect(results.findings.map(\.subject.caseID) == ["SMA-1", "SMA-3", "SMA-4"])
    #expect(results.failures.map(\.subject.caseID) == ["SMA-2"])
    #expect(results.failures.first?.message == "boo")
    #expect(results.failures.first?.place?.hasPrefix("plugins/small/plugin.lua:") == true)
  }

  @Test("that never ends is stopped, and the next rule and the next case are none the worse")
  func endless() throws {
    let rules = """
      concord.rule { id = "small.endless", title = "T", cite = "EX 1", over = "case",
        check = function(case) if case.id == "SMA-1" then
          while true do pcall(function() while true do end end) end end end },
      """ + Self.rule("finding:note { message = subject.id }")
    let results = try Self.results(rules, [SmallPlugin.file("SMA-1"), SmallPlugin.file("SMA-2")])
    #expect(results.findings.map(\.message) == ["SMA-1", "SMA-2"])
    #expect(results.failures.map(\.rule) == ["small.endless"])
  }

  @Test("cannot keep a case beyond its run")
  func lateHandle() throws {
    let rules = """
      (function() local kept
        return concord.rule { id = "small.keeps", title = "T", cite = "EX 1", over = "case",
          check = function(case, finding)
            kept = case
          end } end)(),
      """
    let error = #expect(throws: ScriptError.self) { try Self.results(rules) }
    #expect(
      error?.message
        == "'kept' is made while the plugin loads and changed here, and nothing may pass from one "
        + "case to the next: declare it inside the function")
    #expect(error?.place?.description.hasPrefix("plugins/small/plugin.lua:") == true)
  }

  @Test("gets the setting in force on the day of its subject")
  func datedSetting() throws {
    let shared = """
      return concord.rule { id = "a.b", title = "T", cite = "EX", over = "case",
        settings = { days = { default = 5, summary = "days" } },
        check = function(case, finding, settings)
          finding:note { message = tostring(settings.days) } end }
      """
    let sources = SmallPlugin.sources(
      rules: """
        { use = "a.b", settings = { days = { { from = "2025-01-01", value = 10 },
          { from = "2026-01-01", value = 15 } } } }
        """, shared: ["a/b.lua": shared])
    let run = try SmallPlugin.run(sources)
    var older = SmallPlugin.file("SMA-OLD")
    older.raised = .day(SmallPlugin.day("2025-06-01"))
    let results = run.check([older, SmallPlugin.file("SMA-NEW")].map(run.track))
    #expect(results.findings.map(\.message) == ["10", "15"])
  }

  @Test("over a record kind sees registers and what cases are about")
  func records() throws {
    let kind = try #require(RecordKind.named("departure"))
    func record(_ reason: String) -> Record {
      var values = [FieldValue](repeating: .absent, count: kind.fields.count)
      if let index = kind.index(of: "reason") { values[index] = .text(reason) }
      return Record(kind: kind, values: values)
    }
    var facts = SmallPlugin.facts
    facts.registers = [Register(kind: kind, rows: [record("a register")])]
    let run = try SmallPlugin.run(
      SmallPlugin.sources(
        rules: Self.rule(
          "finding:note { message = subject.reason .. (subject.case and '!' or ''), "
            + "field = 'reason' }", over: "departure")), facts: facts)
    var file = SmallPlugin.file()
    file.about = [record("a case")]
    var results = run.check([run.track(file)])
    results.append(run.checkArea([run.track(file)]))
    #expect(results.findings.map(\.message) == ["a case!", "a register"])
    #expect(
      results.findings.map(\.subject) == [
        Finding.Subject(caseID: "SMA-2026-001", field: "reason", row: 0),
        Finding.Subject(field: "reason", register: "departures", row: 0),
      ])
  }
}
