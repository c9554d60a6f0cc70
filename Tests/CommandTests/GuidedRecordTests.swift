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
      // The last question has no line feed: the person's own ends it.
      shown.filter { !$0.hasPrefix("!") && !$0.hasPrefix("[no line") } == [
        "Added to gapshire/cases/2026/GAP-2026-003.yaml: 12 June 2026, closed",
        "  before: Step 1: Talking, for 5 days [ILL 4.1]",
        "  after:  Closed on 12 June 2026: resolved by agreement",
        "  stops: A reply (in time)", "  stops: Talks (in time)",
        "  fulfils: Put on record the impact",
        "  then owed: Put on record the way forward, by either party",
      ])
    #expect(
      try events(in: workplace) == """
        events:
          - on: 2026-06-10
            act: raised
            by: garden
          - on: 2026-06-12
            act: closed
            by: garden
            outcome: agreement
            impact: No water
            digest: 0f56a5afe95580ff

        """)
  }

  @Test func `what the procedure does not allow takes a reason, and none writes nothing`() throws {
    let workplace = try workplace()
    defer { workplace.remove() }
    let before = try events(in: workplace)
    let shown = try workplace.run(
      Self.command, typing: ["6", "raised", "garden", "", "", "", ""])
    #expect(
      shown.last == "! To record it all the same, give the reason; Enter to write nothing "
        + "Nothing was written.")
    #expect(
      shown.contains { line in
        line.hasSuffix("the concern was raised already: record 'reopened' or 'noted' instead")
      })
    #expect(try events(in: workplace) == before)
  }

  @Test func `a wrong answer is asked for again, and no more answers write nothing`() throws {
    let workplace = try workplace()
    defer { workplace.remove() }
    let before = try events(in: workplace)
    let shown = try workplace.run(Self.command, typing: ["9", "2", "garden"])
    #expect(
      shown.suffix(5) == [
        "! Which? 1 to 6: concord: error: '9' is none of the numbers",
        "! Which? 1 to 6: Who did it? (garden) [garden] When? [2026-06-15] ",
        "! concord: error: there was no answer any more",
        "!    help: nothing was written; begin anew", "[exit 1]",
      ])
    #expect(try events(in: workplace) == before)
  }
}
