import Testing
import TimeKeeping

struct CivilDateTests {
  @Test func `The range runs from 1 January 1900 to 31 December 2199`() {
    #expect(CivilDate.range.lowerBound.iso == "1900-01-01")
    #expect(CivilDate.range.upperBound.iso == "2199-12-31")
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
  }

  @Test func `Every day from 1900 to 2199 follows the one before it`() throws {
    var (year, month, day) = (1900, 1, 1)
    var weekday = 0  // 1 January 1900 was a Monday.
    let names = Weekday.allCases
    var number = Int(CivilDate.range.lowerBound.dayNumber)
    while year < 2200 {
      let date = try #require(CivilDate(year: year, month: month, day: day))
      #expect(date.dayNumber == Int32(number))
      #expect(date.parts == (year, month, day))
      #expect(date.weekday == names[weekday])
      #expect(CivilDate(iso: date.iso) == date)
      number += 1
      weekday = (weekday + 1) % 7
      day += 1
      if CivilDate(year: year, month: month, day: day) == nil { (month, day) = (month + 1, 1) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    #expect(number - 1 == Int(CivilDate.range.upperBound.dayNumber))
  }

  @Test(arguments: [
    (1899, 12, 31), (2200, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
    (2026, 2, 29), (2028, 2, 30), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31),
    (.max, 1, 1), (2026, .max, 1), (2026, 1, .min),
  ])
  func `A day that does not exist is refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2026", "2026-02", "2026-02-30", "26-01-01", "2026-1-01", "2026-01-1", "2026/01/01",
    " 2026-01-01", "2026-01-01 ", "2026-01-01\n", "2026-01-01T00:00", "+026-01-01", "-026-01-01",
    "2026-01-0x", "2026-01-0:", "２０２６-０１-０１", "٢٠٢٦-٠١-٠١", "2026‐01‐01", "1899-12-31",
    "2200-01-01", "0000-00-00", "2026-00-10", "2026-10-00",
  ])
  func `A text that is not exactly an ISO date is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
    #expect(CivilDate(utf8: Array(text.utf8)) == nil)
  }

  @Test func `A date is read from strings, substrings and bytes alike`() {
    let line = "raised: 2026-03-04 by post"
    let expected = CivilDate(year: 2026, month: 3, day: 4)
    #expect(CivilDate(iso: "2026-03-04") == expected)
    #expect(CivilDate(iso: line.dropFirst(8).prefix(10)) == expected)
    #expect(CivilDate(utf8: Array("2026-03-04".utf8)) == expected)
    // A collection without contiguous storage takes another way through the reader.
    #expect(CivilDate(utf8: "2026-03-04".utf8.lazy.map { $0 }) == expected)
    #expect(CivilDate(utf8: "2026-03-041".utf8.lazy.map { $0 }) == nil)
  }

  @Test func `A date has a form for data and two for people`() {
    let date: CivilDate = "2026-04-14"
    #expect(date.iso == "2026-04-14")
    #expect(date.long == "14 April 2026")
    #expect(date.withWeekday == "Tuesday 14 April 2026")
    #expect("\(date)" == "2026-04-14")
    #expect(CivilDate("2027-01-01").withWeekday == "Friday 1 January 2027")
  }

  @Test(
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
      ("2026-03-31", 3, "2026-06-30"), ("2026-05-31", -3, "2026-02-28"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-12-31", 2, "2027-02-28"),
      ("2027-08-31", 6, "2028-02-29"), ("2026-02-28", 1, "2026-03-28"),
      ("2026-11-30", 3, "2027-02-28"), ("2026-06-30", 0, "2026-06-30"),
      ("1900-01-31", 3_599, "2199-12-31"), ("2199-12-31", -3_599, "1900-01-31"),
    ] as [(CivilDate, Int, CivilDate)])
  func `Adding months keeps the day or takes the month's last`(
    start: CivilDate, months: Int, expected: CivilDate
  ) {
    #expect(start.adding(months: months) == expected)
  }

  @Test func `Adding years turns 29 February into the 28th in an ordinary year`() {
    #expect(CivilDate("2028-02-29").adding(years: 1) == "2029-02-28")
    #expect(CivilDate("2028-02-29").adding(years: 4) == "2032-02-29")
    #expect(CivilDate("2028-02-29").adding(years: -28) == "2000-02-29")
    #expect(CivilDate("2096-02-29").adding(years: 4) == "2100-02-28")
  }

  @Test func `Adding days crosses months, years and leap days`() {
    #expect(CivilDate("2026-12-31").adding(days: 1) == "2027-01-01")
    #expect(CivilDate("2028-02-28").adding(days: 1) == "2028-02-29")
    #expect(CivilDate("2026-03-01").adding(days: -1) == "2026-02-28")
    #expect(CivilDate("2026-01-01").days(to: "2027-01-01") == 365)
    #expect(CivilDate("2027-01-01").days(to: "2026-01-01") == -365)
  }

  @Test(arguments: [1, 366, 109_575, Int.max, Int.min, -200_000])
  func `A date past the range is nil and never a trap`(amount: Int) {
    let edge = amount > 0 ? CivilDate.range.upperBound : CivilDate.range.lowerBound
    #expect(edge.adding(days: amount) == nil)
    #expect(edge.adding(months: amount) == nil)
    #expect(edge.adding(years: amount) == nil)
  }

  @Test func `Dates stand in the order of time`() {
    #expect(CivilDate("2026-02-28") < "2026-03-01")
    #expect(
      (["2027-01-01", "1999-12-31", "2026-06-30"] as [CivilDate]).sorted().map(\.iso) == [
        "1999-12-31", "2026-06-30", "2027-01-01",
      ])
  }
}
