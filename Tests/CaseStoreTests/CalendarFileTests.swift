import CaseStore
import Diagnostics
import Testing
import TimeKeeping

struct CalendarFileTests {
  private static let text = """
    {
      "division": "england-and-wales", "title": "England and Wales",
      "source": "a copy", "snapshot": "2026-02-25", "known_from": 2012, "known_until": 2028,
      "events": [
        {"title": "Good Friday", "date": "2026-04-03", "notes": "", "bunting": false},
        {"title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": true}
      ]
    }
    """

  @Test func `bank holidays become a working calendar`() throws {
    let decoded = CalendarFile.decode(Array(Self.text.utf8), path: "c.json")
    #expect(decoded.diagnostics.text == "")
    let calendar = try #require(decoded.value)
    #expect(calendar.id == "england-and-wales")
    #expect(calendar.title == "England and Wales")
    #expect(calendar.knownFrom == 2012)
    #expect(calendar.knownUntil == 2028)
    #expect(calendar.snapshotDate == CivilDate(year: 2026, month: 2, day: 25))
    #expect(calendar.holidays.map(\.title) == ["Good Friday", "Boxing Day"])
    #expect(calendar.holidays.map(\.notes) == ["", "Substitute day"])
  }

  @Test func `a mistake leaves no calendar`() {
    let bad = Self.text.replacing("2026-04-03", with: "2026-04-31")
      .replacing("\"known_from\": 2012, ", with: "").replacing(
        "\"notes\": \"\"", with: "\"note\": \"\"")
    let decoded = CalendarFile.decode(Array(bad.utf8), path: "c.json")
    #expect(decoded.value == nil)
    #expect(
      decoded.diagnostics.map { "\($0.place): \($0.code): \($0.message)" } == [
        "c.json:1:1: calendar.missing-key: the calendar does not say 'known_from'",
        "c.json:5:38: calendar.bad-date: 2026-04-31 is not a day: April 2026 has 30 days",
        "c.json:5:52: calendar.unknown-key: a bank holiday has no key 'note'",
      ])
  }
}
