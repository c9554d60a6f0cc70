import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

/// What a procedure makes of corrected events, and of moves between its versions.
struct CorrectionTermsTests {
  private static func version(_ id: String, from: PartialDate? = nil, to: PartialDate? = nil)
    -> Procedure
  {
    Procedure(
      id: id, title: "Version \(id)", from: from, to: to,
      stages: [
        Stage(
          id: "talk", label: "Stage 1", title: "Talking",
          exits: [Exit(id: "resolved", to: nil)])
      ])
  }

  private static func tracked(_ events: [Event]) -> TrackedCase {
    TrackedCase(
      Case(id: "A", title: "A", by: ["club"], against: ["county"], events: events),
      in: CaseSetting(
        procedures: [version("old", to: "2026-03-31"), version("new", from: "2026-04-01")],
        roles: Roles(), calendar: .easter, asOf: "2026-06-01"))
  }

  private static let raised = Event(on: "2026-03-04", act: .raised, by: ["club"])

  private static func later(_ act: Act, _ details: [(Event.Field, String)]) -> Event {
    Event(
      on: "2026-05-01", act: act, by: ["county"],
      details: details.map { Event.Detail($0, $1) })
  }

  @Test func `the corrected day is the one that chooses the version`() {
    #expect(Self.tracked([Self.raised]).procedure?.id == "old")
    let corrected = Self.tracked([
      Self.raised, Self.later(.corrected, [(.corrects, "1"), (.date, "2026-04-04")]),
    ])
    #expect(corrected.procedure?.id == "new")
    #expect(corrected.state.violations == [])
  }

  @Test(
    arguments: [
      (
        [(.date, "2026-04-04")],
        "a correction has to name the event it corrects under 'corrects', by its number from 1"
      ),
      (
        [(.corrects, "7"), (.void, "yes")],
        "a correction speaks of an event before it: this is event 2, and it names event 7"
      ),
      (
        [(.corrects, "1")],
        "a correction has to say what is right: 'date', 'who', another field, or 'void: yes'"
      ),
    ] as [([(Event.Field, String)], String)])
  func `a correction that takes no effect is reported`(
    _ details: [(Event.Field, String)], _ message: String
  ) {
    let state = Self.tracked([Self.raised, Self.later(.corrected, details)]).state
    #expect(state.violations.map(\.message) == [message])
  }

  @Test func `a case that was moved is judged by the version it was moved to, and back`() {
    let there = Self.later(.moved, [(.version, "new"), (.reason, "Agreed by all")])
    let back = Self.later(.moved, [(.version, "old"), (.reason, "It was a mistake")])
    #expect(Self.tracked([Self.raised, there]).procedure?.id == "new")
    #expect(Self.tracked([Self.raised, there, back]).procedure?.id == "old")
    #expect(Self.tracked([Self.raised, there, back]).state.violations == [])
  }

  @Test func `a move to a version that is not there, or without a reason, is reported`() {
    let state = Self.tracked([Self.raised, Self.later(.moved, [(.version, "nwe")])]).state
    #expect(
      state.violations.map(\.message) == [
        "the area has no version 'nwe' of its procedure: it has old, new",
        "a case is moved to another version for a reason: add 'reason'",
      ])
    #expect(state.violations.map(\.event) == [1, 1])
  }
}
