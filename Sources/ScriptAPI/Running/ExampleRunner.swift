import CompactModel
import Diagnostics
import LuaRuntime
import ProcedureEngine
import RuleEngine
import TimeKeeping

/// One test that ran, and why it failed when it did.
package struct TestOutcome: Hashable, Sendable, Codable {
  /// What was tested: a rule's id with an example's title, or a test file with a test's title.
  package var name: String
  /// What was expected and what came instead; empty when it passed.
  package var failures: [String]

  package init(name: String, failures: [String]) {
    self.name = name
    self.failures = failures
  }

  package var passed: Bool { failures.isEmpty }
}

extension ScriptPlugin {
  /// Runs the `ok` and `bad` examples of every rule the plugin adopts, or of the one named.
  package func runExamples(of chosen: String? = nil) -> [TestOutcome] {
    let runner = ExampleRunner(plugin: self)
    return rules.filter { chosen == nil || $0.descriptor.id == chosen }.flatMap { rule in
      rule.declared.ok.map { runner.run($0, of: rule, kind: "ok") }
        + rule.declared.bad.map { runner.run($0, of: rule, kind: "bad") }
    }
  }
}

/// Runs a rule's own examples against it.
private struct ExampleRunner {
  let plugin: ScriptPlugin

  func run(_ example: RuleExample, of rule: ScriptRule, kind: String) -> TestOutcome {
    let name = "\(rule.descriptor.id): \(kind): \(example.title)"
    do {
      let outcome = try outcome(example, of: rule)
      return TestOutcome(
        name: name,
        failures: [
          failure(of: example, outcome.findings), failure(of: example, outcome.proposals),
        ].compactMap(\.self))
    } catch {
      return TestOutcome(name: name, failures: [ScriptError(error).diagnostic.description])
    }
  }

  private func failure(of example: RuleExample, _ findings: [Finding]) -> String? {
    let isRight = example.finds < 0 ? !findings.isEmpty : findings.count == example.finds
    guard !isRight else { return nil }
    let wanted = example.finds < 0 ? "a finding" : "\(example.finds) findings"
    let got = findings.map { "\($0.severity.rawValue): \($0.message)" }
    return "expected \(wanted), got \(findings.count)"
      + (got.isEmpty ? "" : ": \(got.joined(separator: "; "))")
  }

  private func failure(of example: RuleExample, _ proposals: [Proposal]) -> String? {
    guard let wanted = example.proposes, wanted != proposals.count else { return nil }
    let got = proposals.map(\.event.act.rawValue)
    return "expected \(wanted) proposals, got \(got.count)"
      + (got.isEmpty ? "" : ": \(got.joined(separator: "; "))")
  }

  private func outcome(_ example: RuleExample, of rule: ScriptRule) throws -> RuleOutcome {
    let reader = GivenReader(path: plugin.sources.folder)
    let given = example.given.table ?? LuaTable()
    var registers: [Register] = []
    var files: [Case] = []
    var record: Record?
    var declaration = plugin.declaration
    declaration.procedures = procedures(example)
    declaration.cadences = example.cadences
    switch rule.descriptor.over {
    case .area:
      registers = try reader.registers(given["registers"]?.table ?? LuaTable())
      files = try (given["cases"]?.list ?? []).enumerated().map { number, value in
        try reader.file(value, id: "EXAMPLE-\(number + 1)")
      }
      if given["bodies"] != nil {
        // Whose members a rule counts is then the example's to say, whatever area adopts the rule.
        declaration.bodies = DeclaredTable(given).tables("bodies").map(BodyShape.body)
        declaration.offices = DeclaredTable(given).tables("offices").map(BodyShape.office)
      }
    case .cases: files = [try reader.file(example.given)]
    case .compacts: declaration.compacts = [try compact(DeclaredTable(given))]
    case .records(let name):
      guard let kind = RecordKind.named(name) else { return RuleOutcome() }
      record = try reader.record(kind, example.given)
      registers = record.map { [Register(kind: kind, rows: [$0])] } ?? []
    }
    let run = ScriptRun(
      plugin, facts: facts(registers), asOf: try asOf(example), declaration: declaration)
    let cases = files.map(run.track)
    plugin.context.begin(run.area, cases: cases)
    defer { plugin.engine.state.endRun() }
    return try rule.check(
      subject(rule.descriptor.over, cases, record),
      settings: settings(example, rule.declared.ownSettings))
  }

  private func subject(
    _ scope: RuleScope, _ cases: [TrackedCase], _ record: Record?
  ) -> RuleSubject {
    if let record { return .row(0, register: record.kind.register) }
    switch scope {
    case .cases: return cases.first.map { .case($0) } ?? .area
    case .compacts: return .compact(0)
    default: return .area
    }
  }

  private func settings(_ example: RuleExample, _ own: [RuleSetting]) -> LuaTable {
    var table = LuaTable(
      entries: own.map { (key: $0.name, value: $0.values.first?.value.luaValue ?? .nil) })
    for (name, value) in example.settings.entries { table[name] = value }
    return table
  }

  private func facts(_ registers: [Register]) -> WorkspaceFacts {
    WorkspaceFacts(
      areaID: plugin.declaration.area.id, registers: registers, calendar: .withoutHolidays,
      year: .calendar)
  }

  private func asOf(_ example: RuleExample) throws -> CivilDate {
    let text = example.asOf ?? "2026-06-01"
    guard let day = CivilDate(iso: text) else {
      throw ScriptError("example.bad-input", "as_of = '\(text)' is not a day")
    }
    return day
  }

  /// The example's own procedure, or one of a single step that any case may end in.
  private func procedures(_ example: RuleExample) -> [Procedure] {
    if let index = example.procedure { return [plugin.context.declared.procedures[index]] }
    return [
      Procedure(
        id: "example", title: "Example",
        stages: [
          Stage(
            id: "discussion", label: "Step 1", title: "Discussion",
            exits: [Exit(id: "resolved", to: nil), Exit(id: "unresolved", to: nil)])
        ])
    ]
  }

  private func compact(_ table: DeclaredTable) throws -> Compact {
    func date(_ name: String) throws -> PartialDate? {
      try table.text(name).map { text in
        guard let date = PartialDate(text) else {
          throw ScriptError("example.bad-input", "\(name) = '\(text)' is not a date")
        }
        return date
      }
    }
    let dated = try date("dated") ?? .unknown
    return Compact(
      id: table.text("id") ?? "example", title: table.text("title") ?? "The Example Compact",
      status: table.member("status") ?? .signed, source: "", dated: dated,
      from: try date("from") ?? dated, to: try date("to"))
  }
}
