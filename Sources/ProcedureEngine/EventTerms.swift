import CompactModel
import TimeKeeping

/// Holds the terms of an event against what the procedure has: its powers, grounds and routes.
struct EventTerms {
  let procedure: Procedure
  let file: Case
  let roles: Roles
  var surroundings = Surroundings()
  /// Without it no count of days is made.
  var calendar: WorkingCalendar?
  let meetings: MeetingLedger
  let interests: InterestLedger

  struct Problem {
    let code: Violation.Code
    let message: String
    let citations: [Citation]
  }

  /// What does not fit in one of the file's events, with the case where it was before it.
  func problems(ofEventAt index: Int, at position: CaseState.Position) -> [Problem] {
    let event = file.events[index]
    // After the end one complaint is enough: that anything follows at all.
    guard position != .closed || event.act.mayFollowClosing else { return [] }
    return ownTerms(of: event, at: index, position) + people(of: event, at: index, position)
  }

  /// What concerns those who act: together, in a meeting, without an interest.
  private func people(
    of event: Event, at index: Int, _ position: CaseState.Position
  ) -> [Problem] {
    let stage = stage(at: position)
    var problems = joint(of: event, at: position)
    if let problem = meetings.problem(at: index, of: file, stage: stage, roles: roles) {
      problems.append(problem)
    }
    if let stage {
      problems += interests.problems(of: event, at: stage, roles: roles, in: file)
    }
    return problems
  }

  private func ownTerms(
    of event: Event, at index: Int, _ position: CaseState.Position
  ) -> [Problem] {
    switch event.act {
    case .raised: raising(event, at: index)
    case .scopeDecided: scopeTerms(of: event, at: position)
    case .routed: route(of: event, isNeeded: true)
    case .recommended: powers(at: position)
    case .closed: closer(of: event, at: position) + result(of: event, at: position)
    case .decided: settledSilence(of: event)
    case .ratified: ratification(of: event)
    case .referred: ground(of: event, at: position)
    case .classified: mark(of: event)
    case .extended: ExtensionTerms(terms: self, event: event, index: index).problems(at: position)
    case .answered: reason(of: event, at: index)
    case .settled: parts(of: event)
    case .joined, .split: others(of: event)
    case .transferred: area(of: event)
    case .own: ownAct(of: event)
    case .corrected: correction(at: index)
    default: []
    }
  }

  func stage(at position: CaseState.Position) -> Stage? {
    if case .stage(let id) = position { return procedure.stage(id) }
    return nil
  }

  private func raising(_ event: Event, at index: Int) -> [Problem] {
    // A raising that only stands too late has had its complaint at the act before it.
    guard file.events.prefix(index).contains(where: { $0.act == .raised }) else {
      return signatories(of: event)
    }
    return [
      Problem(
        code: .raisedTwice,
        message: "the concern was raised already: record 'reopened' or 'noted' instead",
        citations: [])
    ]
  }

  private func scopeTerms(of event: Event, at position: CaseState.Position) -> [Problem] {
    guard let scope = procedure.scope else { return [] }
    if let stage = stage(at: position) {
      return [
        Problem(
          code: .outOfScopeAct,
          message: "the scope is decided before the first stage, and the concern is at "
            + "\(stage.label) already", citations: scope.citations)
      ]
    }
    var problems: [Problem] = []
    if event[.inScope] == nil {
      problems.append(
        Problem(
          code: .scopeNotDecided, message: "a scope decision has to say 'in_scope: yes' or 'no'",
          citations: scope.citations))
    }
    let grounds = scope.criteria.map(\.id)
    if let criterion = event[.criterion], !grounds.isEmpty, !grounds.contains(criterion) {
      problems.append(
        Problem(
          code: .unknownTerm,
          message: "the scope test has no ground '\(criterion)': it has "
            + grounds.joined(separator: ", "), citations: scope.citations))
    }
    return problems + likeCases(of: event) + route(of: event, isNeeded: false)
  }

  private func route(of event: Event, isNeeded: Bool) -> [Problem] {
    let routes = procedure.routes.map(\.id)
    if routes.isEmpty || (event[.route] == nil && !isNeeded) { return [] }
    if let route = event[.route], routes.contains(route) { return [] }
    let list = routes.joined(separator: ", ")
    let message =
      event[.route].map { "the procedure has no route '\($0)': it has \(list)" }
      ?? "the event has to name its route: one of \(list)"
    return [Problem(code: .unknownTerm, message: message, citations: procedure.citations)]
  }

  private func powers(at position: CaseState.Position) -> [Problem] {
    guard let stage = stage(at: position), !stage.powers.isEmpty,
      !stage.powers.contains(.recommend)
    else { return [] }
    let powers = stage.powers.map(\.rawValue).joined(separator: ", ")
    return [
      Problem(
        code: .beyondPower,
        message: "\(stage.label) has no power to recommend: what it can do is \(powers)",
        citations: stage.citations)
    ]
  }

  /// A case is closed by those it concerns, whoever handles it, or whom the text names for that.
  private func closer(of event: Event, at position: CaseState.Position) -> [Problem] {
    guard let stage = stage(at: position), !stage.handledBy.isEmpty, !event.by.isEmpty else {
      return []
    }
    let parties = ["either_party", "raiser", "respondent"]
    var entitled = ["either_party"]
    for role in stage.handledBy
      + stage.exits.filter({ $0.to == nil }).flatMap({ stage.roles($0.by) })
    where !(parties + entitled).contains(role) {
      entitled.append(role)
    }
    guard !roles.anyone(event.by, fills: entitled, in: file) else { return [] }
    return [
      Problem(
        code: .notEntitled,
        message: "at \(stage.label) a case is closed by \(roles.phrase(entitled)), not by "
          + roles.phrase(event.by), citations: stage.citations)
    ]
  }

  private func ground(of event: Event, at position: CaseState.Position) -> [Problem] {
    guard let stage = stage(at: position),
      let target = event[.to] ?? stage.exits.first(where: { $0.to != nil })?.to,
      event[.criterion] == nil, event[.reason] == nil
    else { return [] }
    let exits = stage.exits.filter { $0.to == target }
    let open = exits.filter {
      $0.by.isEmpty || roles.anyone(event.by, fills: stage.roles($0.by), in: file)
    }
    // Who may take one of them as of right owes no ground, whatever the others ask for.
    let taken = open.isEmpty ? exits : open
    guard taken.allSatisfy({ !$0.isRight && $0.criterion != nil }),
      let exit = taken.first, let criterion = exit.criterion
    else { return [] }
    return [
      Problem(
        code: .groundMissing,
        message: "\(stage.label) may be left for \(procedure.label(of: target)) on a ground only "
          + "(\(criterion)): say it as 'criterion' or 'reason'",
        citations: exit.citations.isEmpty ? stage.citations : exit.citations)
    ]
  }
}
