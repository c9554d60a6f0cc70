import Testing
import TimeKeeping

/// Checks the arithmetic against a counter that knows nothing but how to go to the next day.
struct NaiveCountingTests {
  private struct Question {
    let clock: Clock
    let calendar: WorkingCalendar
    let paused: Set<CivilDate>
    let holidays: Set<CivilDate>

    init(_ clock: Clock, in calendar: WorkingCalendar) {
      self.clock = clock
      self.calendar = calendar
      paused = NaiveCountingTests.days(clock.pauses.map(\.range))
      holidays = NaiveCountingTests.days(calendar.localClosures.map(\.range))
        .union(calendar.holidays.map(\.date))
    }

    func runs(_ day: CivilDate) -> Bool { !paused.contains(day) }

    func works(_ day: CivilDate) -> Bool {
      day.weekday != .saturday && day.weekday != .sunday && !holidays.contains(day)
    }
  }

  private static func days(_ ranges: [DateRange]) -> Set<CivilDate> {
    var days: Set<CivilDate> = []
    for range in ranges {
      days.formUnion((0..<range.count).compactMap { range.first.adding(days: $0) })
    }
    return days
  }

  @Test func `The arithmetic agrees with counting day by day on 20,000 questions`() throws {
    var generator = RepeatableGenerator(state: 20_260_414)
    let calendars = [WorkingCalendar.sample, .withClosedown, .withoutHolidays]
    var rolled = 0
    var paused = 0
    for round in 0..<20_000 {
      let question = try question(from: calendars, using: &generator)
      let deadline = question.clock.deadline(in: question.calendar)
      let (unrolled, last) = try naive(question)
      #expect(deadline.unrolledLastDay == unrolled, "round \(round): \(question.clock)")
      #expect(deadline.lastDay == last, "round \(round): \(question.clock)")
      rolled += unrolled == last ? 0 : 1
      paused += question.clock.pauses.isEmpty ? 0 : 1
      // A ledger walks every day, so looking at some is enough.
      guard round % 10 == 0 else { continue }
      let ledger = deadline.ledger
      let ends = ledger.entries.suffix(1).map(\.day) + ledger.steps.suffix(1).map(\.reached)
      #expect(ends.max() == last, "round \(round): \(question.clock)")
      #expect(ledger.entries.map(\.day) == ledger.entries.map(\.day).sorted())
    }
    // The questions must reach the hard parts, or agreement proves little.
    #expect(rolled > 1_000)
    #expect(paused > 5_000)
  }

  @Test func `Adding and counting working days agree with going from day to day`() throws {
    var generator = RepeatableGenerator(state: 7)
    let calendar = WorkingCalendar.withClosedown
    let question = Question(Clock(limit(1, .days), start: "2026-01-01"), in: calendar)
    for _ in 0..<2_000 {
      let start = try day(in: DateRange("2025-10-01"..."2028-03-31"), using: &generator)
      let count = Int.random(in: -90...90, using: &generator)
      var expected = start
      var left = abs(count)
      while left > 0 {
        expected = try following(expected, by: count.signum())
        if question.works(expected) { left -= 1 }
      }
      #expect(calendar.adding(workingDays: count, to: start) == expected)
      let between = calendar.workingDays(after: start, through: expected)
      // Backwards the start itself is counted and the day reached is not.
      let works = question.works(start) ? 0 : 1
      #expect(between == (count < 0 ? count + works : count))
    }
  }

