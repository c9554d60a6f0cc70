import CompactModel
import Diagnostics
import Foundation
import RuleEngine
import Testing
import Workbench

/// A worker that was taken over can say anything; what it must not say is held against it.
@Suite struct HostileWorkerTests {
  /// How a message of a worker begins that does not fit what it was asked.
  private static let unfit =
    "a message of the worker cannot be read: the answer does not fit the question: "

  @Test(
    arguments: [
      ("kind", unfit + "it is of another kind"),
      ("other-case", unfit + "it is about the case 'A-99', which was not sent"),
      ("other-line", unfit + "it is about the case 'A-2', which was not sent"),
      ("other-rule", unfit + "it is of the rule 'whole'"),
      ("register", unfit + "it is about a row of 'meetings' that is not there"),
      ("proposal-case", unfit + "it is about the case 'A-99', which was not sent"),
      (
        "proposal-event",
        unfit + "it proposes an event that cannot be: by: the id '../../elsewhere' may have only "
          + "letters A to Z, digits, '-', '_' and '.'"
      ),
      ("many", unfit + "it is about more cases than sent"),
      ("failure", unfit + "it says that it failed: it failed"),
      (
        "deep",
        "a message of the worker cannot be read: the answer breaks its form: it is not the JSON of "
          + "an answer"
      ),
    ] as [(String, String)])
  func `What does not fit what was asked is refused, and all others are heard`(
    action: String, message: String
  ) throws {
    let area = try HostileArea(titles: ["One", "trick \(action) in check", "Three"])
    defer { area.remove() }
    // Asked rule by rule it does its work: what is refused is what it said of all rules at once.
    let report = try area.workbench.check(try area.open())
    #expect(report.failures.isEmpty)
    #expect(report.findings.count == 8)
    try area.write(
      "case: A-2\ntitle: trick \(action) in first\nraised: 2026-03-04\nby: [club]\n"
        + "against: [club]\n", to: "area/cases/2026/A-2.yaml")
    let partial = try area.workbench.check(try area.open())
    #expect(partial.failures.map(\.message) == [message])
    #expect(partial.failures.map(\.rule) == ["first"])
    #expect(partial.findings.count == 7)
    #expect(!partial.findings.contains { $0.message == "forged" })
  }

  @Test func `Events are not heard of from a plugin that may not propose any`() throws {
    let area = try HostileArea(titles: ["trick proposal in first"], mayPropose: false)
    defer { area.remove() }
    let report = try area.workbench.check(try area.open())
    #expect(
      report.failures.map(\.message) == [
        Self.unfit + "it proposes events, which the plugin may not"
      ])
    #expect(report.proposals.isEmpty)
  }

  @Test(
    arguments: [
      ("other-case", unfit + "it is about the case 'A-99', which was not sent"),
      ("too-few", unfit + "it is not about each case once"),
      ("kind", unfit + "it is of another kind"),
    ] as [(String, String)])
  func `A view of another case is refused`(action: String, message: String) throws {
    let area = try HostileArea(titles: ["One", "trick \(action) in view"])
    defer { area.remove() }
    let (_, lost) = try area.workbench.due(in: try area.open(), within: 30)
    #expect(lost.map(\.message) == ["the case 'A-2' was not worked out: \(message)"])
  }

  @Test func `What a finding says of places and clauses stays within its line`() throws {
    let area = try HostileArea(titles: ["trick escapes in check"])
    defer { area.remove() }
    let report = try area.workbench.check(try area.open())
    let forged = try #require(report.findings.first { $0.message.hasPrefix("one") })
    #expect(forged.citations.map(\.description) == ["A B  1m"])
    #expect(report.failures.map(\.place) == ["p q"])
    #expect(report.failures.map(\.frames) == [["f", "g h"]])
  }

  @Test func `A plugin cannot name a folder outside the one reports go to`() throws {
    let area = try HostileArea(files: ["readme.lua": "-- trick path in load"])
    defer { area.remove() }
    let error = #expect(throws: WorkbenchError.self) { try area.open() }
    let folder = area.folder.appending(path: "plugins/hostile").path
    #expect(
      error?.diagnostics.map(\.message) == [
        "the plugin '\(folder)' was not loaded: a message of the worker cannot be read: the answer "
          + "breaks its form: the id '../../elsewhere' may have only letters A to Z, digits, '-', "
          + "'_' and '.'"
      ])
  }

  @Test func `An answer nested deep is no report`() throws {
    let area = try HostileArea(titles: ["trick deep in report"])
    defer { area.remove() }
    let error = #expect(throws: WorkbenchError.self) {
      try area.workbench.render(nil, of: try area.open(), year: nil, formats: ["html"])
    }
    #expect(
      error?.diagnostics.map(\.message) == [
        "the report 'annual' was not built: a message of the worker cannot be read: the answer "
          + "breaks its form: it is not the JSON of an answer"
      ])
  }

  @Test func `A failure's place and frames stay within their lines`() throws {
    let area = try HostileArea(titles: ["trick failure in report"])
    defer { area.remove() }
    let error = #expect(throws: WorkbenchError.self) {
      try area.workbench.render(nil, of: try area.open(), year: nil, formats: ["html"])
    }
    #expect(error?.diagnostics.map(\.place.path) == ["x 0 findings"])
    #expect(error?.diagnostics.map(\.code) == ["a b"])
    #expect(error?.frames == ["a", "b  [2Jc"])
    // No caret can be put under a column that no line has.
    #expect(error?.diagnostics.first?.description.utf8.count ?? 0 < 200)
  }
}
