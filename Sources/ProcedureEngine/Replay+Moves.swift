import CompactModel
import TimeKeeping

/// The acts that take a case from one place to the next.
extension Replay {
  mutating func decideScope(_ event: Event, at index: Int) {
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
    guard answer != "no", answer != "false" else {
      end(.outOfScope, on: event.on, at: index)
      return
    }
    enterFirst(on: event.on, at: index)
  }

  mutating func refer(_ event: Event, at index: Int) {
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
    guard !exits.isEmpty else {
      violate(
        .wrongStage, at: index,
        "\(stage.label) does not lead to \(procedure.label(of: target)): \(waysOn(from: stage))",
        stage.citations)
      if procedure.stage(target) != nil { enter(target, on: event.on, at: index) }
      return
    }
    checkTaker(of: exits, event, from: stage, to: target, at: index)
    checkConditions(of: exits, from: stage, at: index)
    enter(target, on: event.on, at: index)
  }

  /// Of several exits to one stage, any that the event's doer may take will do.
  private mutating func checkTaker(
    of exits: [Exit], _ event: Event, from stage: Stage, to target: String, at index: Int
  ) {
    let entitled =
      exits.contains { $0.by.isEmpty } ? [] : exits.flatMap { stage.roles($0.by) }.withoutRepeats
    guard !entitled.isEmpty, !roles.anyone(event.by, fills: entitled, in: file) else { return }
    let citations = exits.first?.citations ?? []
    violate(
      .notEntitled, at: index,
      "\(stage.label) is left for \(procedure.label(of: target)) by \(roles.phrase(entitled)), "
        + (event.by.isEmpty
          ? "and the event does not say who did it" : "not by \(roles.phrase(event.by))"),
      citations.isEmpty ? stage.citations : citations)
  }

  /// Of several exits that would do, one has to be open.
  private mutating func checkConditions(of exits: [Exit], from stage: Stage, at index: Int) {
    let closed = exits.compactMap { exit in
      exit.when.flatMap { holds($0, at: index) == false ? (exit, $0) : nil }
    }
    guard closed.count == exits.count, let (exit, condition) = closed.first else { return }
    violate(
      .conditionNotMet, at: index,
      "\(stage.label) is left this way when \(procedure.words(condition)), and that is not so",
      exit.citations.isEmpty ? stage.citations : exit.citations)
  }

  private func waysOn(from stage: Stage) -> String {
    let labels = stage.exits.compactMap { $0.to.map(procedure.label(of:)) }.withoutRepeats
    return labels.isEmpty
      ? "it ends with 'closed'" : "it leads to \(labels.joined(separator: " or "))"
  }

  mutating func close(_ event: Event, at index: Int) {
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
    if let outcome, allowed.contains(outcome) {
      checkConditions(
        of: stage.exits.filter { $0.outcomes.contains(outcome) }, from: stage, at: index)
      return
    }
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

  mutating func withdraw(_ event: Event, at index: Int) {
    if !event.by.isEmpty, !roles.anyone(event.by, fills: ["raiser"], in: file) {
      violate(
        .notEntitled, at: index,
        "a concern is withdrawn by whoever raised it, not by \(roles.phrase(event.by))",
        procedure.citations)
    }
    end(.withdrawn, on: event.on, at: index)
  }

  /// Lets a concern lapse, on the terms of the stage where it has any.
  mutating func lapse(_ event: Event, at index: Int) {
    if case .stage(let id) = position, let stage = procedure.stage(id) {
      let exits = stage.exits.filter { $0.outcomes.contains(.lapsed) }
      if !exits.isEmpty { checkConditions(of: exits, from: stage, at: index) }
    }
    end(.lapsed, on: event.on, at: index)
  }
}

extension Stage {
  /// The roles of an exit, with `handler` read as whoever handles the stage.
  package func roles(_ roles: [String]) -> [String] {
    roles.flatMap { $0 == "handler" ? handledBy : [$0] }
  }
}

extension Act {
  /// Acts of preparation, which may come before anything is raised (GUIDE 7, preparing).
  package var mayPrecedeRaising: Bool {
    switch self {
    case .noted, .corresponded, .requestedInformation, .advised, .met, .decided, .notified,
      .departed, .classified, .corrected, .moved, .own:
      true
    default: false
    }
  }

  /// Acts that a closed case may still have.
  package var mayFollowClosing: Bool {
    switch self {
    case .noted, .corresponded, .shared, .learned, .notified, .recommended, .answered, .reopened,
      .departed, .routed, .reviewed, .corrected, .moved, .ratified, .own:
      true
    default: false
    }
  }
}
