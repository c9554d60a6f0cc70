import CompactModel
import Diagnostics
import Testing
import TimeKeeping

struct CaseTests {
  private let file = Case(
    id: "A-1", title: "t",
    events: [
      Event(on: "2026-03-04", act: .raised, line: 9), Event(on: "2026-03-05", act: .noted),
    ],
    origin: Case.Origin(path: "cases/A-1.yaml", line: 1, keyLines: ["raised": 4]))

  @Test(
    arguments: [
      ("raised", "cases/A-1.yaml:4"), ("summary", "cases/A-1.yaml:1"), (nil, "cases/A-1.yaml:1"),
    ] as [(String?, String)])
  func `A key's place is its line, or the case's when the file has no such key`(
    key: String?, place: String
  ) {
    #expect(file.place(ofKey: key).description == place)
  }

  @Test(
    arguments: [
      (0, "cases/A-1.yaml:9"), (1, "cases/A-1.yaml:1"), (2, "cases/A-1.yaml:1"),
      (-1, "cases/A-1.yaml:1"),
    ])
  func `An event's place is its line, or the case's when it has none`(index: Int, place: String) {
    #expect(file.place(ofEvent: index).description == place)
  }

  @Test func `The first of two texts of one field is the event's`() {
    let event = Event(
      on: .unknown, act: .noted,
      details: [
        Event.Detail(.note, "one"), Event.Detail(.reason, "why"), Event.Detail(.note, "two"),
      ])
    #expect(event[.note] == "one")
    #expect(event[.reason] == "why")
    #expect(event[.impact] == nil)
  }

  @Test func `Free text is never public, and notes stay with the handling office`() {
    let open = Event.Field.allCases.filter { $0.sensitivity == .public }
    #expect(
      open == [
        .to, .outcome, .route, .inScope, .criterion, .channel, .mark, .clock, .more, .part, .into,
        .area, .accepted, .silence, .version, .corrects, .date, .who, .void,
      ])
    #expect(Event.Field.allCases.filter { $0.sensitivity == .personal } == [.note])
  }

  @Test(
    arguments: [
      (Audience.public, [Sensitivity.public]),
      (.partners, [.public, .official]),
      (.officers, [.public, .official, .personal]),
    ])
  func `An audience reads what is no more sensitive than its ceiling`(
    audience: Audience, readable: [Sensitivity]
  ) {
    #expect(Sensitivity.allCases.filter { $0 <= audience.ceiling } == readable)
  }
}
