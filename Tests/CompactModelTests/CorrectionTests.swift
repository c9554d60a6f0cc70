import CompactModel
import Testing
import TimeKeeping

struct CorrectionTests {
  private static let events = [
    Event(on: "2026-03-04", act: .raised, by: ["club"], line: 9),
    Event(
      on: "2026-03-11", act: .met, by: ["club", "county"], with: ["panel"],
      details: [Event.Detail(.impact, "None"), Event.Detail(.note, "In the hall")], line: 12),
  ]

  private static func correction(_ details: [(Event.Field, String)], with: [String] = []) -> Event {
    Event(
      on: "2026-04-01", act: .corrected, by: ["county"], with: with,
      details: details.map { Event.Detail($0, $1) })
  }

  @Test func `A correction changes what it names and leaves the rest and the place`() {
    let file = Case(
      id: "A", title: "A",
      events: Self.events + [
        Self.correction(
          [
            (.corrects, "2"), (.date, "2026-03-12"), (.who, "club"), (.impact, "Forty people"),
            (.reason, "The minutes say so"),
          ], with: ["chair"])
      ])
    #expect(
      file.effectiveEvents[1]
        == Event(
          on: "2026-03-12", act: .met, by: ["club"], with: ["chair"],
          details: [Event.Detail(.note, "In the hall"), Event.Detail(.impact, "Forty people")],
          line: 12))
    #expect(file.effectiveEvents[2] == file.events[2])
    #expect(file.events[1] == Self.events[1])
  }

  @Test func `The last of several corrections of one event holds`() {
    let file = Case(
      id: "A", title: "A",
      events: Self.events + [
        Self.correction([(.corrects, "2"), (.date, "2026-03-12")]),
        Self.correction([(.corrects, "2"), (.date, "2026-03-13")]),
      ])
    #expect(file.effectiveEvents[1].on == "2026-03-13")
  }

  @Test func `An event that was taken back does nothing any more`() {
    let file = Case(
      id: "A", title: "A",
      events: Self.events + [Self.correction([(.corrects, "2"), (.void, "yes")])])
    let event = file.effectiveEvents[1]
    #expect(event.act == .corrected)
    #expect(event.on == .unknown)
    #expect(event.voidedBy == 3)
    #expect(event.line == 12)
  }

  @Test func `The day a case was raised follows the event that raised it`() {
    let correction = Self.correction([(.corrects, "1"), (.date, "2026-03-02")])
    let file = Case(
      id: "A", title: "A", raised: "2026-03-04", events: Self.events + [correction])
    #expect(file.corrected().raised == "2026-03-02")
    let other = Case(id: "A", title: "A", raised: "2026-03", events: Self.events + [correction])
    #expect(other.corrected().raised == "2026-03")
  }

  @Test(
    arguments: [
      ([(.void, "yes")], .namesNone), ([(.corrects, "4"), (.void, "yes")], .notEarlier(4)),
      ([(.corrects, "9"), (.void, "yes")], .notEarlier(9)),
      ([(.corrects, "3"), (.void, "yes")], .ofCorrection(3)),
      ([(.corrects, "2"), (.void, "yes")], .ofVoid(2, by: 3)),
      ([(.corrects, "1"), (.reason, "Just so")], .saysNothing),
      ([(.corrects, "1"), (.void, "no")], .saysNothing), ([(.corrects, "1"), (.who, "club")], nil),
    ] as [([(Event.Field, String)], Correction.Fault?)])
  func `What a correction may not say keeps it from taking effect`(
    _ details: [(Event.Field, String)], _ fault: Correction.Fault?
  ) {
    let events =
      Self.events + [
        Self.correction([(.corrects, "2"), (.void, "yes")]), Self.correction(details),
      ]
    #expect(Correction.fault(at: 3, in: Correction.applied(to: events)) == fault)
  }

  @Test func `A correction before the event was taken back is no fault`() {
    let events =
      Self.events + [
        Self.correction([(.corrects, "2"), (.date, "2026-03-12")]),
        Self.correction([(.corrects, "2"), (.void, "yes")]),
      ]
    let effective = Correction.applied(to: events)
    #expect(
      effective.indices.dropFirst(2).map { Correction.fault(at: $0, in: effective) } == [nil, nil])
  }

  @Test(arguments: ["f570b1166152f5f9", "0000000000000001", "ffffffffffffffff"])
  func `A digest is read and written as sixteen digits`(_ text: String) {
    #expect(EventDigest(text)?.description == text)
  }

  @Test(arguments: ["", "f570", "F570B1166152F5F9", "f570b1166152f5f9a", "+570b1166152f5f9"])
  func `Anything else is no digest`(_ text: String) { #expect(EventDigest(text) == nil) }
}
