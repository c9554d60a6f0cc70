package import CompactModel
import TimeKeeping

extension Procedure {
  /// Plays a case's events through the procedure, in the order of the file.
  ///
  /// Facts win over the procedure: an event that does not fit is reported as a violation and still
  /// moves the case where it says the case went, as far as the procedure knows that place. The
  /// result depends on nothing but the arguments.
  package func replay(_ file: Case, roles: Roles = Roles()) -> CaseState {
    var replay = Replay(procedure: self, file: file, roles: roles)
    return replay.run()
  }
}

/// The working state of one replay.
private struct Replay {
  let procedure: Procedure
  let file: Case
  let roles: Roles
  var position = CaseState.Position.unraised
  var visits: [CaseState.Visit] = []
  var outcome: CaseOutcome?
  var closedOn: PartialDate?
  var violations: [Violation] = []
  /// The date so far that begins last, so that a vague date cannot hide a later one before it.
  var latest = PartialDate.unknown

  init(procedure: Procedure, file: Case, roles: Roles) {
    self.procedure = procedure
    self.file = file
    self.roles = roles
  }

  mutating func run() -> CaseState {
    for (index, event) in file.events.enumerated() {
      let fitting = violations.count
      checkOrder(event, at: index)
      apply(event, at: index)
      // An override on an event that fits the procedure after all is still worth showing.
      if violations.count == fitting, let reason = event[.override] {
        violations.append(
          Violation(
            code: .override, message: "recorded with an override: \(reason)", event: index,
            citations: []))
      }
    }
    return CaseState(
      position: position, visits: visits, outcome: outcome, closedOn: closedOn,
      duties: DutyLedger(procedure: procedure, file: file, visits: visits).duties,
      violations: violations)
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
        "'\(event.act.rawValue)' cannot come before the concern is raised: "
          + "add an event with the act 'raised' first")
      begin(event, at: index)
    }
    if position == .closed, !event.act.mayFollowClosing {
      violate(
        .afterClose, at: index,
        "the case is closed (\(outcome?.phrase ?? "without an outcome")), so "
          + "'\(event.act.rawValue)' cannot follow: record 'reopened' first, or 'noted' instead")
    }
    let terms = EventTerms(procedure: procedure, file: file, roles: roles)
    for problem in terms.problems(ofEventAt: index, at: position) {
      violate(problem.code, at: index, problem.message, problem.citations)
    }
    switch event.act {
    case .raised: begin(event, at: index)
    case .scopeDecided: decideScope(event, at: index)
    case .referred: refer(event, at: index)
    case .closed: close(event, at: index)
    case .withdrawn: withdraw(event, at: index)
    case .lapsed: end(.lapsed, on: event.on, at: index)
    case .reopened: reopen(event, at: index)
    default: break
    }
  }

  private mutating func begin(_ event: Event, at index: Int) {
    guard position == .unraised else { return }
    if procedure.scope != nil {
      position = .intake
    } else if let first = procedure.stages.first {
      enter(first.id, on: event.on, at: index)
    }
  }

  private mutating func decideScope(_ event: Event, at index: Int) {
    guard let scope = procedure.scope else {
      violate(
        .outOfScopeAct, at: index, "this procedure has no scope test to decide",
        procedure.citations)
      return
    }
    if !scope.decidedBy.isEmpty, !roles.anyone(event.by, fills: scope.decidedBy, in: file) {
      violate(
        .notEntitled, at: index,
        "whether a concern is within the procedure is decided by "
          + "\(roles.phrase(scope.decidedBy))", scope.citations)
    }
    guard position == .intake, let answer = event[.inScope] else { return }
    guard !isNo(answer) else {
      end(.outOfScope, on: event.on, at: index)
      return
    }
    if let first = procedure.stages.first {
      enter(first.id, on: event.on, at: index)
    }
  }

  private mutating func refer(_ event: Event, at index: Int) {
    if position == .intake {
      violate(
        .scopeNotDecided, at: index,
        "the concern cannot go on before its scope is decided: \(procedure.scope?.question ?? "")",
        procedure.scope?.citations ?? [])
    }
    guard case .stage(let id) = position, let stage = procedure.stage(id) else {
      if let target = event[.to], procedure.stage(target) != nil, position != .closed {
        enter(target, on: event.on, at: index)
      }
      return
    }
    let onward = stage.exits.filter { $0.to != nil }
    guard let target = event[.to] ?? onward.first?.to else {
      violate(
        .wrongStage, at: index,
        "\(stage.label) leads to no further stage: it ends with 'closed'", stage.citations)
      return
    }
    let exits = onward.filter { $0.to == target }
    guard let exit = exits.first else {
      violate(
        .wrongStage, at: index,
        "\(stage.label) does not lead to \(procedure.label(of: target)): \(waysOn(from: stage))",
        stage.citations)
      if procedure.stage(target) != nil { enter(target, on: event.on, at: index) }
      return
    }
    // Of several exits to one stage, any that the event's doer may take will do.
    let entitled = exits.contains { $0.by.isEmpty } ? [] : exits.flatMap(\.by)
    if !entitled.isEmpty, !roles.anyone(event.by, fills: entitled, in: file) {
      violate(
        .notEntitled, at: index,
        "\(stage.label) is left for \(procedure.label(of: target)) by \(roles.phrase(entitled)), "
          + (event.by.isEmpty
            ? "and the event does not say who did it" : "not by \(roles.phrase(event.by))"),
        exit.citations.isEmpty ? stage.citations : exit.citations)
    }
    enter(target, on: event.on, at: index)
  }

  private func waysOn(from stage: Stage) -> String {
    let labels = stage.exits.compactMap { $0.to.map(procedure.label(of:)) }.withoutRepeats
    return labels.isEmpty
      ? "it ends with 'closed'" : "it leads to \(labels.joined(separator: " or "))"
  }

  private mutating func close(_ event: Event, at index: Int) {
    if position == .intake {
      violate(
        .scopeNotDecided, at: index,
        "the concern is closed before its scope was decided: \(procedure.scope?.question ?? "")",
        procedure.scope?.citations ?? [])
    }
    let outcome = event[.outcome].flatMap(CaseOutcome.init(rawValue:))
    if case .stage(let id) = position, let stage = procedure.stage(id) {
      checkOutcome(outcome, of: stage, at: index)
    }
    end(outcome, on: event.on, at: index)
  }

  private mutating func checkOutcome(_ outcome: CaseOutcome?, of stage: Stage, at index: Int) {
    let allowed = stage.exits.flatMap(\.outcomes).withoutRepeats
    if let outcome, allowed.contains(outcome) { return }
    let list = allowed.map(\.rawValue).joined(separator: ", ")
    let message =
      if allowed.isEmpty {
        "\(stage.label) does not end a case: \(waysOn(from: stage))"
      } else if let outcome {
        "\(stage.label) cannot end with '\(outcome.rawValue)': it may end with \(list)"
      } else {
        "a closed case needs an outcome: one of \(list)"
      }
    violate(.wrongOutcome, at: index, message, stage.citations)
  }

  private mutating func withdraw(_ event: Event, at index: Int) {
    if !event.by.isEmpty, !roles.anyone(event.by, fills: ["raiser"], in: file) {
      violate(
        .notEntitled, at: index,
        "a concern is withdrawn by whoever raised it, not by \(roles.phrase(event.by))",
        procedure.citations)
    }
    end(.withdrawn, on: event.on, at: index)
  }

  private mutating func reopen(_ event: Event, at index: Int) {
    guard position == .closed else { return }
    closedOn = nil
    outcome = nil
    if let last = visits.last {
      enter(last.stage, on: event.on, at: index)
    } else {
      position = procedure.scope == nil ? .unraised : .intake
    }
  }

  private mutating func enter(_ stage: String, on day: PartialDate, at index: Int) {
    leave(on: day, at: index)
    position = .stage(stage)
    visits.append(CaseState.Visit(stage: stage, entered: day, enteredBy: index))
  }

  private mutating func end(_ outcome: CaseOutcome?, on day: PartialDate, at index: Int) {
    guard position != .closed else { return }
    leave(on: day, at: index)
    position = .closed
    self.outcome = outcome
    closedOn = day
  }

  private mutating func leave(on day: PartialDate, at index: Int) {
    guard let last = visits.indices.last, visits[last].leftBy == nil else { return }
    visits[last].left = day
    visits[last].leftBy = index
  }

  private mutating func violate(
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

  private func isNo(_ text: String) -> Bool { text == "no" || text == "false" }
}

extension Procedure {
  /// A stage's label, or its id in quotation marks when the procedure has no such stage.
  package func label(of stage: String) -> String { self.stage(stage)?.label ?? "'\(stage)'" }
}

extension Act {
  /// Acts of preparation, which may come before anything is raised (GUIDE 7, preparing).
  package var mayPrecedeRaising: Bool {
    switch self {
    case .noted, .corresponded, .requestedInformation, .advised, .met, .decided, .notified,
      .departed:
      true
    default: false
    }
  }

  /// Acts that a closed case may still have.
  package var mayFollowClosing: Bool {
    switch self {
    case .noted, .corresponded, .shared, .learned, .notified, .recommended, .answered, .reopened,
      .departed, .routed:
      true
    default: false
    }
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each at its first place only.
  fileprivate var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
