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
  /// The deadlines of a case on a day: those of clocks, then those of duties that have one; none for
  /// what begins on a day that is not known.
  package func deadlines(
    of file: Case, _ state: CaseState, calendar: WorkingCalendar, asOf today: CivilDate,
    judgements: Judgements = Judgements()
  ) -> [CaseDeadline] {
    let last = min(today, state.closedOn?.latest ?? today)
    let reader = ClockReader(
      procedure: self, file: file, calendar: calendar, eventCount: file.events.count, today: last)
    let situation = Situation(
      file: file, marks: state.marks, eventCount: file.events.count,
      stageBegins: state.visits.last?.enteredBy ?? 0, outcome: state.outcome, judgements: judgements
    )
    var deadlines = clocks.compactMap { rule in
      deadline(rule, nil, state, reader, situation, today)
    }
    for (number, visit) in state.visits.enumerated() {
      guard let stage = stage(visit.stage) else { continue }
      let isLatest = number == state.visits.indices.last
      deadlines += stage.clocks.compactMap { rule in
        isLatest || rule.from == .entered
          ? deadline(rule, visit, state, reader, situation, today) : nil
      }
    }
    return deadlines + state.duties.compactMap { deadline($0, calendar, today) }
  }

  private func deadline(
    _ rule: ClockRule, _ visit: CaseState.Visit?, _ state: CaseState, _ reader: ClockReader,
    _ situation: Situation, _ today: CivilDate
  ) -> CaseDeadline? {
    if let condition = rule.when, condition.holds(in: situation, hasExpired: { _ in false }) != true
    {
      return nil
    }
    guard let reading = reader.reading(of: rule, at: visit, among: state.visits) else { return nil }
    var warnings: [String] = []
    if let warning = reading.deadline.warning { warnings.append(warning) }
    warnings += reading.late.map { "it was extended on \($0.on.long), when it had run out already" }
    if let note = rule.note { warnings.append(note) }
    let ends = reader.ends(
      of: reading, at: visit, closedOn: state.closedOn, lastLeftBy: state.visits.last?.leftBy)
    let lastDay = reading.deadline.lastDay
    return CaseDeadline(
      id: rule.id, title: rule.title, stage: visit?.stage, lastDay: lastDay,
      status: rule.isInformation ? .information : Self.status(ends, lastDay: lastDay, today),
      clock: reading.deadline.clock,
      explanation: reading.deadline.ledger.explanation, warnings: warnings,
      citations: rule.citations)
  }

  /// The deadline of a duty that says how long it may take; no pause stops it, because the procedure
  /// states it for the duty and not for the case.
  private func deadline(
    _ duty: Duty, _ calendar: WorkingCalendar, _ today: CivilDate
  ) -> CaseDeadline? {
    guard let limit = duty.within, duty.isDue, let since = duty.since.exact else { return nil }
    let deadline = Clock(limit, start: since).deadline(in: calendar)
    return CaseDeadline(
      id: duty.id, title: duty.title, stage: duty.stage, lastDay: deadline.lastDay,
      status: Self.status(duty.metOn.map { [$0] } ?? [], lastDay: deadline.lastDay, today),
      clock: deadline.clock,
      explanation: deadline.ledger.explanation,
      warnings: deadline.warning.map { [$0] } ?? [], citations: duty.citations)
  }

  /// How a limit stands that something ended on one of some days, or nothing yet.
  private static func status(
    _ ends: [PartialDate], lastDay: CivilDate, _ today: CivilDate
  ) -> CaseDeadline.Status {
    if ends.isEmpty { return today <= lastDay ? .open : .late }
    // What was done on a day not known exactly is late only if it certainly was.
    return ends.contains { !$0.isAfter(lastDay) } ? .met : .late
  }
}
