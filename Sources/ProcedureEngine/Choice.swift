package import CompactModel

/// Something somebody may do next in a case, and what it leads to.
package struct Choice: Hashable, Sendable, Codable {
  package var act: Act
  /// Who may, in words.
  package var by: String
  /// What it leads to, in words.
  package var leadsTo: String
  /// The stage it leads to, when it moves the case.
  package var to: String?
  /// The outcomes it may end the case with.
  package var outcomes: [CaseOutcome]
  package var citations: [Citation]
}

extension Procedure {
  /// What may be done next, the acts that move the case first.
  package func choices(for file: Case, _ state: CaseState, roles: Roles) -> [Choice] {
    switch state.position {
    case .unraised:
      return [
        Choice(
          act: .raised, by: roles.phrase("raiser"), leadsTo: "the case begins", to: nil,
          outcomes: [], citations: citations)
      ]
    case .intake: return scopeChoices(roles)
    case .stage(let id):
      guard let stage = stage(id) else { return [] }
      return choices(at: stage, roles)
    case .closed:
      return [
        Choice(
          act: .reopened, by: "anybody",
          leadsTo: "the case goes on where it ended; the procedure does not say when this is right",
          to: state.visits.last?.stage, outcomes: [], citations: [])
      ]
    }
  }

  private func scopeChoices(_ roles: Roles) -> [Choice] {
    guard let scope else { return [] }
    let decider = scope.decidedBy.isEmpty ? Choice.notStated : roles.phrase(scope.decidedBy)
    return [
      Choice(
        act: .scopeDecided, by: decider,
        leadsTo: "in scope: \(stages.first?.fullTitle ?? "the first stage") begins",
        to: stages.first?.id, outcomes: [], citations: scope.citations),
      Choice(
        act: .scopeDecided, by: decider, leadsTo: "not in scope: \(scope.otherwise)", to: nil,
        outcomes: [.outOfScope], citations: scope.citations),
      withdrawal(roles),
    ]
  }

  private func choices(at stage: Stage, _ roles: Roles) -> [Choice] {
    var choices = stage.exits.map { exit in
      choice(exit, at: stage, roles)
    }
    let handler = stage.handledBy.isEmpty ? Choice.notStated : roles.phrase(stage.handledBy)
    if stage.meets {
      choices.append(
        Choice(
          act: .met, by: handler, leadsTo: "the concern is considered at a meeting", to: nil,
          outcomes: [], citations: stage.citations))
    }
    for power in stage.powers {
      guard let act = power.act else { continue }
      choices.append(
        Choice(
          act: act, by: handler, leadsTo: "it is put on record; the case stays at \(stage.label)",
          to: nil, outcomes: [], citations: stage.citations))
    }
    for advice in stage.advice {
      choices.append(
        Choice(
          act: .advised, by: roles.phrase(advice.from),
          leadsTo: advice.isOptional
            ? "\(advice.title), where wanted; the case stays at \(stage.label)" : advice.title,
          to: nil, outcomes: [], citations: advice.citations))
    }
    choices.append(withdrawal(roles))
    return choices
  }

  private func choice(_ exit: Exit, at stage: Stage, _ roles: Roles) -> Choice {
    let citations = exit.citations.isEmpty ? stage.citations : exit.citations
    guard let to = exit.to else {
      return Choice(
        act: .closed, by: exit.by.isEmpty ? "the parties or the handler" : roles.phrase(exit.by),
        leadsTo: "the case ends", to: nil, outcomes: exit.outcomes, citations: citations)
    }
    var leadsTo = self.stage(to)?.fullTitle ?? to
    if !exit.isRight { leadsTo += ", at discretion" }
    if let criterion = exit.criterion { leadsTo += " (\(criterion))" }
    return Choice(
      act: .referred, by: exit.by.isEmpty ? Choice.notStated : roles.phrase(exit.by),
      leadsTo: leadsTo, to: to, outcomes: [], citations: citations)
  }

  private func withdrawal(_ roles: Roles) -> Choice {
    Choice(
      act: .withdrawn, by: roles.phrase("raiser"), leadsTo: "the case ends", to: nil,
      outcomes: [.withdrawn], citations: [])
  }
}

extension Stage.Power {
  /// The act by which a stage uses the power, where it leaves a record of its own.
  fileprivate var act: Act? {
    switch self {
    case .recommend: .recommended
    case .decide: .decided
    case .advise: .advised
    case .agree: .agreed
    case .investigate, .encourage: nil
    }
  }
}
