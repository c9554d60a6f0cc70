import CompactModel
import Diagnostics
import Testing

struct FindingOrderTests {
  private func finding(
    _ caseID: String? = "A-1", row: Int? = nil, register: String? = nil,
    _ severity: Finding.Severity = .note, rule: String = "r", event: Int? = nil,
    message: String = "m", field: String? = nil, needed: String? = nil, found: String? = nil,
    help: String? = nil, citations: [String] = [], place: Place? = nil
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: message,
      subject: Finding.Subject(
        caseID: caseID, field: field, event: event, register: register, row: row),
      citations: citations.map { Citation($0) }, needed: needed, found: found, help: help,
      place: place)
  }

  /// Findings in the order they are shown, each differing from the next in one thing.
  private var ordered: [Finding] {
    [
      finding(nil, .silent),
      finding(nil, row: 0, register: "champions", .breach),
      finding(nil, row: 1, register: "champions", .breach),
      finding(nil, row: 0, register: "meetings", .breach),
      finding(.some("A-1"), .breach),
      finding(.some("A-1"), .warning, rule: "a", event: 2),
      finding(.some("A-1"), .warning, rule: "b"),
      finding(.some("A-1"), .warning, rule: "b", event: 0),
      finding(.some("A-1"), .warning, rule: "b", event: 1),
      finding(.some("A-1"), .note, message: "l"),
      finding(.some("A-1"), .note, message: "m"),
      finding(.some("A-1"), .note, message: "m", place: Place(path: "p", line: 1)),
      finding(.some("A-1"), .note, message: "m", citations: ["KIN 4e"]),
      finding(.some("A-1"), .note, message: "m", help: "h"),
      finding(.some("A-1"), .note, message: "m", found: "f"),
      finding(.some("A-1"), .note, message: "m", needed: "n"),
      finding(.some("A-1"), .note, message: "m", field: "raised"),
      finding(.some("A-1"), .silent),
      finding(.some("A-1"), row: 0, .breach),
      finding(.some("A-10"), .breach),
      finding(.some("A-2"), .breach),
    ]
  }

  @Test func `Of two different findings exactly one comes first`() {
    for (left, first) in ordered.enumerated() {
      for (right, second) in ordered.enumerated() {
        #expect(Finding.precedes(first, second) == (left < right), "\(left), \(right)")
      }
    }
  }

  @Test func `Sorting forgets the order findings were made in`() {
    var shuffled = ordered
    for step in [2, 5, 8, 11, 13] {
      shuffled = shuffled.indices.map { shuffled[$0 * step % shuffled.count] }
      #expect(shuffled != ordered)
      #expect(shuffled.sorted(by: Finding.precedes) == ordered)
    }
  }

  @Test func `Severities stand from what is silent to a breach`() {
    #expect(Finding.Severity.allCases.sorted() == [.silent, .note, .warning, .breach])
  }

  @Test func `A finding comes back from its coded form`() throws {
    let whole = finding(
      row: 3, register: "meetings", .warning, event: 2, field: "on", needed: "2", found: "1",
      help: "h", citations: ["RIC 1"], place: Place(path: "a.yaml", line: 2, column: 3))
    #expect(try value(Finding.self, json(whole)) == whole)
    #expect(try value(Finding.self, json(finding(nil))) == finding(nil))
  }
}
