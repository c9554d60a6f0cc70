import CompactModel
import Diagnostics
import LuaRuntime
import ProcedureEngine
import RuleEngine
import TimeKeeping

extension ScriptPlugin {
  /// Runs the test files of the plugin, or the one named, each test on a workspace of its own.
  package func runTests(in chosen: String? = nil) -> [TestOutcome] {
    sources.testFiles.filter { chosen == nil || $0 == chosen }.flatMap { path in
      do {
        return try tests(in: path).map { test in
          let name = "\(sources.folder)/\(path): \(test.title)"
          do {
            return TestOutcome(name: name, failures: try failures(of: test))
          } catch {
            return TestOutcome(name: name, failures: [ScriptError(error).diagnostic.description])
          }
        }
      } catch {
        return [
          TestOutcome(
            name: "\(sources.folder)/\(path)",
            failures: [ScriptError(error).diagnostic.description])
        ]
      }
    }
  }

  private func tests(in path: String) throws -> [DeclaredTest] {
    try engine.prepare(.load)
    let result = try sources.own(path).map(engine.state.run) ?? .nil
    guard let object = result.object, object.classID == ScriptClass.testsDeclaration.rawValue else {
      throw ScriptError(
        "tests.none", "a test file has to end with `return concord.tests { … }`")
    }
    return context.declared.tests[Int(object.payload)]
  }

  private func failures(of test: DeclaredTest) throws -> [String] {
    let reader = GivenReader(path: sources.folder)
    let file = try reader.file(test.file, id: "\(declaration.area.prefix)-TEST-1")
    let facts = WorkspaceFacts(
      areaID: declaration.area.id, registers: try reader.registers(test.registers),
      calendar: .withoutHolidays, year: .calendar)
    let text = test.asOf ?? "2026-06-01"
    guard let asOf = CivilDate(iso: text) else {
      throw ScriptError("tests.bad-date", "as_of = '\(text)' is not a day")
    }
    let run = ScriptRun(self, facts: facts, asOf: asOf)
    let tracked = run.track(file)
    var results = run.check([tracked])
    results.append(run.checkArea([tracked]))
    return Expectation(
      DeclaredTable(test.expect), rules: declaration.rules.map(\.id),
      stages: tracked.procedure?.stages.map(\.id) ?? []
    ).failures(tracked, results)
  }
}

/// What a test expects, held against what came.
private struct Expectation {
  let table: DeclaredTable
  let rules: [String]
  let stages: [String]

  init(_ table: DeclaredTable, rules: [String], stages: [String]) {
    self.table = table
    self.rules = rules
    self.stages = stages
  }

  func failures(_ tracked: TrackedCase, _ results: RuleResults) -> [String] {
    let state = tracked.state
    var failures: [String] = []
    func same(_ name: String, _ got: String?) {
      guard let wanted = table.text(name), wanted != got else { return }
      failures.append("expected \(name) \(wanted), got \(got ?? "none")")
    }
    func sameList(_ name: String, _ got: [String]) {
      guard table[name].list != nil else { return }
      let wanted = table.texts(name)
      guard wanted != got else { return }
      failures.append("expected \(name) \(list(wanted)), got \(list(got))")
    }
    if let wanted = table.text("stage"), wanted != "closed", !stages.contains(wanted) {
      let hint = Spelling.suggestion(for: wanted, among: stages + ["closed"])
      failures.append("the procedure has no stage '\(wanted)': \(hint)")
    } else {
      same("stage", state.isClosed ? "closed" : state.stageID)
    }
    same("status", state.isClosed ? "closed" : "open")
    same("outcome", state.outcome?.rawValue)
    sameList("duties", state.duties.filter { $0.isOpen && $0.isDue }.map(\.id))
    sameList("violations", state.violations.map(\.code.rawValue))
    sameList("silences", tracked.silences.map(\.on.rawValue))
    let may = Set(tracked.choices.map(\.act.rawValue))
    for act in table.texts("may") where !may.contains(act) {
      failures.append("expected that '\(act)' is possible next; possible are \(list(may.sorted()))")
    }
    for (id, value) in table["deadlines"].table?.entries ?? [] {
      let clocks = tracked.procedure.map { $0.clocks + $0.stages.flatMap(\.clocks) } ?? []
      guard clocks.contains(where: { $0.id == id }) else {
        let hint = Spelling.suggestion(for: id, among: clocks.map(\.id))
        failures.append("the procedure has no clock '\(id)': \(hint)")
        continue
      }
      let got = tracked.deadlines.first { $0.id == id }?.lastDay.iso ?? "none"
      if got != value.string {
        failures.append("expected the deadline \(id) on \(value.string ?? "?"), got \(got)")
      }
    }
    return failures + findingFailures(results)
  }

  private func findingFailures(_ results: RuleResults) -> [String] {
    var failures = results.failures.map { "the rule \($0.rule) failed: \($0.message)" }
    let named = table["findings"].table?.keys ?? []
    for rule in named + table.texts("no_findings") where !rules.contains(rule) {
      let hint = Spelling.suggestion(for: rule, among: rules)
      failures.append("the plugin has no rule '\(rule)': \(hint)")
    }
    for (rule, value) in table["findings"].table?.entries ?? [] where rules.contains(rule) {
      let got = results.findings.filter { $0.rule == rule }.map(\.severity).max()?.rawValue
      if got != value.string {
        failures.append("expected \(value.string ?? "?") from \(rule), got \(got ?? "nothing")")
      }
    }
    for rule in table.texts("no_findings") {
      let found = results.findings.filter { $0.rule == rule }
      if let first = found.first {
        failures.append("expected nothing from \(rule), got: \(first.message)")
      }
    }
    return failures
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }
}
