import Testing
import TimeKeeping

struct WorkingCalendarTests {
  @Test(
    arguments: [
      ("2026-04-02", .working, "a working day"),
      ("2026-04-03", .holiday(title: "Good Friday"), "Good Friday"),
      ("2026-04-04", .weekend(.saturday), "Saturday"),
      ("2026-04-05", .weekend(.sunday), "Sunday"),
      ("2026-04-06", .holiday(title: "Easter Monday"), "Easter Monday"),
      (
        "2026-12-24", .closure(reason: "Christmas closedown"), "office closed (Christmas closedown)"
      ),
      ("2026-12-25", .holiday(title: "Christmas Day"), "Christmas Day"),
      ("2026-12-26", .weekend(.saturday), "Saturday"),
      ("2026-12-28", .holiday(title: "Boxing Day"), "Boxing Day"),
      (
        "2026-12-31", .closure(reason: "Christmas closedown"), "office closed (Christmas closedown)"
      ),
      ("2027-01-04", .working, "a working day"),
    ] as [(CivilDate, DayKind, String)])
  func `Each day has its kind`(date: CivilDate, kind: DayKind, text: String) {
    let calendar = WorkingCalendar.withClosedown
    #expect(calendar.dayKind(date) == kind)
    #expect(calendar.dayKind(date).text == text)
    #expect(calendar.isWorkingDay(date) == (kind == .working))
  }

  @Test(
    arguments: [
      ("2026-04-02", "2026-04-02", "2026-04-02"), ("2026-04-03", "2026-04-07", "2026-04-02"),
      ("2026-04-05", "2026-04-07", "2026-04-02"), ("2026-12-25", "2026-12-29", "2026-12-24"),
      ("2027-01-01", "2027-01-04", "2026-12-31"), ("2026-03-07", "2026-03-09", "2026-03-06"),
    ] as [(CivilDate, CivilDate, CivilDate)])
  func `The next and the previous working day pass over weekends and holidays`(
    date: CivilDate, next: CivilDate, previous: CivilDate
  ) {
    #expect(WorkingCalendar.sample.nextWorkingDay(onOrAfter: date) == next)
    #expect(WorkingCalendar.sample.previousWorkingDay(onOrBefore: date) == previous)
  }

  @Test(
    arguments: [
      (10, "2026-03-27", "2026-04-14"), (1, "2026-04-02", "2026-04-07"),
      (1, "2026-04-04", "2026-04-07"), (5, "2026-12-23", "2027-01-04"),
      (0, "2026-04-04", "2026-04-04"), (-1, "2026-04-07", "2026-04-02"),
      (-1, "2026-04-05", "2026-04-02"), (-10, "2026-04-14", "2026-03-27"),
      (-2, "2026-12-29", "2026-12-23"), (1, "1900-01-01", "1900-01-02"),
    ] as [(Int, CivilDate, CivilDate)])
  func `Working days are added forwards and backwards`(
    count: Int, start: CivilDate, expected: CivilDate
  ) {
    #expect(WorkingCalendar.sample.adding(workingDays: count, to: start) == expected)
  }

  @Test func `Working days between two days leave out the first`() {
    let calendar = WorkingCalendar.sample
    #expect(calendar.workingDays(after: "2026-03-27", through: "2026-04-14") == 10)
    #expect(calendar.workingDays(after: "2026-04-14", through: "2026-03-27") == -10)
    #expect(calendar.workingDays(after: "2026-04-02", through: "2026-04-06") == 0)
    #expect(calendar.workingDays(in: DateRange("2026-01-01"..."2026-12-31")) == 253)
    #expect(
      WorkingCalendar.withoutHolidays.workingDays(in: DateRange("2026-01-01"..."2026-12-31")) == 261
    )
    #expect(
      WorkingCalendar.withClosedown.workingDays(in: DateRange("2026-12-24"..."2026-12-31")) == 0)
  }

  @Test func `Past the last day there is no working day`() {
    let calendar = WorkingCalendar.withoutHolidays
    #expect(calendar.adding(workingDays: 1, to: "2199-12-31") == nil)
    #expect(calendar.adding(workingDays: .max, to: "2026-01-01") == nil)
    #expect(calendar.adding(workingDays: .min, to: "2026-01-01") == nil)
    #expect(calendar.previousWorkingDay(onOrBefore: "1900-01-01") == "1900-01-01")
    let shut = calendar.adding(closures: [
      WorkingCalendar.Closure(DateRange("2199-12-01"..."2199-12-31"), reason: "closed for good")
    ])
    #expect(shut.nextWorkingDay(onOrAfter: "2199-12-01") == nil)
  }

  @Test func `Holidays come in date order, the first given to a date kept`() {
    let calendar = WorkingCalendar(
      id: "x", title: "X", source: "test",
      holidays: [
        .init("2026-12-28", "Boxing Day"), .init("2026-01-01", "New Year’s Day"),
        .init("2026-12-28", "Another name"), .init("2026-12-26", "On a Saturday"),
      ])
    #expect(calendar.holidays.map(\.title) == ["New Year’s Day", "On a Saturday", "Boxing Day"])
    #expect(calendar.dayKind("2026-12-28") == .holiday(title: "Boxing Day"))
    #expect(calendar.dayKind("2026-12-26") == .weekend(.saturday))
  }

  @Test func `A closure at a weekend takes no working day`() {
    let calendar = WorkingCalendar.sample.adding(closures: [
      .init(DateRange("2026-12-05"..."2026-12-06"), reason: "weekend works")
    ])
    #expect(calendar.isWorkingDay("2026-12-04"))
    #expect(calendar.isWorkingDay("2026-12-07"))
    #expect(calendar.adding(workingDays: 1, to: "2026-12-03") == "2026-12-04")
  }

  @Test func `Closures may overlap holidays, weekends and each other`() {
    let calendar = WorkingCalendar.withClosedown.adding(closures: [
      .init(DateRange("2026-12-26"..."2026-12-27"), reason: "weekend works"),
      .init(DateRange("2026-12-30"..."2027-01-05"), reason: "move of office"),
    ])
    #expect(calendar.localClosures.count == 3)
    #expect(calendar.dayKind("2026-12-30") == .closure(reason: "Christmas closedown"))
    #expect(calendar.dayKind("2027-01-05") == .closure(reason: "move of office"))
    #expect(calendar.adding(workingDays: 1, to: "2026-12-23") == "2027-01-06")
  }
}
