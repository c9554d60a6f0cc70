import CompactModel
import TimeKeeping

/// Reads a procedure's clocks over the events of a case, or over the first of them.
struct ClockReader {
  let procedure: Procedure
  let file: Case
  let calendar: WorkingCalendar
  /// How many of the file's events are taken into account.
  let eventCount: Int
  /// The spans between `paused` and `resumed`, the last one running to the day of the reading.
  private let pauses: [Clock.Pause]
  /// The indices of the events that give more time.
  private let extending: [Int]

  /// A reader on a day; without the history of the events, it looks through them once.
  init(
    procedure: Procedure, file: Case, calendar: WorkingCalendar, eventCount: Int, today: CivilDate,
    history: ClockHistory? = nil
  ) {
    let history = history ?? ClockHistory(file.events[..<eventCount])
    self.procedure = procedure
    self.file = file
    self.calendar = calendar
    self.eventCount = eventCount
    extending = history.extending
    pauses = history.pauses(until: today)
  }

  /// A clock that has started.
  struct Reading {
    let rule: ClockRule
    /// The index of the event that started it, the one before where no event did, -1 for a record.
    let startedBy: Int
    let deadline: Deadline
    /// The extensions given when the time was over already.
    let late: [Clock.Extension]
  }

  private var events: ArraySlice<Event> { file.events[..<eventCount] }

  /// The clock as it runs; nil when the day it starts on is not known.
  func reading(
    of rule: ClockRule, at visit: CaseState.Visit?, among visits: [CaseState.Visit]
  ) -> Reading? {
    guard let start = start(of: rule, visit, visits) else { return nil }
    var clock = Clock(
      rule.limit, start: start.day,
      pauses: rule.isInformation || !rule.isPaused ? [] : pauses)
    clock.extensions = extensions(of: rule, after: start.event)
    return Reading(
      rule: rule, startedBy: start.event, deadline: clock.deadline(in: calendar),
      late: clock.extensions.isEmpty ? [] : clock.lateExtensions(in: calendar))
  }

  /// The days on which an event met the clock, or the case left what it belongs to.
  func ends(
    of reading: Reading, at visit: CaseState.Visit?, closedOn: PartialDate?, lastLeftBy: Int?
  ) -> [PartialDate] {
    let first = reading.startedBy + 1
    var last = eventCount
    var ends: [PartialDate] = []
    // Leaving the stage or the procedure ends a clock, except one that this very event started.
    if let visit {
      if let left = visit.left, let leftBy = visit.leftBy,
        leftBy > reading.startedBy || visit.leftByClock != nil
      {
        ends.append(left)
        last = min(last, leftBy + 1)
      }
    } else if let closedOn, lastLeftBy.map({ $0 > reading.startedBy }) ?? true {
      ends.append(closedOn)
    }
    if first < last {
      let start = reading.deadline.clock.start
      for event in file.events[first..<last]
      where reading.rule.isMet(by: event) && !event.on.isBefore(start) {
        ends.append(event.on)
      }
    }
    return ends
  }

  private func start(
    of rule: ClockRule, _ visit: CaseState.Visit?, _ visits: [CaseState.Visit]
  ) -> (day: CivilDate, event: Int)? {
    switch rule.from {
    case .raised:
      let event = events.firstIndex { $0.act == .raised }
      let day = file.raised.exact ?? event.flatMap { file.events[$0].on.exact }
      return day.map { ($0, event ?? -1) }
    case .entered: return visit.flatMap(entry)
    case .stage(let id): return visits.first { $0.stage == id }.flatMap(entry)
    case .event(let act):
      return first(from: visit) { $0.act == act }
    case .own(let name):
      return first(from: visit) { $0.own == name }
    case .mark(let mark):
      return first(from: nil) { $0.act == .classified && $0[.mark] == mark }
    case .record(let kind, let field):
      return file.about.first { $0.kind.name == kind }?[field].day.map { ($0, -1) }
    }
  }

  private func entry(_ visit: CaseState.Visit) -> (day: CivilDate, event: Int)? {
    let event = visit.enteredByClock == nil ? visit.enteredBy : visit.enteredBy - 1
    return visit.entered.exact.map { ($0, event) }
  }

  private func first(
    from visit: CaseState.Visit?, where matches: (Event) -> Bool
  ) -> (day: CivilDate, event: Int)? {
    let first = min(visit?.enteredBy ?? 0, eventCount)
    guard let event = file.events[first..<eventCount].firstIndex(where: matches) else { return nil }
    return file.events[event].on.exact.map { ($0, event) }
  }

  private func extensions(of rule: ClockRule, after start: Int) -> [Clock.Extension] {
    extending.compactMap { index in
      let event = file.events[index]
      guard index > start, event[.clock] == rule.id, let more = event.moreTime,
        let day = event.on.exact
      else { return nil }
      return Clock.Extension(more.count, more.unit, reason: event[.reason] ?? "extended", on: day)
    }
  }
}
