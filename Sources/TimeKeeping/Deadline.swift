/// The last day in time of a clock, and what can be said about it.
///
/// Finding the last day is arithmetic; the ledger that explains it is written only when asked for.
package struct Deadline: Hashable, Sendable {
  package enum Status: Hashable, Sendable, Codable {
    case notDue(daysLeft: Int)
    case dueToday
    case late(days: Int, workingDays: Int)
  }

  package let clock: Clock
  package let calendar: WorkingCalendar
  /// The last day on which the duty can still be met in time.
  ///
  /// `CivilDate.range`'s last day when the time runs out only after it; `warning` says so.
  package let lastDay: CivilDate
  /// The last day before a roll moved it; equal to `lastDay` when none did.
  package let unrolledLastDay: CivilDate
  /// Whether the true last day lies past the last day that can be reckoned.
  package let isBeyondRange: Bool

  init(clock: Clock, calendar: WorkingCalendar) {
    let reckoner = Reckoner(clock, in: calendar)
    let unrolled = reckoner.unrolledLastDay()
    let rolled = clock.limit.roll == .forward ? unrolled.flatMap(reckoner.rolled) : unrolled
    self.clock = clock
    self.calendar = calendar
    unrolledLastDay = unrolled ?? .last
    lastDay = rolled ?? .last
    isBeyondRange = rolled == nil
  }

  /// Whether no bank holiday still unknown can move the last day.
  ///
  /// A limit in days, weeks, months or years that does not roll needs no calendar and is certain.
  package var isCertain: Bool { warning == nil }

  /// Why the last day is not certain, as a clause without a full stop; nil when it is.
  package var warning: String? {
    if isBeyondRange { return "no day after \(CivilDate.last.long) can be reckoned" }
    let countsWorkingDays =
      clock.limit.unit == .workingDays || clock.extensions.contains { $0.unit == .workingDays }
    guard countsWorkingDays || clock.limit.roll == .forward else { return nil }
    guard let from = calendar.knownFrom, let until = calendar.knownUntil else {
      return "no bank holidays are known, so only weekends were left out"
    }
    if lastDay.year > until {
      return "the bank holidays after 31 December \(until) are not known yet"
    }
    if (countsWorkingDays ? clock.start : unrolledLastDay).year < from {
      return "the bank holidays before 1 January \(from) are not known"
    }
    return nil
  }

  /// Calendar days from that day to the last day; 0 on the last day, negative when late.
  package func daysLeft(on date: CivilDate) -> Int { date.days(to: lastDay) }

  /// Working days after that day up to and including the last day; negative when late.
  package func workingDaysLeft(on date: CivilDate) -> Int {
    calendar.workingDays(after: date, through: lastDay)
  }

  package func status(on date: CivilDate) -> Status {
    let left = daysLeft(on: date)
    if left > 0 { return .notDue(daysLeft: left) }
    if left == 0 { return .dueToday }
    return .late(days: -left, workingDays: calendar.workingDays(after: lastDay, through: date))
  }

  /// The day-by-day count that leads to the last day; written anew at every call.
  package var ledger: Ledger { LedgerWriter(self).ledger() }
}
