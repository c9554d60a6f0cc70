import CompactModel
import Diagnostics
import Foundation
import RuleEngine
import ScriptAPI
import ScriptWorkers
import Testing
import Workbench

/// A lost worker costs the rule it was lost on, on the subject it was lost on, and nothing else.
@Suite struct LossTests {
  /// What was found and what failed, a line each.
  private func lines(_ report: CheckReport) -> [String] {
    report.findings.map { "\($0.rule) on \($0.subject.caseID ?? "the area"): \($0.message)" }
      + report.failures.map { failure in
        let subject = failure.subject.caseID ?? failure.subject.register ?? "the area"
        return "\(failure.rule) on \(subject) failed: \(failure.message)"
      }
  }

  private func check(_ titles: [String], workers: Int = 1) throws -> [String] {
    let area = try HostileArea(titles: titles, workers: workers)
    defer { area.remove() }
    return lines(try area.workbench.check(try area.open()))
  }

  private let areaLines = ["whole on the area: 4 cases", "rows on the area: The Club"]

  private func caseLines(_ ids: [String] = ["A-1", "A-2", "A-3", "A-4"]) -> [String] {
    ids.flatMap { ["first on \($0): \($0)", "second on \($0): \($0)"] }
  }

  /// How a failed check ends a process on this kind of machine.
  #if arch(x86_64)
    private static let trap = "signal 4 (a check inside it failed)"
  #else
    private static let trap = "signal 5 (a check inside it failed)"
  #endif

