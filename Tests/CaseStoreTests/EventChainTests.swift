import CaseStore
import CompactModel
import Diagnostics
import Testing
import TimeKeeping

/// The digests below were worked out with another program: the first 16 digits of the SHA-256 over the
/// digest before (or the case's id), a line feed, and the events since then, a line of JSON each.
struct EventChainTests {
  private static let head = "case: R-1\ntitle: T\nraised: 2026-03-04\nevents:\n"
  private static let raised = """
      - on: 2026-03-04
        act: raised
        by: club
        digest: f570b1166152f5f9

    """
  private static let met = """
      - on: 2026-03-11
        act: met
        by: [club, county]
        note: In the hall
        impact: No room.
        digest: 753bc6654ad0aec6

    """
  private static let noted = "  - on: 2026-03-12\n    act: noted\n    by: club\n    note: By hand\n"
  private static let closed = """
      - on: 2026-03-20
        act: closed
        by: club
        outcome: agreement
        digest: 17bd64da98087466

    """
  /// The same, written when the note was not there.
  private static let closedAlone = closed.replacing("17bd64da98087466", with: "ddc105d9468baec2")

  private static func problems(_ events: String...) -> [String] {
    let text = head + events.joined()
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "R-1.yaml")
    #expect(decoded.value != nil)
    return decoded.diagnostics.map { "\($0.place) \($0.severity.rawValue): \($0.message)" }
  }

  private static let byHand =
    "R-1.yaml:15 note: 1 event was typed in by hand, without a digest: the first is event 3"

  @Test func `an untouched chain brings nothing to light, whatever the order of an event's keys`() {
    #expect(Self.problems(Self.raised, Self.met, Self.closedAlone) == [])
  }

  @Test func `an event typed in by hand is noted, and covered by the next digest`() {
    #expect(Self.problems(Self.raised, Self.met, Self.noted, Self.closed) == [Self.byHand])
    let changed = Self.noted.replacing("By hand", with: "By foot")
    #expect(
      Self.problems(Self.raised, Self.met, changed, Self.closed) == [
        Self.byHand,
        "R-1.yaml:19 error: event 4 is not as it was recorded: it, or one before it, was changed, "
          + "put in, moved or taken away afterwards",
      ])
  }

  @Test func `the first event that was changed is named, and those after it are not`() {
    let changed = Self.met.replacing("2026-03-11", with: "2026-03-10")
    #expect(
      Self.problems(Self.raised, changed, Self.closedAlone) == [
        "R-1.yaml:9 error: event 2 is not as it was recorded: it, or one before it, was changed, put "
          + "in, moved or taken away afterwards"
      ])
  }

  @Test func `an event that was taken away is found at the next one`() {
    #expect(
      Self.problems(Self.raised, Self.closedAlone) == [
        "R-1.yaml:9 error: event 2 is not as it was recorded: it, or one before it, was changed, put "
          + "in, moved or taken away afterwards"
      ])
  }

  @Test func `events that changed places are found`() {
    let second = Self.met.replacing("2026-03-11", with: "2026-03-04")
    #expect(
      Self.problems(second, Self.raised).first
        == "R-1.yaml:5 error: event 1 is not as it was recorded: it, or one before it, was changed, "
        + "put in, moved or taken away afterwards")
  }

  @Test func `an event that was put in is named itself`() {
    #expect(
      Self.problems(Self.raised, Self.met, Self.noted, Self.closedAlone) == [
        "R-1.yaml:15 error: event 3 was put in by hand after event 4 below it was recorded",
        Self.byHand,
      ])
  }

  @Test func `what is not a digest is an error of the file`() {
    let text = Self.head + Self.raised.replacing("f570b1166152f5f9", with: "f570")
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "R-1.yaml")
    #expect(
      decoded.diagnostics.text == """
        R-1.yaml:8:13: error: 'f570' in 'digest' is no digest
         8 |     digest: f570
           |             ^
           help: put back what Concord wrote; an event typed in by hand has no digest
        """)
  }

  @Test func `what is added is chained to what is there, and a line of JSON carries it`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("R-1.yaml", Self.head + Self.raised + Self.met + Self.noted)
    _ = try CaseFile.append(
      [
        Event(
          on: .day(try #require(CivilDate(iso: "2026-03-20"))), act: .closed, by: ["club"],
          details: [Event.Detail(.outcome, "agreement")])
      ], to: path, expecting: try CaseFile.read(path).fingerprint)
    #expect(
      try folder.text("R-1.yaml") == Self.head + Self.raised + Self.met + Self.noted + Self.closed)
    let value = try #require(try CaseFile.read(path).decoded.value)
    let line = CaseCoding.encode(value)
    let sound = CaseCoding.decodeLine(line[...], path: "x.ndjson", line: 7)
    #expect(sound.diagnostics.map(\.code) == ["case.event-by-hand"])
    let forged = String(decoding: line, as: UTF8.self).replacing("No room", with: "Much room")
    let found = CaseCoding.decodeLine(Array(forged.utf8)[...], path: "x.ndjson", line: 7)
    #expect(found.diagnostics.map(\.code) == ["case.event-altered", "case.event-by-hand"])
    #expect(found.diagnostics.first?.place.line == 7)
  }
}
