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
  var latest = PartialDate.unknown

  init(procedure: Procedure, file: Case, roles: Roles) {
    self.procedure = procedure
    self.file = file
    self.roles = roles
  }

  mutating func run() -> CaseState {
    for (index, event) in file.events.enumerated() {
      checkOrder(event, at: index)
      apply(event, at: index)
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
    if event.on.earliest != nil { latest = event.on }
  }

  private mutating func apply(_ event: Event, at index: Int) {
    if position == .unraised, event.act != .raised, !event.act.mayPrecedeRaising {
      violate(
        .actBeforeRaised, at: index,
        "nothing can be \(event.act.rawValue.spaced) before the concern is raised: "
          + "add an event with the act 'raised' first")
      begin(event, at: index)
    }
    if position == .closed, !event.act.mayFollowClosing {
      violate(
        .afterClose, at: index,
        "the case is closed (\(outcome?.phrase ?? "without an outcome")), so nobody can have "
          + "\(event.act.phrase) afterwards: record 'reopened' first, or 'noted'")
    }
    switch event.act {
    case .raised: begin(event, at: index)
    case .scopeDecided: decideScope(event, at: index)
    case .referred: refer(event, at: index)
    case .closed: close(event, at: index)
    case .withdrawn: withdraw(event, at: index)
    case .lapsed: end(.lapsed, on: event.on, at: index)
    case .reopened: reopen(event, at: index)
    default: checkOverride(event, at: index)
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
    guard event[.inScope].map(isNo) != true else {
      end(.outOfScope, on: event.on, at: index)
      return
    }
    if position == .intake, let first = procedure.stages.first {
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
    guard let exit = onward.first(where: { $0.to == target }) else {
      refuseReferral(to: target, from: stage, onward, event, at: index)
      return
    }
    if !exit.by.isEmpty, !roles.anyone(event.by, fills: exit.by, in: file) {
      violate(
        .notEntitled, at: index,
        "\(stage.label) is left for \(procedure.label(of: target)) by "
          + "\(roles.phrase(exit.by)), not by \(roles.phrase(event.by))",
        exit.citations.isEmpty ? stage.citations : exit.citations)
    } else {
      checkOverride(event, at: index)
    }
    enter(target, on: event.on, at: index)
  }

  private mutating func refuseReferral(
    to target: String, from stage: Stage, _ onward: [Exit], _ event: Event, at index: Int
  ) {
    let allowed = onward.compactMap { $0.to.map(procedure.label(of:)) }
    let remedy =
      allowed.isEmpty
      ? "it ends with 'closed'" : "it leads to \(allowed.joined(separator: " or "))"
    violate(
      .wrongStage, at: index,
      "\(stage.label) does not lead to \(procedure.label(of: target)): \(remedy)", stage.citations)
    if procedure.stage(target) != nil { enter(target, on: event.on, at: index) }
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
      let allowed = stage.exits.flatMap(\.outcomes)
      let list = allowed.map(\.rawValue).joined(separator: ", ")
      if let outcome, !allowed.contains(outcome) {
        violate(
          .wrongOutcome, at: index,
          "\(stage.label) cannot end with '\(outcome.rawValue)': it may end with \(list)",
          stage.citations)
      } else if outcome == nil {
        violate(
          .wrongOutcome, at: index, "a closed case needs an outcome: one of \(list)",
          stage.citations)
      } else {
        checkOverride(event, at: index)
      }
    }
    end(outcome, on: event.on, at: index)
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

  /// An override on an event that fits the procedure after all is still worth showing.
  private mutating func checkOverride(_ event: Event, at index: Int) {
    guard let reason = event[.override] else { return }
    violate(.override, at: index, "recorded with an override: \(reason)")
  }

  private mutating func violate(
    _ code: Violation.Code, at index: Int, _ message: String, _ citations: [Citation] = []
  ) {
    if let reason = file.events[index][.override], code != .override {
      violations.append(
        Violation(
          code: .override,
          message: "recorded against the procedure: \(message). The reason given: \(reason)",
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

extension String {
  fileprivate var spaced: String { split(separator: "_").joined(separator: " ") }
}
