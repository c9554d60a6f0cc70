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
    var deadlines = clocks.compactMap { rule in
      deadline(rule, of: file, state, nil, calendar, today)
    }
    for (number, visit) in state.visits.enumerated() {
      guard let stage = stage(visit.stage) else { continue }
      let isLatest = number == state.visits.indices.last
      deadlines += stage.clocks.compactMap { rule in
        isLatest || rule.from == .entered
          ? deadline(rule, of: file, state, visit, calendar, today) : nil
      }
    }
    return deadlines
  }

  private func deadline(
    _ rule: ClockRule, of file: Case, _ state: CaseState, _ visit: CaseState.Visit?,
    _ calendar: WorkingCalendar, _ today: CivilDate
  ) -> CaseDeadline? {
    guard let start = start(of: rule, file, visit) else { return nil }
    let clock = Clock(
      rule.limit, start: start, pauses: rule.isInformation ? [] : pauses(of: file, today))
    let deadline = clock.deadline(in: calendar)
    var warnings: [String] = []
    if let warning = deadline.warning { warnings.append(warning) }
    if let note = rule.note { warnings.append(note) }
    return CaseDeadline(
      id: rule.id, title: rule.title, stage: visit?.stage, lastDay: deadline.lastDay,
      status: status(of: rule, lastDay: deadline.lastDay, file, state, visit, start, today),
      explanation: deadline.ledger.explanation, warnings: warnings, citations: rule.citations)
  }

  private func start(
    of rule: ClockRule, _ file: Case, _ visit: CaseState.Visit?
  ) -> CivilDate? {
    switch rule.from {
    case .raised:
      file.raised.exact ?? file.events.first { $0.act == .raised }?.on.exact
    case .entered: visit?.entered.exact
    case .event(let act): file.events.first { $0.act == act }?.on.exact
    case .record(let kind, let field):
      file.about.first { $0.kind.name == kind }?[field].day
    }
  }

  private func status(
    of rule: ClockRule, lastDay: CivilDate, _ file: Case, _ state: CaseState,
    _ visit: CaseState.Visit?, _ start: CivilDate, _ today: CivilDate
  ) -> CaseDeadline.Status {
    if rule.isInformation { return .information }
    let stopped = file.events.first { event in
      guard rule.stops.contains(event.act), let day = event.on.exact else { return false }
      return day >= start
    }
    let end = stopped?.on.exact ?? visit?.left?.exact ?? state.closedOn?.exact
    if let end { return end <= lastDay ? .met : .late }
    return today <= lastDay ? .open : .late
  }

  /// The spans between `paused` and `resumed`, the last one running to today.
  private func pauses(of file: Case, _ today: CivilDate) -> [Clock.Pause] {
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
    if let begun, let range = DateRange(begun.day, today) {
      pauses.append(Clock.Pause(range, reason: begun.reason))
    }
    return pauses
  }
}
