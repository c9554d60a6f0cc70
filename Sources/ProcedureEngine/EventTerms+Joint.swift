import CompactModel

/// Holds an act of several handlers against how they act as one.
extension EventTerms {
  /// The acts by which handlers use their powers.
  private static let jointActs: [Act] = [.decided, .recommended, .agreed, .advised, .closed]

  func joint(of event: Event, at position: CaseState.Position) -> [Problem] {
    guard let stage = stage(at: position), let joint = stage.joint,
      Self.jointActs.contains(event.act), isByHandler(event, at: stage)
    else { return [] }
    let named = event.by + event.with
    if case .chair(let chair) = joint {
      guard !roles.anyone(named, fills: [chair], in: file) else { return [] }
      return [
        problem(
          "\(stage.label) acts through its chair: \(roles.phrase(chair)) is not named under 'by' or "
            + "'with'", stage)
      ]
    }
    let members = members(of: stage, named: named)
    let missing = members.filter { !roles.anyone(named, fills: [$0], in: file) }
    let isEnough =
      joint == .majority
      ? (members.count - missing.count) * 2 > members.count : missing.isEmpty
    guard !isEnough else { return [] }
    let verb = missing.count == 1 ? "is" : "are"
    let rest = "\(roles.list(missing)) \(verb) not named under 'by' or 'with'"
    let message =
      switch joint {
      case .majority:
        "\(stage.label) acts by more than half of its handlers: \(members.count - missing.count) of "
          + "\(members.count) took part, and \(rest)"
      case .onePerPartner:
        "\(stage.label) acts through one from each partner together: \(rest)"
      default: "\(stage.label) acts through all of its handlers together: \(rest)"
      }
    return [problem(message, stage)]
  }

  /// Whether handlers act, and not parties as parties only.
  private func isByHandler(_ event: Event, at stage: Stage) -> Bool {
    guard roles.anyone(event.by, fills: stage.handledBy, in: file) else { return false }
    guard event.act != .closed || !isNamedByExit(event, of: stage) else { return false }
    let parties = file.by + file.against
    return stage.handledBy.contains(where: Roles.parties.contains)
      || !event.by.allSatisfy(parties.contains)
      || (event.act != .closed && event.act != .agreed)
  }

  /// Whether an exit lets whoever closes the case do so alone.
  private func isNamedByExit(_ event: Event, of stage: Stage) -> Bool {
    stage.exits.contains { exit in
      exit.to == nil && !exit.by.contains("handler")
        && roles.anyone(event.by, fills: exit.by, in: file)
    }
  }

  /// The handlers one by one: the offices of a body, unless the body acted in its own name.
  private func members(of stage: Stage, named: [String]) -> [String] {
    stage.handledBy.flatMap { role -> [String] in
      if role == "either_party" { return ["raiser", "respondent"] }
      let offices = roles.offices(of: role).map(\.id)
      return offices.isEmpty || named.contains(role) ? [role] : offices
    }.withoutRepeats
  }

  private func problem(_ message: String, _ stage: Stage) -> Problem {
    Problem(code: .notJoint, message: message, citations: stage.citations)
  }
}
