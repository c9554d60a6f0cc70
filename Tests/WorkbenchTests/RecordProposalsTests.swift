import CompactModel
import Diagnostics
import Foundation
import Testing
import TimeKeeping
import Workbench

/// Proposals are recorded all together or not at all.
@Suite struct RecordProposalsTests {
  private static let first = """
    return concord.rule {
      id = "first", title = "Rule first", cite = "EX 1", over = "case",
      check = function(case, finding)
        finding:note { message = case.id }
        case:propose { act = "noted", by = "club", on = "2026-11-01", note = "a reminder is due" }
        if case.title == "Against" then
          case:propose { act = "referred", by = "club", to = "nowhere", on = "2026-11-02" }
        end
      end,
    }
    """

  private static func area(_ titles: [String]) throws -> HostileArea {
    try HostileArea(
      titles: titles,
      files: [
        "rules/first.lua": first,
        "rules/second.lua": first.replacing("\"first\"", with: "\"second\""),
      ])
  }

  @Test func `What two rules propose alike is recorded once in each case`() throws {
    let area = try Self.area(["One", "Two"])
    defer { area.remove() }
    let workspace = try area.open()
    let report = try area.workbench.check(workspace)
    #expect(report.proposals.map(\.caseID) == ["A-1", "A-1", "A-2", "A-2"])
    #expect(report.proposals.map(\.rule) == ["first", "second", "first", "second"])
    let before = try area.read("area/cases/2026/A-1.yaml")
    let rehearsals = try area.workbench.rehearse(report.proposals, of: workspace)
    #expect(try area.read("area/cases/2026/A-1.yaml") == before)
    try area.workbench.record(rehearsals)
    #expect(
      try area.read("area/cases/2026/A-1.yaml") == before + """
        events:
          - on: 2026-11-01
            act: noted
            by: club
            note: a reminder is due
            digest: 291bb82e8f9444f5

        """)
    #expect(try area.open().cases.map(\.events.count) == [1, 1])
  }

  @Test func `One event that the procedure refuses keeps all others out`() throws {
    let area = try Self.area(["One", "Against"])
    defer { area.remove() }
    let workspace = try area.open()
    let report = try area.workbench.check(workspace)
    let error = #expect(throws: WorkbenchError.self) {
      try area.workbench.rehearse(report.proposals, of: workspace)
    }
    #expect(error?.kind == .refused)
    let start = "the rule first proposes 'referred' on 2 November 2026 for A-2: "
    #expect(error?.diagnostics.isEmpty == false)
    for diagnostic in error?.diagnostics ?? [] {
      #expect(diagnostic.message.hasPrefix(start), "\(diagnostic.message)")
    }
    #expect(
      error?.diagnostics.last?.help
        == "nothing was recorded; record what is right with `concord case record`, or mend the rule"
    )
    #expect(try area.open().cases.map(\.events.count) == [0, 0])
  }

  @Test func `A file that cannot be written gives the others their old bytes back`() throws {
    let area = try Self.area(["One", "Two", "Three"])
    defer { area.remove() }
    let workspace = try area.open()
    let rehearsals = try area.workbench.rehearse(
      try area.workbench.check(workspace).proposals, of: workspace)
    let before = try ["A-1", "A-2"].map { try area.read("area/cases/2026/\($0).yaml") }
    // Where the new file would be made there is a folder, which only the writing itself meets.
    try area.write("", to: "area/cases/2026/.A-3.yaml.concord.tmp/in the way")
    let error = #expect(throws: WorkbenchError.self) { try area.workbench.record(rehearsals) }
    #expect(error?.kind == .data)
    #expect(try ["A-1", "A-2"].map { try area.read("area/cases/2026/\($0).yaml") } == before)
  }

  @Test func `A case changed since it was looked at keeps everything out`() throws {
    let area = try Self.area(["One", "Two"])
    defer { area.remove() }
    let workspace = try area.open()
    let rehearsals = try area.workbench.rehearse(
      try area.workbench.check(workspace).proposals, of: workspace)
    let first = try area.read("area/cases/2026/A-1.yaml")
    try area.write(
      try area.read("area/cases/2026/A-2.yaml") + "# seen\n", to: "area/cases/2026/A-2.yaml")
    let error = #expect(throws: WorkbenchError.self) { try area.workbench.record(rehearsals) }
    #expect(error?.diagnostics.map(\.code) == ["store.changed-meanwhile"])
    #expect(try area.read("area/cases/2026/A-1.yaml") == first)
  }
}
