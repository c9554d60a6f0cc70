import Testing
import TimeKeeping

struct DeadlineTests {
  private func lastDay(
    _ limit: TimeLimit, from start: CivilDate, in calendar: WorkingCalendar = .sample,
    pauses: [Clock.Pause] = [], extensions: [Clock.Extension] = []
  ) -> CivilDate {
    Clock(limit, start: start, pauses: pauses, extensions: extensions)
      .deadline(in: calendar).lastDay
  }

  @Test(
    arguments: [
      (limit(10, .workingDays), "2026-03-27", "2026-04-14"),
      (limit(5, .workingDays), "2026-12-23", "2027-01-04"),
      (limit(20, .workingDays), "2026-12-11", "2027-01-13"),
      (limit(1, .workingDays), "2026-04-04", "2026-04-07"),
      (limit(30, .days), "2026-02-05", "2026-03-07"),
      (limit(12, .weeks), "2026-03-04", "2026-05-27"),
      (limit(3, .months), "2026-03-31", "2026-06-30"),
      (limit(1, .months), "2028-01-31", "2028-02-29"),
      (limit(1, .years), "2028-02-29", "2029-02-28"),
    ] as [(TimeLimit, CivilDate, CivilDate)])
  func `Counted after a day, that day is not part of the time`(
    limit: TimeLimit, start: CivilDate, expected: CivilDate
  ) {
    #expect(lastDay(limit, from: start) == expected)
  }

  @Test(
    arguments: [
      (limit(12, .months, counting: .beginningWith), "2026-03-05", "2027-03-04"),
      (limit(12, .months, counting: .beginningWith), "2027-03-01", "2028-02-29"),
      (limit(1, .months, counting: .beginningWith), "2026-01-31", "2026-02-28"),
      (limit(1, .months, counting: .beginningWith), "2026-01-28", "2026-02-27"),
      (limit(1, .years, counting: .beginningWith), "2028-02-29", "2029-02-28"),
      (limit(1, .weeks, counting: .beginningWith), "2026-03-02", "2026-03-08"),
      (limit(1, .days, counting: .beginningWith), "2026-03-02", "2026-03-02"),
      (limit(1, .workingDays, counting: .beginningWith), "2026-03-02", "2026-03-02"),
      (limit(1, .workingDays, counting: .beginningWith), "2026-03-01", "2026-03-02"),
      (limit(10, .workingDays, counting: .beginningWith), "2026-03-27", "2026-04-13"),
    ] as [(TimeLimit, CivilDate, CivilDate)])
  func `Beginning with a day, that day is the first of the time`(
    limit: TimeLimit, start: CivilDate, expected: CivilDate
  ) {
    #expect(lastDay(limit, from: start) == expected)
  }

  @Test(
    arguments: [
      ("2026-02-05", "2026-03-07", "2026-03-09"),
      ("2026-03-04", "2026-04-03", "2026-04-07"),
      ("2026-11-25", "2026-12-25", "2026-12-29"),
      ("2026-02-02", "2026-03-04", "2026-03-04"),
    ] as [(CivilDate, CivilDate, CivilDate)])
  func `A last day that is not a working day moves only when the limit rolls`(
    start: CivilDate, unrolled: CivilDate, rolled: CivilDate
  ) {
    #expect(lastDay(limit(30, .days), from: start) == unrolled)
    #expect(lastDay(limit(30, .days, roll: .forward), from: start) == rolled)
    let deadline = Clock(limit(30, .days, roll: .forward), start: start).deadline(in: .sample)
    #expect(deadline.unrolledLastDay == unrolled)
  }

  @Test func `Paused days are not counted in any unit`() {
    let pause = Clock.Pause(DateRange("2026-03-09"..."2026-03-22"), reason: "mediation")
    let start: CivilDate = "2026-03-02"
    #expect(lastDay(limit(10, .workingDays), from: start, pauses: [pause]) == "2026-03-30")
    #expect(lastDay(limit(30, .days), from: start, pauses: [pause]) == "2026-04-15")
    #expect(lastDay(limit(4, .weeks), from: start, pauses: [pause]) == "2026-04-13")
    #expect(lastDay(limit(1, .months), from: start, pauses: [pause]) == "2026-04-16")
  }

  @Test func `A pause outside the running time changes nothing`() {
    let pauses = [
      Clock.Pause(DateRange("2026-02-01"..."2026-03-02"), reason: "before"),
      Clock.Pause(DateRange("2026-03-17"..."2026-03-20"), reason: "after"),
    ]
    #expect(lastDay(limit(10, .workingDays), from: "2026-03-02", pauses: pauses) == "2026-03-16")
    #expect(lastDay(limit(2, .weeks), from: "2026-03-02", pauses: pauses) == "2026-03-16")
  }

  @Test func `Pauses that overlap stop each day once`() {
    let pauses = [
      Clock.Pause(DateRange("2026-03-10"..."2026-03-15"), reason: "illness"),
      Clock.Pause(DateRange("2026-03-09"..."2026-03-12"), reason: "mediation"),
    ]
    #expect(lastDay(limit(10, .days), from: "2026-03-02", pauses: pauses) == "2026-03-19")
    #expect(lastDay(limit(1, .months), from: "2026-03-02", pauses: pauses) == "2026-04-09")
  }

  @Test func `Days that make up for a pause are themselves not paused`() {
    let pauses = [
      Clock.Pause(DateRange("2026-03-10"..."2026-03-12"), reason: "mediation"),
      Clock.Pause(DateRange("2026-04-03"..."2026-04-06"), reason: "Easter truce"),
    ]
    #expect(lastDay(limit(1, .months), from: "2026-03-02", pauses: pauses) == "2026-04-09")
  }

