package import CompactModel
package import TimeKeeping

/// A running or ended time limit of a case, with the count that explains it.
package struct CaseDeadline: Hashable, Sendable, Codable {
  package enum Status: String, Sendable, Codable {
    case open
    case met
    case late
    /// Not owed under the Compact: shown so that nobody misses it.
    case information
  }

  package var id: String
  package var title: String
  /// The stage whose clock it is; nil for one that runs beside all stages.
  package var stage: String?
  package var lastDay: CivilDate
  package var status: Status
  /// What it was worked out from; the ledger follows from it and the working calendar.
  package var clock: Clock
  /// "10 working days after Friday 27 March 2026, not counting … = Tuesday 14 April 2026".
  package var explanation: String
  /// What to bear in mind, such as bank holidays that are not known yet.
  package var warnings: [String]
  package var citations: [Citation]
}

extension Procedure {
  /// The deadlines of a case on a day; none for clocks whose starting day is not known.
  package func deadlines(
    of file: Case, _ state: CaseState, calendar: WorkingCalendar, asOf today: CivilDate
  ) -> [CaseDeadline] {
    let pauses = pauses(of: file, state, today)
    var deadlines = clocks.compactMap { rule in
      deadline(rule, of: file, state, nil, pauses, calendar, today)
    }
    for (number, visit) in state.visits.enumerated() {
      guard let stage = stage(visit.stage) else { continue }
      let isLatest = number == state.visits.indices.last
      deadlines += stage.clocks.compactMap { rule in
        isLatest || rule.from == .entered
          ? deadline(rule, of: file, state, visit, pauses, calendar, today) : nil
      }
    }
    return deadlines
  }

  private func deadline(
    _ rule: ClockRule, of file: Case, _ state: CaseState, _ visit: CaseState.Visit?,
    _ pauses: [Clock.Pause], _ calendar: WorkingCalendar, _ today: CivilDate
  ) -> CaseDeadline? {
    guard let start = start(of: rule, file, visit) else { return nil }
    let clock = Clock(
      rule.limit, start: start.day, pauses: rule.isInformation ? [] : pauses)
    let deadline = clock.deadline(in: calendar)
    var warnings: [String] = []
    if let warning = deadline.warning { warnings.append(warning) }
    if let note = rule.note { warnings.append(note) }
    return CaseDeadline(
      id: rule.id, title: rule.title, stage: visit?.stage, lastDay: deadline.lastDay,
      status: status(of: rule, lastDay: deadline.lastDay, file, state, visit, start, today),
      clock: clock,
      explanation: deadline.ledger.explanation, warnings: warnings, citations: rule.citations)
  }

  private func start(
    of rule: ClockRule, _ file: Case, _ visit: CaseState.Visit?
  ) -> (day: CivilDate, event: Int)? {
    let day: CivilDate?
    let event: Int?
    switch rule.from {
    case .raised:
      event = file.events.firstIndex { $0.act == .raised }
      day = file.raised.exact ?? event.flatMap { file.events[$0].on.exact }
    case .entered:
      event = visit?.enteredBy
      day = visit?.entered.exact
    case .event(let act):
      event = file.events[(visit?.enteredBy ?? 0)...].firstIndex { $0.act == act }
      day = event.flatMap { file.events[$0].on.exact }
    case .record(let kind, let field):
      event = nil
      day = file.about.first { $0.kind.name == kind }?[field].day
    }
    return day.map { ($0, event ?? -1) }
  }

  private func status(
    of rule: ClockRule, lastDay: CivilDate, _ file: Case, _ state: CaseState,
    _ visit: CaseState.Visit?, _ start: (day: CivilDate, event: Int), _ today: CivilDate
  ) -> CaseDeadline.Status {
    if rule.isInformation { return .information }
    var ends: [PartialDate] = []
    var following = file.events[(start.event + 1)...]
    // Leaving the stage or the procedure ends a clock, except one that this very event started.
    if let visit {
      if let left = visit.left, let leftBy = visit.leftBy, leftBy > start.event {
        ends.append(left)
        following = following[...leftBy]
      }
    } else if let closedOn = state.closedOn,
      state.visits.last?.leftBy.map({ $0 > start.event }) ?? true
    {
      ends.append(closedOn)
    }
    for event in following where rule.stops.contains(event.act) && !event.on.isBefore(start.day) {
      ends.append(event.on)
    }
    if ends.isEmpty { return today <= lastDay ? .open : .late }
    // What was done on a day not known exactly is late only if it certainly was.
    return ends.contains { !$0.isAfter(lastDay) } ? .met : .late
  }

  /// The spans between `paused` and `resumed`, the last one running to today or to the case's end.
  private func pauses(
    of file: Case, _ state: CaseState, _ today: CivilDate
  ) -> [Clock.Pause] {
    var pauses: [Clock.Pause] = []
    var begun: (day: CivilDate, reason: String)?
    for event in file.events {
      guard let day = event.on.exact else { continue }
      if event.act == .paused, begun == nil {
        begun = (day, event[.reason] ?? "paused")
      } else if event.act == .resumed, let pause = begun {
        if let eve = day.adding(days: -1), let range = DateRange(pause.day, eve) {
          pauses.append(Clock.Pause(range, reason: pause.reason))
        }
        begun = nil
      }
    }
    let end = min(today, state.closedOn?.latest ?? today)
    if let begun, let range = DateRange(begun.day, end) {
      pauses.append(Clock.Pause(range, reason: begun.reason))
    }
    return pauses
  }
}
