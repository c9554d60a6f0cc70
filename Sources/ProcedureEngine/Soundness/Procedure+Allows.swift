package import CompactModel

extension Procedure {
  /// Whether an act that moves no case may be done in a place without breaking the procedure.
  func allows(_ act: Act, at place: SoundState.Place) -> Bool {
    switch place {
    case .unraised: act.mayPrecedeRaising && allows(act, at: nil as Stage?)
    case .intake: !act.movesCases && allows(act, at: nil as Stage?)
    case .stage(let index): !act.movesCases && allows(act, at: stages[Int(index)])
    case .closed: act.mayFollowClosing && !act.movesCases
    }
  }

  /// Whether the stage, or the time before the first, has what an act needs.
  private func allows(_ act: Act, at stage: Stage?) -> Bool {
    switch act {
    case .recommended: stage.map { $0.powers.isEmpty || $0.powers.contains(.recommend) } ?? true
    case .extended: !((stage?.clocks ?? []) + clocks).isEmpty
    case .classified: !marks.isEmpty
    default: true
    }
  }

  /// Whether an act can happen anywhere in a case without breaking the procedure.
  package func everAllows(_ act: Act) -> Bool {
    switch act {
    case .scopeDecided: scope != nil
    case .referred: stages.contains { $0.exits.contains { $0.to != nil } }
    case .reviewed: afterwards.contains { $0.act == .reviewed }
    case .recommended, .extended, .classified: stages.contains { allows(act, at: $0) }
    default: true
    }
  }
}

extension Act {
  /// Whether it begins a case, takes it on, ends it or takes it up again.
  fileprivate var movesCases: Bool {
    switch self {
    case .raised, .scopeDecided, .referred, .withdrawn, .lapsed, .closed, .joined, .transferred,
      .reopened, .reviewed:
      true
    default: false
    }
  }
}
