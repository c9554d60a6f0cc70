/// Finds the last day of a clock by arithmetic, without looking at each day in between.
///
/// Every function returns nil where the answer lies outside `CivilDate.range`.
struct Reckoner {
  let clock: Clock
  let calendar: WorkingCalendar
  private let pauses: [DateRange]

  init(_ clock: Clock, in calendar: WorkingCalendar) {
    self.clock = clock
    self.calendar = calendar
    pauses = clock.pauses.isEmpty ? [] : clock.pauses.map(\.range).merged
  }

  /// The last day before any roll.
  func unrolledLastDay() -> CivilDate? {
    var day = clock.start
    for stretch in Stretches(clock) {
      guard let end = lastDay(of: stretch, from: day) else { return nil }
      day = end
    }
    return day
  }

  func lastDay(of stretch: Stretches.Stretch, from start: CivilDate) -> CivilDate? {
    guard let first = firstDay(of: stretch, from: start) else { return nil }
    switch stretch.unit {
    case .days: return day(stretch.count, onOrAfter: first, countingOnlyWorkingDays: false)
    case .workingDays: return day(stretch.count, onOrAfter: first, countingOnlyWorkingDays: true)
    case .weeks, .months, .years:
      guard let end = unpausedEnd(of: stretch, from: start) else { return nil }
      let paused = pausedDays(from: first, through: end)
      if paused == 0 { return end }
      guard let next = end.adding(days: 1) else { return nil }
      return day(paused, onOrAfter: next, countingOnlyWorkingDays: false)
    }
  }

  /// The day that could be day 1.
  func firstDay(of stretch: Stretches.Stretch, from start: CivilDate) -> CivilDate? {
    start.adding(days: stretch.counting == .after ? 1 : 0)
  }

  /// The end of weeks, months or years as if there were no pause.
  func unpausedEnd(of stretch: Stretches.Stretch, from start: CivilDate) -> CivilDate? {
    let includesStart = stretch.counting == .beginningWith
    if stretch.unit == .weeks {
      return start.adding(days: stretch.count * 7 - (includesStart ? 1 : 0))
    }
    let months = stretch.unit == .years ? stretch.count * 12 : stretch.count
    guard let matching = start.adding(months: months) else { return nil }
    // A clamped day is already the last one of the time: there is no matching day to stop before.
    return includesStart && matching.day == start.day ? matching.adding(days: -1) : matching
  }

  /// The next working day on which the clock is not paused, starting with the day itself.
  func rolled(_ date: CivilDate) -> CivilDate? {
    var day = date
    while let working = calendar.nextWorkingDay(onOrAfter: day) {
      guard let pause = pauses.first(where: { $0.contains(working) }) else { return working }
      guard let next = pause.last.adding(days: 1) else { return nil }
      day = next
    }
    return nil
  }

  private func pausedDays(from first: CivilDate, through last: CivilDate) -> Int {
    guard let range = DateRange(first, last) else { return 0 }
    return pauses.reduce(0) { $0 + ($1.overlap(with: range)?.count ?? 0) }
  }

  /// The `count`th unpaused day, or unpaused working day, when `first` itself may be the first.
  private func day(
    _ count: Int, onOrAfter first: CivilDate, countingOnlyWorkingDays: Bool
  ) -> CivilDate? {
    var remaining = count
    var day = first
    for pause in pauses where pause.last >= day {
      if pause.first > day, let before = pause.first.adding(days: -1) {
        let running = DateRange(day...before)
        let available =
          countingOnlyWorkingDays ? calendar.workingDays(in: running) : running.count
        if available >= remaining { break }
        remaining -= available
      }
      guard let next = pause.last.adding(days: 1) else { return nil }
      day = next
    }
    return countingOnlyWorkingDays
      ? calendar.workingDay(remaining, onOrAfter: day) : day.adding(days: remaining - 1)
  }
}
