import CompactModel
import LuaRuntime
import RuleEngine
import TimeKeeping

/// What the examples and tests of a plugin brought.
package struct TestReport: Hashable, Sendable, Codable {
  package var outcomes: [TestOutcome]
  /// The capabilities that examples, tests and reports made use of, in the order of their declaration.
  package var used: [Capability]

  package init(outcomes: [TestOutcome] = [], used: [Capability] = []) {
    self.outcomes = outcomes
    self.used = used
  }

  /// Adds what other tests brought.
  package mutating func add(_ other: TestReport) {
    outcomes += other.outcomes
    used = Capability.allCases.filter { used.contains($0) || other.used.contains($0) }
  }
}

extension ScriptPlugin {
  /// Runs the examples of the rules and the plugin's own tests, and notes what they make use of.
  ///
  /// The reports are built over no cases for the same purpose; one that fails there has no data to
  /// work on, and is no failed test.
  package func test() -> TestReport {
    recorded {
      let outcomes = runExamples() + runTests()
      if let day = CivilDate(iso: "2026-06-01") {
        let facts = WorkspaceFacts(
          areaID: declaration.area.id, registers: [], calendar: .withoutHolidays, year: .calendar)
        let run = ScriptRun(self, facts: facts, asOf: day, only: [])
        for report in declaration.reports { _ = try? run.build(report.id, over: []) }
      }
      return outcomes
    }
  }

  /// What some tests bring, and what they make use of.
  package func recorded(_ body: () -> [TestOutcome]) -> TestReport {
    engine.record(true)
    let outcomes = body()
    engine.record(false)
    return TestReport(
      outcomes: outcomes, used: Capability.allCases.filter { engine.used.contains($0.rawValue) })
  }
}
