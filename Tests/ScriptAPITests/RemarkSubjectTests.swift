import CompactModel
import RuleEngine
import ScriptAPI
import Testing

@Suite("What a remark is about")
struct RemarkSubjectTests {
  static func record(_ kind: String) throws -> Record {
    let kind = try #require(RecordKind.named(kind))
    return Record(
      kind: kind, values: kind.fields.map { $0.name == "id" ? .text("council") : .absent })
  }

  /// What a rule over a scope makes of two cases that are about a decision each, with one register.
  static func results(_ check: String, over: String) throws -> RuleResults {
    let rule = """
      concord.rule { id = "small.rule", title = "T", cite = "EX 1", over = "\(over)",
        check = function(subject, finding) \(check) end },
      """
    var facts = SmallPlugin.facts
    let organisation = try record("organisation")
    facts.registers = [Register(kind: organisation.kind, rows: [organisation])]
    let run = try SmallPlugin.run(
      SmallPlugin.sources(rules: rule), facts: facts)
    var file = SmallPlugin.file()
    file.about = [try Self.record("decision")]
    let tracked = run.track(file)
    var results = run.check([tracked])
    results.append(run.checkArea([tracked]))
    return results
  }

  @Test(
    "may be a part of the case that is checked, or a row of a register",
    arguments: [
      (
        "finding:note { message = 'm', event = subject.events[1] }", "case",
        Finding.Subject(caseID: "SMA-2026-001", event: 0)
      ),
      (
        "finding:note { message = 'm', record = subject:records('decision')[1] }", "case",
        Finding.Subject(caseID: "SMA-2026-001", row: 0)
      ),
      (
        "finding:note { message = 'm', event = subject.case.events[1] }", "decision",
        Finding.Subject(caseID: "SMA-2026-001", event: 0, row: 0)
      ),
      (
        "finding:note { message = 'm', record = subject:organisation('council') }", "area",
        Finding.Subject(register: "organisations", row: 0)
      ),
      (
        "finding:note { message = 'm', record = subject.area:organisation('council') }", "case",
        Finding.Subject(caseID: "SMA-2026-001", register: "organisations", row: 0)
      ),
    ])
  func fitting(check: String, over: String, subject: Finding.Subject) throws {
    let results = try Self.results(check, over: over)
    #expect(results.failures == [])
    #expect(results.findings.map(\.subject) == [subject])
  }

  @Test(
    "is not a part of a case from a rule that checks none",
    arguments: [
      (
        "finding:note { message = 'm', event = subject.cases[1].events[1] }", "area",
        "finding:note: event: it belongs to SMA-2026-001, and the rule checks no case but area: say "
          + "which case is meant in the message, and leave 'event' out"
      ),
      (
        "finding:raise { message = 'm', record = subject.cases[1]:records('decision')[1] }", "area",
        "finding:raise: record: it belongs to SMA-2026-001, and the rule checks no case but area: say "
          + "which case is meant in the message, and leave 'record' out"
      ),
      (
        "finding:note { message = 'm', event = subject.area.cases[1].events[1] }", "organisation",
        "finding:note: event: it belongs to SMA-2026-001, and the rule checks no case but "
          + "organisation: say which case is meant in the message, and leave 'event' out"
      ),
    ])
  func mixed(check: String, over: String, message: String) throws {
    let results = try Self.results(check, over: over)
    #expect(results.failures.map(\.message) == [message])
    #expect(results.findings == [])
  }
}
