/// Writes a deadline's ledger by walking through the days one after another.
///
/// It takes only the jumps of weeks, months and years from `Reckoner`; each counted day it counts
/// itself, so that the two can be checked against each other.
struct LedgerWriter {
  private let deadline: Deadline
  private let reckoner: Reckoner
  private var entries: [Ledger.Entry] = []
  private var steps: [Ledger.Step] = []

  init(_ deadline: Deadline) {
    self.deadline = deadline
    reckoner = Reckoner(deadline.clock, in: deadline.calendar)
  }

  consuming func ledger() -> Ledger {
    var start: CivilDate? = deadline.clock.start
    for stretch in Stretches(deadline.clock) {
      guard let from = start else { break }
      start = write(stretch, from: from)
    }
    let skipped = entries.filter { $0.number == nil }
    writeRoll()
    return Ledger(
      entries: entries, steps: steps, lastDay: deadline.lastDay,
      explanation: LedgerSentence(deadline, skipped: skipped).text)
  }

  /// Writes one stretch and returns its last day; nil when days run out.
  private mutating func write(_ stretch: Stretches.Stretch, from start: CivilDate) -> CivilDate? {
    guard let first = reckoner.firstDay(of: stretch, from: start) else { return nil }
    switch stretch.unit {
    case .days: return count(stretch.count, from: first, onlyWorkingDays: false)
    case .workingDays: return count(stretch.count, from: first, onlyWorkingDays: true)
    case .weeks, .months, .years:
      guard let end = reckoner.unpausedEnd(of: stretch, from: start) else { return nil }
      steps.append(step(stretch, from: start, to: end))
      if deadline.clock.pauses.isEmpty { return end }
      var paused = 0
      var day: CivilDate? = first
      while let current = day, current <= end {
        if let reason = pause(on: current) {
          entries.append(Ledger.Entry(day: current, number: nil, reason: reason))
          paused += 1
        }
        day = current.adding(days: 1)
      }
      if paused == 0 { return end }
      return day.flatMap { count(paused, from: $0, onlyWorkingDays: false) }
    }
  }

  private mutating func count(
    _ count: Int, from first: CivilDate, onlyWorkingDays: Bool
  ) -> CivilDate? {
    var number = 0
    var day = first
    while true {
      if let reason = pause(on: day) ?? (onlyWorkingDays ? notWorking(day) : nil) {
        entries.append(Ledger.Entry(day: day, number: nil, reason: reason))
      } else {
        number += 1
        entries.append(Ledger.Entry(day: day, number: number, reason: nil))
        if number == count { return day }
      }
      guard let next = day.adding(days: 1) else { return nil }
      day = next
    }
  }

  private mutating func writeRoll() {
    let from = deadline.unrolledLastDay
    guard from < deadline.lastDay, !deadline.isBeyondRange else { return }
    // The day left behind is already an entry where days were counted one by one.
    var day = entries.last?.day == from ? from.adding(days: 1) : from
    while let current = day, current < deadline.lastDay {
      let reason = pause(on: current) ?? notWorking(current)
      entries.append(Ledger.Entry(day: current, number: nil, reason: reason))
      day = current.adding(days: 1)
    }
    let reason = Ledger.Reason(kind: .roll, text: "moved from \(from.withWeekday)")
    entries.append(Ledger.Entry(day: deadline.lastDay, number: nil, reason: reason))
  }

  private func step(
    _ stretch: Stretches.Stretch, from start: CivilDate, to end: CivilDate
  ) -> Ledger.Step {
    let preposition = stretch.counting == .after ? "after" : "beginning with"
    let isClamped = stretch.unit != .weeks && [29, 30, 31].contains(start.day)
    let reached = start.adding(months: stretch.unit == .years ? stretch.count * 12 : stretch.count)
    var note: String?
    if isClamped, let reached, reached.day < start.day {
      note =
        "\(Month.name(reached.month)) \(reached.year) has no day \(start.day), "
        + "so its last day stands"
    }
    return Ledger.Step(
      text: "\(stretch.unit.text(stretch.count)) \(preposition) \(start.withWeekday)"
        + " = \(end.withWeekday)",
      reached: end, note: note)
  }

  private func pause(on day: CivilDate) -> Ledger.Reason? {
    deadline.clock.pauses.first { $0.range.contains(day) }
      .map { Ledger.Reason(kind: .pause, text: $0.reason) }
  }

  private func notWorking(_ day: CivilDate) -> Ledger.Reason? {
    switch deadline.calendar.dayKind(day) {
    case .working: nil
    case .weekend(let weekday): Ledger.Reason(kind: .weekend, text: weekday.name)
    case .holiday(let title): Ledger.Reason(kind: .holiday, text: title)
    case .closure(let reason): Ledger.Reason(kind: .closure, text: reason)
    }
  }
}
