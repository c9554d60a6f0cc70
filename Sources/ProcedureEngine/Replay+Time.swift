import CompactModel
import TimeKeeping

/// What the end of a time limit does to a case.
extension Replay {
  /// Takes the exits of clocks that had run out before a day, with the events before an index known.
  mutating func runOut(before day: CivilDate, at index: Int) {
    // A ring of clocks that lead to each other takes at least a day for each turn.
    for _ in 0..<Self.mostTurns {
      if case .known(let lastDay) = foresight, lastDay.map({ day <= $0 }) ?? true { return }
      guard case .stage(let id) = position, let stage = procedure.stage(id),
        let visit = visits.last,
        let (clock, lastDay) = firstRunOut(of: stage, at: visit, before: day, index),
        let exit = stage.exits.first(where: { $0.id == clock.moves }),
        let next = lastDay.adding(days: 1)
      else { return }
      if let to = exit.to {
        enter(to, on: .day(next), at: index, clock: clock.id)
      } else {
        let outcome = exit.outcomes.contains(.lapsed) ? .lapsed : exit.outcomes.first
        end(outcome, on: .day(next), at: index, clock: clock.id)
      }
    }
  }

  private static var mostTurns: Int { 10_000 }

  /// What is known of the next clock to run out.
  enum Foresight {
    case unknown
    /// Its last day; nil when none will unless something happens.
    case known(CivilDate?)
  }

  private mutating func firstRunOut(
    of stage: Stage, at visit: CaseState.Visit, before day: CivilDate, _ index: Int
  ) -> (clock: ClockRule, lastDay: CivilDate)? {
    var first: (clock: ClockRule, lastDay: CivilDate)?
    var next: CivilDate?
    // While the case stands still its clocks end ever later.
    defer { foresight = history.isPaused ? .unknown : .known(next) }
    for rule in stage.clocks where rule.moves != nil {
      guard let exit = stage.exits.first(where: { $0.id == rule.moves }) else { continue }
      if let condition = rule.when, holds(condition, at: index) != true { continue }
      guard let lastDay = lastDayUnmet(rule, at: visit, index: index, today: day) else { continue }
      next = min(next ?? lastDay, lastDay)
      guard lastDay < day, exit.when.map({ holds($0, at: index) == true }) ?? true else { continue }
      if first.map({ lastDay < $0.lastDay }) ?? true { first = (rule, lastDay) }
    }
    return first
  }

  /// The last day of a clock that nothing has met in time; nil when it is met or not running.
  private func lastDayUnmet(
    _ rule: ClockRule, at visit: CaseState.Visit?, index: Int, today: CivilDate
  ) -> CivilDate? {
    guard let timing else { return nil }
    let reader = ClockReader(
      procedure: procedure, file: file, calendar: timing.calendar, eventCount: index, today: today,
      history: history)
    guard let reading = reader.reading(of: rule, at: visit, among: visits) else { return nil }
    let lastDay = reading.deadline.lastDay
    let ends = reader.ends(
      of: reading, at: visit, closedOn: closedOn, lastLeftBy: visits.last?.leftBy)
    return ends.contains { !$0.isAfter(lastDay) } ? nil : lastDay
  }

  /// Whether a clock of the present stage, or one that runs beside all stages, had run out unmet when
  /// the event with an index happened.
  ///
  /// What happened on a day that is not known gets the benefit of the doubt.
  func hasRunOut(_ clock: String, at index: Int) -> Bool {
    guard let timing else { return true }
    let day = index < file.events.count ? file.events[index].on.exact : timing.asOf
    guard let day else { return true }
    let visit = visits.last
    let own = visit.flatMap { procedure.stage($0.stage) }?.clocks.first { $0.id == clock }
    guard let rule = own ?? procedure.clocks.first(where: { $0.id == clock }),
      let lastDay = lastDayUnmet(
        rule, at: own == nil ? nil : visit, index: index, today: day)
    else { return false }
    return lastDay < day
  }

  /// Reports an act that a clock bars after its last day.
  mutating func checkBars(_ event: Event, at index: Int) {
    guard let timing, let day = event.on.exact else { return }
    let own = position == .closed ? nil : visits.last.flatMap { procedure.stage($0.stage) }
    let visit = visits.last
    var rules: [(ClockRule, CaseState.Visit?)] = []
    for rule in procedure.clocks where rule.bars == event.act { rules.append((rule, nil)) }
    for rule in own?.clocks ?? [] where rule.bars == event.act { rules.append((rule, visit)) }
    for (rule, visit) in rules {
      if let condition = rule.when, holds(condition, at: index) != true { continue }
      let reader = ClockReader(
        procedure: procedure, file: file, calendar: timing.calendar, eventCount: index, today: day,
        history: history)
      guard let reading = reader.reading(of: rule, at: visit, among: visits),
        reading.deadline.lastDay < day
      else { continue }
      violate(
        .tooLate, at: index,
        "'\(event.actWord)' on \(day.long) is out of time: '\(rule.title)' ended on "
          + reading.deadline.lastDay.long, rule.citations)
    }
  }
}

extension Procedure {
  /// Whether the end of a clock can move a case.
  var movesByTime: Bool { stages.contains { $0.clocks.contains { $0.moves != nil } } }

  /// The acts that can change when a clock runs out, or whether the case then moves.
  var timeActs: ActSet {
    var acts = ActSet([.paused, .resumed, .extended, .classified, .own])
    for stage in stages {
      for clock in stage.clocks {
        for act in clock.stops + (clock.when?.acts ?? []) { acts.insert(act) }
        if case .event(let act) = clock.from { acts.insert(act) }
      }
      for act in stage.exits.flatMap({ $0.when?.acts ?? [] }) { acts.insert(act) }
    }
    return acts
  }
}
