package import CompactModel
package import TimeKeeping

/// What a replay needs to know of time: without it, no clock runs out.
package struct Timing: Sendable {
  package let calendar: WorkingCalendar
  package let asOf: CivilDate

  package init(calendar: WorkingCalendar, asOf: CivilDate) {
    self.calendar = calendar
    self.asOf = asOf
  }
}

extension Procedure {
  /// Plays a case's events through the procedure, in the order of the file.
  ///
  /// Facts win over the procedure: an event that does not fit is reported as a violation and still
  /// moves the case where it says the case went, as far as the procedure knows that place. A clock
  /// that moves a case does so between the events. The result depends on nothing but the arguments.
  package func replay(
    _ file: Case, roles: Roles = Roles(), surroundings: Surroundings = Surroundings(),
    timing: Timing? = nil, judgements: Judgements = Judgements()
  ) -> CaseState {
    var replay = Replay(
      procedure: self, file: file, roles: roles, surroundings: surroundings, timing: timing,
      judgements: judgements)
    return replay.run()
  }
}

/// The working state of one replay.
struct Replay {
  let procedure: Procedure
  let file: Case
  /// With those who stand in for others since the events so far.
  private(set) var roles: Roles
  let surroundings: Surroundings
  let timing: Timing?
  let judgements: Judgements
  private let meetings: MeetingLedger
  private var interests = InterestLedger()
  var position = CaseState.Position.unraised
  var visits: [CaseState.Visit] = []
  var outcome: CaseOutcome?
  var closedOn: PartialDate?
  var violations: [Violation] = []
  var marks: [String] = []
  var settled = CaseState.Settled()
  /// How often each of what may follow the end was asked for, by its id.
  var afterwardCounts: [String: Int] = [:]
  /// What the events so far say about all clocks.
  var history = ClockHistory()
  /// When the next clock of the present stage runs out, as far as the events so far tell.
  var foresight = Foresight.unknown
  /// The date so far that begins last, so that a vague date cannot hide a later one before it.
  private var latest = PartialDate.unknown

  init(
    procedure: Procedure, file: Case, roles: Roles, surroundings: Surroundings, timing: Timing?,
    judgements: Judgements
  ) {
    self.procedure = procedure
    self.file = file
    self.roles = roles
    self.surroundings = surroundings
    self.timing = timing
    self.judgements = judgements
    meetings = MeetingLedger(file, roles: roles)
  }

  mutating func run() -> CaseState {
    let movesByTime = timing != nil && procedure.movesByTime
    let timeActs = movesByTime ? procedure.timeActs : []
    for (index, event) in file.events.enumerated() {
      if movesByTime, let day = event.on.exact { runOut(before: day, at: index) }
      let fitting = violations.count
      checkOrder(event, at: index)
      apply(event, at: index)
      history.take(event, at: index)
      if timeActs.contains(event.act) { foresight = .unknown }
      // An override on an event that fits the procedure after all is still worth showing.
      if violations.count == fitting, let reason = event[.override] {
        violations.append(
          Violation(
            code: .override, message: "recorded with an override: \(reason)", event: index,
            citations: []))
      }
    }
    if movesByTime, let timing { runOut(before: timing.asOf, at: file.events.count) }
    return CaseState(
      position: position, visits: visits, outcome: outcome, closedOn: closedOn,
      duties: DutyLedger(
        procedure: procedure, file: file, visits: visits, marks: marks, judgements: judgements
      )
      .duties,
      violations: violations, marks: marks, settled: settled)
  }

  private mutating func checkOrder(_ event: Event, at index: Int) {
    if event.on.isBefore(latest) {
      violate(
        .outOfOrder, at: index,
        "this event of \(event.on.text) stands after one of \(latest.text): "
          + "events are kept in the order they happened")
    }
    guard let earliest = event.on.earliest else { return }
    if latest.earliest.map({ $0 < earliest }) ?? true { latest = event.on }
  }