  private func question(
    from calendars: [WorkingCalendar], using generator: inout RepeatableGenerator
  ) throws -> Question {
    let span = DateRange("2025-11-01"..."2027-12-31")
    let units = TimeLimit.Unit.allCases
    let unit = try #require(units.randomElement(using: &generator))
    let most = [.days: 100, .workingDays: 60, .weeks: 12, .months: 6, .years: 1][unit, default: 1]
    let limit = limit(
      Int.random(in: 1...most, using: &generator), unit,
      counting: Bool.random(using: &generator) ? .after : .beginningWith,
      roll: Bool.random(using: &generator) ? .none : .forward)
    var clock = Clock(limit, start: try day(in: span, using: &generator))
    for _ in 0..<max(0, Int.random(in: -2...3, using: &generator)) {
      let first = try #require(
        clock.start.adding(days: Int.random(in: -10...120, using: &generator)))
      let last = try #require(first.adding(days: Int.random(in: 0...20, using: &generator)))
      clock.pauses.append(Clock.Pause(DateRange(first...last), reason: "pause"))
    }
    for _ in 0..<max(0, Int.random(in: -3...2, using: &generator)) {
      let other = try #require(units.dropLast().randomElement(using: &generator))
      let count = Int.random(in: 1...10, using: &generator)
      clock.extensions.append(extended(by: count, other, reason: "more", on: clock.start))
    }
    return Question(clock, in: try #require(calendars.randomElement(using: &generator)))
  }

  private func day(
    in range: DateRange, using generator: inout RepeatableGenerator
  ) throws -> CivilDate {
    try #require(
      range.first.adding(days: Int.random(in: 0..<range.count, using: &generator)))
  }

  private struct PastTheRange: Error {}

  // A plain guard: expectations inside the innermost loop would cost most of the test's time.
  private func following(_ day: CivilDate, by days: Int = 1) throws -> CivilDate {
    guard let next = day.adding(days: days) else { throw PastTheRange() }
    return next
  }

  private func naive(_ question: Question) throws -> (unrolled: CivilDate, last: CivilDate) {
    let clock = question.clock
    var parts = [(clock.limit.unit, clock.limit.count)]
    for more in clock.extensions {
      if parts[parts.count - 1].0 == more.unit {
        parts[parts.count - 1].1 += more.count
      } else {
        parts.append((more.unit, more.count))
      }
    }
    var day = clock.start
    for (index, part) in parts.enumerated() {
      let isFirst = index == 0
      day = try naive(
        part.0, part.1, from: day,
        includesStart: isFirst && clock.limit.counting == .beginningWith, question)
    }
    var last = day
    while clock.limit.roll == .forward,
      !question.runs(last) || !question.works(last)
    {
      last = try following(last)
    }
    return (day, last)
  }

  private func naive(
    _ unit: TimeLimit.Unit, _ count: Int, from start: CivilDate, includesStart: Bool,
    _ question: Question
  ) throws -> CivilDate {
    var day = includesStart ? try following(start, by: -1) : start
    func goOn() throws { day = try following(day) }
    func walk(_ days: Int, where counts: (CivilDate) -> Bool) throws {
      var left = days
      while left > 0 {
        try goOn()
        if counts(day) { left -= 1 }
      }
    }
    switch unit {
    case .days: try walk(count, where: question.runs)
    case .workingDays: try walk(count) { question.runs($0) && question.works($0) }
    case .weeks, .months, .years:
      var paused = 0
      if unit == .weeks {
        try walk(count * 7) { day in
          paused += question.runs(day) ? 0 : 1
          return true
        }
      } else {
        // Go on until the month is reached, then until the matching day or the month's end.
        let months = unit == .years ? count * 12 : count
        let (year, month, number) = start.parts
        let target = year * 12 + month + months
        while true {
          try goOn()
          paused += question.runs(day) ? 0 : 1
          guard day.year * 12 + day.month == target else {
            let next = try following(day)
            // The day before the first of the month reached may be the end of time that begins
            // with the first of a month.
            if includesStart, number == 1, next.year * 12 + next.month == target { break }
            continue
          }
          let next = try following(day)
          if includesStart && next.day == number || !includesStart && day.day == number { break }
          if next.month != day.month { break }
        }
      }
      try walk(paused, where: question.runs)
    }
    return day
  }
}
