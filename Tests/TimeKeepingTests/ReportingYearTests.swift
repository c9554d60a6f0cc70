import Testing
import TimeKeeping

struct ReportingYearTests {
  @Test(
    arguments: [
      (.calendar, "2026-12-31", "2026-01-01", "2026-12-31", "2026"),
      (.financial, "2026-03-31", "2025-04-01", "2026-03-31", "2025 to 2026"),
      (.financial, "2026-04-01", "2026-04-01", "2027-03-31", "2026 to 2027"),
      (.anniversary(month: 9, day: 15), "2026-09-14", "2025-09-15", "2026-09-14", "2025 to 2026"),
      (.anniversary(month: 9, day: 15), "2026-09-15", "2026-09-15", "2027-09-14", "2026 to 2027"),
      (.anniversary(month: 2, day: 29), "2027-02-28", "2027-02-28", "2028-02-28", "2027 to 2028"),
      (.anniversary(month: 2, day: 29), "2028-02-29", "2028-02-29", "2029-02-27", "2028 to 2029"),
      (.anniversary(month: 1, day: 1), "2026-05-05", "2026-01-01", "2026-12-31", "2026"),
      (.financial, "1900-01-01", "1900-01-01", "1900-03-31", "1899 to 1900"),
      (.financial, "2199-12-31", "2199-04-01", "2199-12-31", "2199 to 2200"),
    ] as [(ReportingYear?, CivilDate, CivilDate, CivilDate, String)])
  func `A day belongs to one reporting year`(
    year: ReportingYear?, date: CivilDate, first: CivilDate, last: CivilDate, label: String
  ) throws {
    let year = try #require(year)
    #expect(year.range(containing: date) == DateRange(first...last))
    #expect(year.label(containing: date) == label)
  }

  @Test func `A reporting year is found by the calendar year it starts in`() {
    #expect(
      ReportingYear.financial.range(startingIn: 2025) == DateRange("2025-04-01"..."2026-03-31"))
    #expect(
      ReportingYear.calendar.range(startingIn: 2025) == DateRange("2025-01-01"..."2025-12-31"))
    #expect(ReportingYear.calendar.range(startingIn: 2200) == nil)
    #expect(ReportingYear.financial.label(startingIn: 2025) == "2025 to 2026")
  }

  @Test func `An anniversary needs a day that some year has`() {
    #expect(ReportingYear.anniversary(month: 2, day: 30) == nil)
    #expect(ReportingYear.anniversary(month: 13, day: 1) == nil)
    #expect(ReportingYear.anniversary(month: 2, day: 29)?.kind == .anniversary)
  }

  @Test(
    arguments: [
      (2026, "2026-11-02", "2026-11-01"), (2025, "2025-11-03", "2025-11-02"),
      (2021, "2021-11-01", "2021-11-07"), (2015, "2015-11-02", "2015-11-01"),
      (2010, "2010-11-01", "2010-11-07"),
    ] as [(Int, CivilDate, CivilDate)])
  func `Compact week is the first full week of November`(
    year: Int, monday: CivilDate, sunday: CivilDate
  ) throws {
    let fromMonday = try #require(CompactWeek(startingOn: .monday).range(in: year))
    #expect(fromMonday.first == monday)
    #expect(fromMonday.first.weekday == .monday)
    #expect(fromMonday.count == 7)
    let fromSunday = try #require(CompactWeek(startingOn: .sunday).range(in: year))
    #expect(fromSunday.first == sunday)
    #expect(fromSunday.last.weekday == .saturday)
  }

  @Test func `Outside the years that exist there is no Compact week`() {
    #expect(CompactWeek(startingOn: .monday).range(in: 1899) == nil)
  }
}