  private mutating func apply(_ event: Event, at index: Int) {
    if position == .unraised, event.act != .raised, !event.act.mayPrecedeRaising {
      violate(
        .actBeforeRaised, at: index,
        "'\(event.actWord)' cannot come before the concern is raised: "
          + "add an event with the act 'raised' first")
      begin(event, at: index)
    }
    if position == .closed, !event.act.mayFollowClosing {
      violate(
        .afterClose, at: index,
        "the case is closed (\(outcome?.phrase ?? "without an outcome")), so "
          + "'\(event.actWord)' cannot follow: record 'reopened' first, or 'noted' instead")
    }
    if event.act == .substituted { roles.substitute(event) }
    if case .stage(let stage) = position { interests.note(event, at: stage, roles: roles) }
    let terms = EventTerms(
      procedure: procedure, file: file, roles: roles, surroundings: surroundings,
      calendar: timing?.calendar, meetings: meetings, interests: interests)
    for problem in terms.problems(ofEventAt: index, at: position) {
      violate(problem.code, at: index, problem.message, problem.citations)
    }
    checkBars(event, at: index)
    switch event.act {
    case .raised: begin(event, at: index)
    case .scopeDecided: decideScope(event, at: index)
    case .referred: refer(event, at: index)
    case .closed: close(event, at: index)
    case .withdrawn: withdraw(event, at: index)
    case .lapsed: lapse(event, at: index)
    case .joined: end(.joined, on: event.on, at: index)
    case .transferred: end(.transferred, on: event.on, at: index)
    case .reopened, .reviewed: takeUpAgain(event, at: index)
    case .classified:
      if let mark = event[.mark], !marks.contains(mark) { marks.append(mark) }
    case .settled:
      settled.commitments.append(new: event.list(.part))
      settled.parties.append(new: event.with)
    default: break
    }
  }

  // MARK: Coming and going

  mutating func begin(_ event: Event, at index: Int) {
    guard position == .unraised else { return }
    if procedure.scope != nil {
      position = .intake
    } else {
      enterFirst(on: event.on, at: index)
    }
  }

  /// Enters the stage where concerns like this one begin.
  mutating func enterFirst(on day: PartialDate, at index: Int) {
    let start = procedure.starts.first { start in
      start.when.map { holds($0, at: index) == true } ?? true
    }
    if let first = start?.to ?? procedure.stages.first?.id { enter(first, on: day, at: index) }
  }

  mutating func enter(_ stage: String, on day: PartialDate, at index: Int, clock: String? = nil) {
    leave(on: day, at: index, clock: clock)
    foresight = .unknown
    position = .stage(stage)
    visits.append(
      CaseState.Visit(stage: stage, entered: day, enteredBy: index, enteredByClock: clock))
  }

  mutating func end(
    _ outcome: CaseOutcome?, on day: PartialDate, at index: Int, clock: String? = nil
  ) {
    guard position != .closed else { return }
    leave(on: day, at: index, clock: clock)
    position = .closed
    self.outcome = outcome
    closedOn = day
  }

  private mutating func leave(on day: PartialDate, at index: Int, clock: String?) {
    guard let last = visits.indices.last, visits[last].leftBy == nil else { return }
    visits[last].left = day
    visits[last].leftBy = clock == nil ? index : index - 1
    visits[last].leftByClock = clock
  }

  // MARK: Facts and faults

  /// Whether a condition holds before the event with an index; nil when nobody can tell.
  func holds(_ condition: Condition, at index: Int) -> Bool? {
    let situation = Situation(
      file: file, marks: marks, eventCount: index, stageBegins: visits.last?.enteredBy ?? 0,
      outcome: outcome, judgements: judgements)
    return condition.holds(in: situation) { hasRunOut($0, at: index) }
  }

  mutating func violate(
    _ code: Violation.Code, at index: Int, _ message: String, _ citations: [Citation] = []
  ) {
    if let reason = file.events[index][.override] {
      let sentence = message.hasSuffix("?") ? message : message + "."
      violations.append(
        Violation(
          code: .override,
          message: "recorded against the procedure: \(sentence) The reason given: \(reason)",
          event: index, citations: citations))
      return
    }
    violations.append(
      Violation(code: code, message: message, event: index, citations: citations))
  }
}

extension Procedure {
  /// A stage's label, or its id in quotation marks when the procedure has no such stage.
  package func label(of stage: String) -> String { self.stage(stage)?.label ?? "'\(stage)'" }
}

extension Array where Element: Hashable {
  /// The elements in order, each at its first place only.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }

  /// Adds those elements that are not there yet.
  fileprivate mutating func append(new elements: [Element]) {
    for element in elements where !contains(element) { append(element) }
  }
}