  @Test func `A roll passes over a pause as well`() {
    let pause = Clock.Pause(DateRange("2026-03-09"..."2026-03-13"), reason: "mediation")
    let rolling = limit(30, .days, roll: .forward)
    #expect(lastDay(rolling, from: "2026-02-05", pauses: [pause]) == "2026-03-16")
  }

  @Test func `An extension in the same unit lengthens the count`() {
    let more = extended(by: 10, .workingDays, reason: "advice awaited", on: "2026-04-10")
    #expect(
      lastDay(limit(10, .workingDays), from: "2026-03-27", extensions: [more]) == "2026-04-28")
    let month = extended(by: 1, .months, reason: "agreed", on: "2026-02-10")
    #expect(lastDay(limit(1, .months), from: "2026-01-31", extensions: [month]) == "2026-03-31")
  }

  @Test func `An extension in another unit runs from the last day so far, and the roll comes last`()
  {
    let more = extended(by: 2, .weeks, reason: "agreed", on: "2026-04-10")
    #expect(
      lastDay(limit(10, .workingDays), from: "2026-03-27", extensions: [more]) == "2026-04-28")
    let rolling = limit(30, .days, roll: .forward)
    let days = extended(by: 7, .days, reason: "agreed", on: "2026-03-01")
    #expect(lastDay(rolling, from: "2026-02-05", extensions: [days]) == "2026-03-16")
  }

  @Test func `An extension given after the last day is late`() {
    let inTime = extended(by: 5, .workingDays, reason: "agreed", on: "2026-04-14")
    let late = extended(by: 5, .workingDays, reason: "forgotten", on: "2026-04-22")
    let clock = Clock(limit(10, .workingDays), start: "2026-03-27", extensions: [inTime, late])
    #expect(clock.lateExtensions(in: .sample) == [late])
  }

  @Test func `A local closure lengthens working days only`() {
    let calendar = WorkingCalendar.withClosedown
    #expect(lastDay(limit(5, .workingDays), from: "2026-12-22", in: calendar) == "2027-01-07")
    #expect(lastDay(limit(5, .days), from: "2026-12-22", in: calendar) == "2026-12-27")
    #expect(
      lastDay(limit(5, .days, roll: .forward), from: "2026-12-22", in: calendar) == "2027-01-04")
  }

  @Test func `The status tells days left, the day itself and how late`() {
    let deadline = Clock(limit(10, .workingDays), start: "2026-03-27").deadline(in: .sample)
    #expect(deadline.status(on: "2026-04-02") == .notDue(daysLeft: 12))
    #expect(deadline.workingDaysLeft(on: "2026-04-02") == 6)
    #expect(deadline.status(on: "2026-04-14") == .dueToday)
    #expect(deadline.status(on: "2026-04-18") == .late(days: 4, workingDays: 3))
    #expect(deadline.daysLeft(on: "2026-04-18") == -4)
  }

  @Test(
    arguments: [
      (
        limit(10, .workingDays), "2027-12-20",
        "the bank holidays after 31 December 2027 are not known yet"
      ),
      (
        limit(2, .workingDays), "2025-12-31",
        "the bank holidays before 1 January 2026 are not known"
      ),
      (
        limit(2, .years, roll: .forward), "2026-12-20",
        "the bank holidays after 31 December 2027 are not known yet"
      ),
      (
        limit(1, .days, roll: .forward), "2025-06-03",
        "the bank holidays before 1 January 2026 are not known"
      ),
      (limit(200, .years), "2026-01-01", "no day after 31 December 2199 can be reckoned"),
      (limit(2, .years), "2026-12-20", nil),
      (limit(10, .workingDays), "2026-03-27", nil),
      (limit(1, .years, roll: .forward), "2025-06-03", nil),
    ] as [(TimeLimit, CivilDate, String?)])
  func `A deadline says when unknown bank holidays may move it`(
    limit: TimeLimit, start: CivilDate, warning: String?
  ) {
    let deadline = Clock(limit, start: start).deadline(in: .sample)
    #expect(deadline.warning == warning)
    #expect(deadline.isCertain == (warning == nil))
  }

  @Test func `Without any bank holidays known, working days are never certain`() {
    let deadline = Clock(limit(1, .workingDays), start: "2026-03-27").deadline(in: .withoutHolidays)
    #expect(deadline.warning == "no bank holidays are known, so only weekends were left out")
  }

  @Test func `A limit too long for the calendar ends on its last day and says so`() {
    for unit in TimeLimit.Unit.allCases {
      let more = extended(by: 9_999, unit, reason: "endless", on: "2190-01-01")
      let clock = Clock(limit(9_999, unit), start: "2190-01-01", extensions: [more, more])
      let deadline = clock.deadline(in: .sample)
      #expect(deadline.lastDay == "2199-12-31")
      #expect(deadline.isBeyondRange)
      #expect(deadline.ledger.explanation.hasSuffix(", ends after 31 December 2199"))
    }
  }

  @Test func `A limit is at least 1 and at most 9999`() {
    #expect(TimeLimit(0, .days) == nil)
    #expect(TimeLimit(10_000, .days) == nil)
    #expect(TimeLimit(1, .workingDays)?.text == "1 working day")
    #expect(TimeLimit(3, .months)?.text == "3 months")
    #expect(Clock.Extension(0, .days, reason: "none", on: "2026-01-01") == nil)
  }
}
