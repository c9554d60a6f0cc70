import CaseStore
import CompactModel
import Diagnostics
import Testing
import TimeKeeping

/// An event that stands after one of a later day is an error that its case survives.
struct EventOrderTests {
  private static func text(_ days: [String]) -> String {
    "case: RUT-1\ntitle: T\nraised: unknown\nevents:\n"
      + days.map { "  - act: noted\n    on: \($0)\n" }.joined()
  }

  @Test(
    arguments: [
      (["2026-03-10", "2026-03-10", "2026-03-11"], []),
      (["2026-03-10", "2026-03-09"], [8]),
      (["2026-03-10", "2026-03", "2026-03-12"], []),
      (["2026-03-10", "2026-02"], [8]),
      (["2026-03-10", "2026", "2026-03-12"], []),
      (["2026-03", "2026-03-01"], []),
      (["2026-03", "2026-02-28"], [8]),
      (["2026", "2026-01-01"], []),
      (["2026-03-10", "unknown", "2026-03-11", "unknown"], []),
      (["2026-03-10", "unknown", "2026-03-04"], [10]),
      (["2026-03-10", "2026", "2026-03-04"], [10]),
      (["2026-03-10", "2026-03-04", "2026-03-05", "2026-03-10"], [8, 10]),
    ] as [([String], [Int])])
  func `only an event that certainly happened earlier is out of order`(
    _ days: [String], _ lines: [Int]
  ) {
    let decoded = CaseCoding.decodeYAML(Array(Self.text(days).utf8), path: "c.yaml")
    #expect(decoded.diagnostics.map(\.code) == lines.map { _ in "case.event-order" })
    #expect(decoded.diagnostics.map(\.place.line) == lines)
    #expect(decoded.value?.events.count == days.count)
  }

  @Test func `one that was recorded in spite of its day is no error of the file`() {
    let text = Self.text(["2026-03-10", "2026-03-09"]) + "    override: A letter was found\n"
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.map(\.code) == [])
    #expect(decoded.value?.events.count == 2)
  }

  @Test func `it is told at its day, and the case is kept`() throws {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", "area: a\ncalendar: b\nyear: calendar\n")
    try folder.write("cases/RUT-1.yaml", Self.text(["2026-11-18", "2026-11-12"]))
    try folder.write("cases/RUT-2.yaml", "case: RUT-2\ntitle: T\nraised: unknown\n")
    let contents = try WorkspaceFolder(path: folder.path).read()
    #expect(contents.cases.map(\.id) == ["RUT-1", "RUT-2"])
    #expect(
      folder.shortened(contents.diagnostics.text) == """
        ~/cases/RUT-1.yaml:8:9: error: this event of 12 November 2026 stands after one of 18 November 2026: events are kept in the order they happened
         8 |     on: 2026-11-12
           |         ^
           help: put the events in the order of their days, or mend the day
        """)
  }

  @Test func `a line of a stream is kept too`() {
    let line =
      #"{"case":"R-1","title":"T","raised":"unknown","events":["#
      + #"{"on":"2026-03","act":"met"},{"on":"2026-02-28","act":"met"}]}"#
    let decoded = CaseCoding.decodeLine(Array(line.utf8)[...], path: "c.ndjson", line: 3)
    #expect(decoded.value?.events.count == 2)
    #expect(
      decoded.diagnostics.map { "\($0.place): \($0.message)" } == [
        "c.ndjson:3:91: this event of 28 February 2026 stands after one of March 2026: "
          + "events are kept in the order they happened"
      ])
  }

  @Test func `beside another error there is no case`() {
    let text = Self.text(["2026-03-10", "2026-03-09", "2026-02-30"])
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.map(\.code) == ["case.event-order", "case.bad-date"])
    #expect(decoded.value == nil)
  }

  @Test func `an event can be added to such a case`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("RUT-1.yaml", Self.text(["2026-11-18", "2026-11-12"]))
    let fingerprint = try CaseFile.read(path).fingerprint
    _ = try CaseFile.append(
      [Event(on: .unknown, act: .noted)], to: path, expecting: fingerprint)
    #expect(try CaseFile.read(path).decoded.value?.events.count == 3)
  }
}
