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
      calendar: try TestCalendar(test).calendar, year: .calendar,
      cases: try test.others.map { others in
        try others.enumerated().map { number, other in
          CaseSketch(
            try reader.file(other, id: "\(declaration.area.prefix)-OTHER-\(number + 1)"))
        }
      })
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