  @Test(
    arguments: [
      ("crash", "the worker ended before it answered: \(trap)"),
      (
        "memory",
        "the script needed more than its 48 MiB of memory: look for a table or a text that grows "
          + "without end, or raise memory_mib"
      ),
      ("hang", "the worker gave no sign of life for 4 s and was ended"),
      (
        "open",
        "the worker ended before it answered: signal 31 (it asked for a forbidden system call)"
      ),
    ] as [(String, String)])
  func `A worker lost on a case costs one rule on that case`(
    action: String, message: String
  ) throws {
    let expected =
      areaLines + caseLines().filter { $0 != "second on A-2: A-2" }
      + ["second on A-2 failed: \(message)"]
    #expect(
      try check(["One", "trick \(action) in second", "Three", "Four"]) == expected)
  }

  @Test func `A worker lost on the area costs one rule on it`() throws {
    let titles = ["trick memory in whole", "trick crash in rows", "Three", "Four"]
    let found = try check(titles)
    #expect(
      found == caseLines() + [
        "whole on the area failed: the script needed more than its 48 MiB of memory: look for a "
          + "table or a text that grows without end, or raise memory_mib",
        "rows on organisations failed: the worker ended before it answered: \(Self.trap)",
        // A rule over records is run over those of each case as well.
        "rows on A-2 failed: the worker ended before it answered: \(Self.trap)",
      ])
  }

  @Test func `A rule that loses a worker on every case is named on every case`() throws {
    let ids = (1...20).map { "A-\($0)" }
    let found = try check(ids.map { _ in "trick memory in second" })
    #expect(found.filter { $0.hasPrefix("first on") }.count == 20)
    for id in ids {
      #expect(found.contains { $0.hasPrefix("second on \(id) failed: the script needed more") })
    }
  }

  @Test(arguments: [1, 2])
  func `A stream is reported in its order, as if no worker had been lost`(workers: Int) throws {
    let area = try HostileArea(workers: workers)
    defer { area.remove() }
    let whole = try pieces(of: "One", area)
    #expect(
      whole.findings == [
        "first B-1 at 2", "second B-1 at 2", "first B-2 at 3", "second B-2 at 3",
        "first B-3 at 1", "second B-3 at 1",
      ])
    #expect(whole.diagnostics.last == 4)
    let partial = try pieces(of: "trick memory in first", area)
    #expect(partial.findings == whole.findings.filter { $0 != "first B-1 at 2" })
    #expect(partial.failures == ["first B-1 at cases.ndjson:2"])
    #expect(partial.diagnostics == whole.diagnostics)
    #expect(partial.cases == 3)
  }

  private struct Pieces {
    var findings: [String] = []
    var failures: [String] = []
    /// The lines that hold no case, once for each thing that is wrong with them.
    var diagnostics: [Int] = []
    var cases = 0
  }

  /// What comes of three cases, the second with a title, and a line that holds none.
  private func pieces(of title: String, _ area: HostileArea) throws -> Pieces {
    let lines = [("B-3", "Three"), ("B-1", title), ("B-2", "Two")].map {
      "{\"case\":\"\($0)\",\"title\":\"\($1)\",\"raised\":\"2026-03-04\"}\n"
    }
    try area.write(lines.joined() + "{\"case\":7}\n", to: "cases.ndjson")
    let rules = ["first", "second"].map { "plugins/hostile/rules/\($0).lua" }
    var pieces = Pieces()
    try area.workbench.run(
      try area.workbench.ruleFiles(rules.map { area.folder.appending(path: $0).path }),
      overLinesOf: area.folder.appending(path: "cases.ndjson").path, plugin: "hostile",
      began: { _ in }
    ) { piece in
      pieces.findings += piece.findings.map {
        "\($0.rule) \($0.message) at \($0.place?.line ?? 0)"
      }
      pieces.failures += piece.failures.map {
        "\($0.rule) \($0.subject.caseID ?? "") at \($0.place?.split(separator: "/").last ?? "")"
      }
      pieces.diagnostics += piece.diagnostics.map(\.place.line)
      pieces.cases += piece.cases
    }
    return pieces
  }

  @Test func `A worker lost on a view costs that case`() throws {
    let area = try HostileArea(titles: ["One", "trick crash in view", "Three"])
    defer { area.remove() }
    let workspace = try area.open()
    let (_, lost) = try area.workbench.due(in: workspace, within: 30)
    #expect(
      lost.map(\.message) == [
        "the case 'A-2' was not worked out: the worker ended before it answered: \(Self.trap)"
      ])
    #expect(try area.workbench.show("A-3", in: workspace).view.caseID == "A-3")
    let error = #expect(throws: WorkbenchError.self) {
      try area.workbench.show("A-2", in: workspace)
    }
    #expect(error?.diagnostics == lost)
  }

  @Test func `A worker lost on a report is reported as that`() throws {
    let area = try HostileArea(titles: ["trick memory in report"])
    defer { area.remove() }
    let workspace = try area.open()
    let error = #expect(throws: WorkbenchError.self) {
      try area.workbench.render(nil, of: workspace, year: nil, formats: ["html"])
    }
    #expect(
      error?.diagnostics.map(\.message) == [
        "the report 'annual' was not built: the script needed more than its 48 MiB of memory: look "
          + "for a table or a text that grows without end, or raise memory_mib"
      ])
    #expect(error?.kind == .script)
  }

  @Test func `A worker lost while it loads a plugin is reported as that`() throws {
    let area = try HostileArea(files: ["readme.lua": "-- trick memory in load"])
    defer { area.remove() }
    let error = #expect(throws: WorkbenchError.self) { try area.open() }
    let folder = area.folder.appending(path: "plugins/hostile").path
    #expect(
      error?.diagnostics.map(\.message) == [
        "the plugin '\(folder)' was not loaded: the script needed more than its 48 MiB of memory: "
          + "look for a table or a text that grows without end, or raise memory_mib"
      ])
    #expect(error?.kind == .script)
  }

  @Test func `A worker lost on a plugin's tests costs the rule or the file it was lost on`() throws
  {
    let test = """
      return concord.tests { { title = "begins", as_of = "2026-06-01",
        case = { title = "A", raised = "2026-05-01", by = { "club" }, against = { "club" } },
        expect = { status = "open" } } }
      """
    let area = try HostileArea(files: [
      "tests/a_test.lua": test,
      "tests/b_test.lua": "-- trick crash in test:tests/b_test.lua\n" + test,
    ])
    defer { area.remove() }
    let outcomes = try area.workbench.test("hostile").report.outcomes
    let folder = area.folder.appending(path: "plugins/hostile").path
    #expect(
      outcomes.map { "\($0.name): \($0.failures)" } == [
        "\(folder)/tests/a_test.lua: begins: []",
        "\(folder)/tests/b_test.lua: "
          + "[\"the worker ended before it answered: \(Self.trap)\"]",
      ])
  }
}
