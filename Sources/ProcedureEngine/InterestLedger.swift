import CompactModel

/// The interests declared at each stage of a case, and what was done about them.
struct InterestLedger {
  private struct Interest {
    let of: String
    /// It, the organisations behind it and the offices they hold, before anybody stood in.
    let own: Set<String>
    var answers: [Act] = []
  }

  /// By the stage they were declared at.
  private var interests: [String: [Interest]] = [:]

  mutating func note(_ event: Event, at stage: String, roles: Roles) {
    switch event.act {
    case .declaredInterest:
      for id in event.by where interests[stage]?.contains(where: { $0.of == id }) != true {
        interests[stage, default: []].append(Interest(of: id, own: Set(roles.namesakes(of: id))))
      }
    case .stoodDown, .substituted, .dispensed:
      guard var known = interests[stage] else { return }
      // A dispensation is given by somebody else, to those under `with`.
      let ids = event.act == .dispensed ? event.by + event.with : event.by
      for index in known.indices where ids.contains(known[index].of) {
        known[index].answers.append(event.act)
      }
      interests[stage] = known
    default: break
    }
  }

  /// What is wrong with an event at a stage because somebody with an interest takes part in it.
  func problems(of event: Event, at stage: Stage, roles: Roles, in file: Case)
    -> [EventTerms.Problem]
  {
    guard !stage.interests.isEmpty, let known = interests[stage.id] else { return [] }
    let taking = takingPart(event, in: file)
    guard !taking.isEmpty else { return [] }
    return known.compactMap { interest in
      let isDispensed =
        interest.answers.contains(.dispensed) && stage.interests.contains(.dispensation)
      guard !isDispensed, let who = taking.first(where: interest.own.contains) else { return nil }
      return EventTerms.Problem(
        code: .interestDeclared, message: message(interest, who, stage, roles),
        citations: stage.citations)
    }
  }

  private func message(
    _ interest: Interest, _ who: String, _ stage: Stage, _ roles: Roles
  ) -> String {
    let name = roles.phrase(interest.of)
    let taker = who == interest.of ? "" : " through \(roles.phrase(who))"
    let rest = "at \(stage.label) and takes part all the same\(taker)"
    if interest.answers.contains(.stoodDown) { return "\(name) stood down \(rest)" }
    if interest.answers.contains(.substituted) { return "\(name) named a substitute \(rest)" }
    let ways = stage.interests.map(\.words)
    let list =
      ways.count > 1
      ? ways.dropLast().joined(separator: ", ") + " or " + (ways.last ?? "") : ways.first ?? ""
    return "\(name) declared an interest \(rest): what the text provides for is \(list)"
  }

  /// The ids that take part as handlers; a party may do much of what handlers do as a party.
  private func takingPart(_ event: Event, in file: Case) -> [String] {
    let parties = file.by + file.against
    switch event.act {
    case .advised, .recommended, .decided:
      return event.by + event.with.filter { !parties.contains($0) }
    case .met, .offered, .agreed, .referred, .closed, .extended:
      return (event.by + event.with).filter { !parties.contains($0) }
    default: return []
    }
  }
}

extension Stage.InterestAnswer {
  fileprivate var words: String {
    switch self {
    case .standDown: "to stand down ('stood_down')"
    case .substitute: "to name a substitute ('substituted')"
    case .dispensation: "a dispensation ('dispensed')"
    }
  }
}
