import Testing
import TimeKeeping

/// Laws of date arithmetic that hold for every day, tried on days and counts at random.
struct DatePropertyTests {
  private static let rounds = 20_000

  private func day(_ generator: inout RepeatableGenerator) throws -> CivilDate {
    let number = Int.random(in: -18_000...60_000, using: &generator)
    return try #require(CivilDate(dayNumber: number))
  }

  /// How many of the rounds break a law, which is said with the first that does.
  private func breaches(
    seed: UInt64, _ law: (inout RepeatableGenerator) throws -> String?
  ) throws -> [String] {
    var generator = RepeatableGenerator(state: seed)
    var found: [String] = []
    for _ in 0..<Self.rounds where found.count < 3 {
      if let breach = try law(&generator) { found.append(breach) }
    }
    return found
  }

  @Test func `Adding days and counting them agree`() throws {
    let found = try breaches(seed: 1) { generator in
      let start = try day(&generator)
      let count = Int.random(in: -9_000...9_000, using: &generator)
      guard let end = start.adding(days: count) else { return nil }
      return start.days(to: end) == count ? nil : "\(start) and \(count) days"
    }
    #expect(found == [])
  }

  @Test func `Adding working days and counting them agree`() throws {
    let found = try breaches(seed: 2) { generator in
      let calendar = WorkingCalendar.withClosedown
      let start = try day(&generator)
      let count = Int.random(in: 1...3_000, using: &generator)
      guard let end = calendar.adding(workingDays: count, to: start) else { return nil }
      let isRight =
        calendar.workingDays(after: start, through: end) == count && calendar.isWorkingDay(end)
      return isRight ? nil : "\(start) and \(count) working days"
    }
    #expect(found == [])
  }

  @Test func `Adding months there and back gives the same month, and never a later day`() throws {
    let found = try breaches(seed: 3) { generator in
      let start = try day(&generator)
      let months = Int.random(in: -400...400, using: &generator)
      guard let there = start.adding(months: months), let back = there.adding(months: -months)
      else { return nil }
      let isSameMonth = back.year == start.year && back.month == start.month
      let isRight = isSameMonth && back <= start && (start.day > 28 || back == start)
      return isRight ? nil : "\(start) and \(months) months"
    }
    #expect(found == [])
  }

  @Test func `Months lead to the month they say, on the same day or its last`() throws {
    let found = try breaches(seed: 4) { generator in
      let start = try day(&generator)
      let months = Int.random(in: -400...400, using: &generator)
      guard let end = start.adding(months: months) else { return nil }
      let distance = (end.year - start.year) * 12 + end.month - start.month
      let isLast = end.adding(days: 1)?.day == 1
      let isRight = distance == months && (end.day == start.day || isLast && end.day < start.day)
      return isRight ? nil : "\(start) and \(months) months"
    }
    #expect(found == [])
  }

  @Test func `Of two days the earlier leads to the earlier end, or to the same`() throws {
    let found = try breaches(seed: 5) { generator in
      let start = try day(&generator)
      let later = try #require(start.adding(days: Int.random(in: 0...70, using: &generator)))
      let limit = try self.limit(&generator)
      let calendar = WorkingCalendar.withClosedown
      let one = Clock(limit, start: start).deadline(in: calendar).lastDay
      let other = Clock(limit, start: later).deadline(in: calendar).lastDay
      return one <= other ? nil : "\(limit.text) from \(start) and \(later)"
    }
    #expect(found == [])
  }

  @Test func `A longer limit never ends earlier, and an extension never shortens`() throws {
    let found = try breaches(seed: 6) { generator in
      let start = try day(&generator)
      let limit = try self.limit(&generator)
      let longer = try #require(
        TimeLimit(limit.count + 1, limit.unit, counting: limit.counting, roll: limit.roll))
      let more = extended(by: 3, .workingDays, reason: "more", on: start)
      let calendar = WorkingCalendar.withClosedown
      let last = Clock(limit, start: start).deadline(in: calendar).lastDay
      let next = Clock(longer, start: start).deadline(in: calendar).lastDay
      let given = Clock(limit, start: start, extensions: [more]).deadline(in: calendar).lastDay
      return last <= next && last < given ? nil : "\(limit.text) from \(start)"
    }
    #expect(found == [])
  }

  @Test func `A pause moves the end by as many running days as it took, never back`() throws {
    let found = try breaches(seed: 7) { generator in
      let start = try day(&generator)
      let count = Int.random(in: 1...200, using: &generator)
      let first = try #require(start.adding(days: Int.random(in: 1...count, using: &generator)))
      let last = try #require(first.adding(days: Int.random(in: 0...60, using: &generator)))
      let pause = Clock.Pause(DateRange(first...last), reason: "pause")
      let days = try #require(TimeLimit(count, .days))
      let plain = Clock(days, start: start).deadline(in: .sample).lastDay
      let paused = Clock(days, start: start, pauses: [pause]).deadline(in: .sample).lastDay
      let lost = first.days(to: last) + 1
      return plain.days(to: paused) == lost ? nil : "\(count) days from \(start), paused \(pause)"
    }
    #expect(found == [])
  }

  private func limit(_ generator: inout RepeatableGenerator) throws -> TimeLimit {
    let unit = try #require(TimeLimit.Unit.allCases.randomElement(using: &generator))
    let counting: TimeLimit.Counting = Bool.random(using: &generator) ? .after : .beginningWith
    let roll: TimeLimit.Roll = Bool.random(using: &generator) ? .none : .forward
    return try #require(
      TimeLimit(
        Int.random(in: 1...30, using: &generator), unit, counting: counting, roll: roll))
  }
}
