import CompactModel
import TimeKeeping

/// The working calendar that a plugin's test states.
struct TestCalendar {
  let calendar: WorkingCalendar

  init(_ test: DeclaredTest) throws {
    let holidays = try test.holidays.map { try Self.day($0, in: "holidays") }
    let closures = try test.closures.map { try Self.day($0, in: "closures") }
    let years = holidays.map(\.year)
    calendar = WorkingCalendar(
      id: "test", title: "The calendar of a test", source: "the test itself",
      holidays: holidays.map { WorkingCalendar.Holiday($0, "Bank holiday") },
      knownFrom: years.min(), knownUntil: years.max(),
      localClosures: closures.map { WorkingCalendar.Closure(DateRange($0...$0), reason: "Closed") })
  }

  private static func day(_ text: String, in key: String) throws -> CivilDate {
    guard let day = CivilDate(iso: text) else {
      throw ScriptError("tests.bad-date", "'\(text)' in \(key) is not a day: write 2026-05-25")
    }
    return day
  }
}
