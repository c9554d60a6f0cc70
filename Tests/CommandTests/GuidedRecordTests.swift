import Foundation
import Testing

/// Recording an event by answering questions on a terminal.
struct GuidedRecordTests {
  private static let command =
    "concord case record GAP-2026-003 -w gapshire --as-of 2026-06-15"

  private func workplace() throws -> Workplace {
    let workplace = try Workplace(executable: try ConcordExecutable.find())
    try workplace.copy(fixture: "gapshire")
    return workplace
  }

  private func events(in workplace: Workplace) throws -> String {
    let path = workplace.folder.appending(path: "gapshire/cases/2026/GAP-2026-003.yaml")
    let text = try String(contentsOf: path, encoding: .utf8)
    return String(text[(text.firstRange(of: "events:")?.lowerBound ?? text.startIndex)...])
  }

  @Test func `a choice is made, its questions answered, and the event written`() throws {
    let workplace = try workplace()
    defer { workplace.remove() }
    let shown = try workplace.run(
      Self.command,
      typing: ["1", "garden", "2026-06-12", "agreed", "agreement", "No water", "", "yes"])
    #expect(
      shown == [
        "Added to gapshire/cases/2026/GAP-2026-003.yaml: 12 June 2026, closed"
      ])
    #expect(try events(in: workplace) == "")
  }

  @Test func `what the procedure does not allow takes a reason, and none writes nothing`() throws {
    let workplace = try workplace()
    defer { workplace.remove() }
    let before = try events(in: workplace)
    let shown = try workplace.run(
      Self.command, typing: ["4", "classified", "garden", "", "", "", ""])
    #expect(shown == [])
    #expect(try events(in: workplace) == before)
  }

  @Test func `no more answers write nothing`() throws {
    let workplace = try workplace()
    defer { workplace.remove() }
    let before = try events(in: workplace)
    let shown = try workplace.run(Self.command, typing: ["9", "2", "county hall"])
    #expect(shown.last == "[exit 1]")
    #expect(shown.dropLast().last == "!    help: nothing was written; begin anew")
    #expect(try events(in: workplace) == before)
  }
}
