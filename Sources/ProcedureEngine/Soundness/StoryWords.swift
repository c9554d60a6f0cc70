import CompactModel

/// Tells the moves of a case in sentences.
struct StoryWords {
  let model: SoundModel
  let actors: ActorFeasibility

  private var procedure: Procedure { model.procedure }

  func sentences(_ path: [(before: SoundState, move: SoundMove)]) -> [String] {
    path.map { sentence($0.move, in: $0.before) }
  }

  private func sentence(_ move: SoundMove, in state: SoundState) -> String {
    switch move {
    case .raise: return "The concern is raised."
    case .scope(let isInside):
      return isInside
        ? "It is found to be within the procedure." : "It is found to be outside the procedure."
    case .act(let index): return sentence(model.acts[index])
    case .mark(let index): return "It is marked '\(procedure.title(ofMark: model.marks[index]))'."
    case .exit(let index, _):
      guard let stage = state.stage.map({ procedure.stages[$0] }) else { return "" }
      return sentence(stage.exits[index], of: stage)
    case .expire(let bit):
      let title = model.clock(bit, at: state.stage)?.rule.title ?? ""
      return "The time for '\(title)' runs out."
    case .moved(let index):
      guard let stage = state.stage.map({ procedure.stages[$0] }) else { return "" }
      let target = stage.exits[index].to.flatMap(procedure.stage)
      return target.map { "So it goes on to \($0.fullTitle) by itself." } ?? "So it ends by itself."
    case .afterward(let index): return "'\(procedure.afterwards[index].title)' is asked for."
    case .beside(let index):
      switch SoundMoves.besides[index] {
      case .withdrawn: return "It is withdrawn."
      case .joined: return "It is joined to another concern."
      case .transferred: return "It is passed to another area."
      default: return "It is let lapse."
      }
    case .fact(let index, let isSo): return sentence(model.facts[index], isSo)
    case .dated(let index): return sentence(model.facts[index], true)
    }
  }

  private func sentence(_ exit: Exit, of stage: Stage) -> String {
    let takers = stage.roles(exit.by)
    let who = takers.isEmpty ? "" : " by \(actors.titles(takers))"
    guard let target = exit.to.flatMap(procedure.stage) else {
      return "It is closed by the exit '\(exit.id)'\(who)."
    }
    return "It is referred to \(target.fullTitle)\(who)."
  }

  private func sentence(_ act: SoundModel.ActName) -> String {
    guard let own = act.own else { return "An event '\(act.act.rawValue)' is recorded." }
    let phrase = procedure.ownActs.first { $0.id == own }?.phrase
    return "An event 'own:\(own)' is recorded\(phrase.map { " (\($0))" } ?? "")."
  }

  private func sentence(_ fact: SoundModel.Fact, _ isSo: Bool) -> String {
    switch fact {
    case .about(let kind):
      let words = kind.split(separator: "_").joined(separator: " ")
      return isSo ? "The case is about a \(words)." : "The case is about no \(words)."
    case .commitment(let name):
      return isSo
        ? "The commitment \(name) is said to be unmet."
        : "The commitment \(name) is not said to be unmet."
    }
  }
}
