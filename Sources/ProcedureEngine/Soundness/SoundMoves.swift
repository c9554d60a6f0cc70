import CompactModel

/// What may happen next in a state, read from the procedure that `Replay` plays.
struct SoundMoves {
  let model: SoundModel
  let actors: ActorFeasibility

  struct Step {
    let move: SoundMove
    let state: SoundState
    var choice = SoundChoice.act
    /// False where it takes what only a function can say, or another entry would be used instead.
    var isSure = true
  }

  var procedure: Procedure { model.procedure }

  func steps(from state: SoundState) -> [Step] {
    if let fact = openFact(in: state) { return decisions(of: fact, in: state) }
    var steps: [Step] = []
    switch state.place {
    case .unraised:
      if !isBarred(.raised, in: state) { steps += begin(state, .raise, .raised) }
    case .intake: steps += scopeSteps(from: state)
    case .stage(let number):
      let moved = moves(ofStage: Int(number), in: state)
      if moved.contains(where: \.isSure) { return moved }
      steps += moved + exits(ofStage: Int(number), in: state)
    case .closed:
      if procedure.afterwards.isEmpty { return [] }
      steps += takingUp(state)
    }
    steps += markings(state) + acts(state) + besides(state) + expiries(state)
    return steps
  }

  // MARK: Facts of the case

  /// The first fact that a condition in play waits for.
  private func openFact(in state: SoundState) -> Int? {
    func open(_ terms: SoundTerms?) -> Int? {
      if case .open(let fact)? = terms?.truth(in: state) { return fact }
      return nil
    }
    for clock in model.standing {
      if case .record(let kind, _) = clock.rule.from,
        let fact = model.facts.firstIndex(of: .about(kind)), !state.known.has(fact)
      {
        return fact
      }
    }
    switch state.place {
    case .unraised where procedure.scope == nil, .intake:
      for start in model.starts { if let fact = open(start.terms) { return fact } }
    case .unraised: break
    case .stage(let number):
      for exit in model.stages[Int(number)].exits { if let fact = open(exit) { return fact } }
    case .closed:
      for entry in model.afterwards { if let fact = open(entry.terms) { return fact } }
    }
    for clock in model.clocks(at: state.stage)
    where clock.stage == nil || clock.stage == state.stage {
      if let fact = open(clock.terms) { return fact }
    }
    return nil
  }

  private func decisions(of fact: Int, in state: SoundState) -> [Step] {
    var steps: [Step] = []
    var known = state
    known.known.add(fact)
    if !contradicts(fact, true, state) {
      known.facts.add(fact)
      steps.append(Step(move: .fact(fact, true), state: known, choice: .fate))
      var dated = known
      for clock in model.standing {
        if case .record(let kind, _) = clock.rule.from, model.facts[fact] == .about(kind) {
          dated.started.add(clock.bit)
        }
      }
      if dated != known { steps.append(Step(move: .dated(fact), state: dated, choice: .fate)) }
      known.facts = state.facts
    }
    if !contradicts(fact, false, state) {
      steps.append(Step(move: .fact(fact, false), state: known, choice: .fate))
    }
    return steps
  }

  /// Whether an answer cannot be, because one name stands for all below it and the other is below.
  private func contradicts(_ fact: Int, _ isSo: Bool, _ state: SoundState) -> Bool {
    guard case .commitment(let name) = model.facts[fact] else { return false }
    return state.known.bits.contains { other in
      guard case .commitment(let known) = model.facts[other] else { return false }
      return isSo
        ? !state.facts.has(other) && known.hasSuffix(".") && name.hasPrefix(known)
        : state.facts.has(other) && name.hasSuffix(".") && known.hasPrefix(name)
    }
  }

  // MARK: Beginning and going on

  private func begin(_ state: SoundState, _ move: SoundMove, _ act: Act) -> [Step] {
    if act == .raised, procedure.scope != nil {
      var next = perform(act, in: state)
      start(&next) { $0 == .raised }
      next.place = .intake
      return [Step(move: move, state: next)]
    }
    var steps: [Step] = []
    var isSure = true
    func enter(_ target: Int) {
      var next = perform(act, in: state)
      if act == .raised { start(&next) { $0 == .raised } }
      next = self.enter(target, next, by: act)
      steps.append(Step(move: move, state: next, isSure: isSure))
    }
    for start in model.starts {
      switch start.terms?.truth(in: state) ?? .yes {
      case .no, .open: continue
      case .yes:
        enter(start.to)
        return steps
      case .judged:
        isSure = false
        enter(start.to)
      }
    }
    enter(0)
    return steps
  }

  private func scopeSteps(from state: SoundState) -> [Step] {
    guard let scope = procedure.scope, actors.anyone(of: scope.decidedBy),
      !isBarred(.scopeDecided, in: state)
    else { return [] }
    return begin(state, .scope(isInside: true), .scopeDecided) + [
      Step(move: .scope(isInside: false), state: close(state, .outOfScope, by: .scopeDecided))
    ]
  }

  private func exits(ofStage number: Int, in state: SoundState) -> [Step] {
    let stage = procedure.stages[number]
    var steps: [Step] = []
    for (index, exit) in stage.exits.enumerated() {
      guard actors.anyone(of: stage.roles(exit.by)) else { continue }
      let isSure: Bool
      switch model.stages[number].exits[index]?.truth(in: state) ?? .yes {
      case .no, .open: continue
      case .yes: isSure = true
      case .judged: isSure = false
      }
      if exit.to != nil {
        guard !isBarred(.referred, in: state), let target = model.stages[number].targets[index]
        else { continue }
        let next = enter(target, perform(.referred, in: state), by: .referred)
        steps.append(Step(move: .exit(index, outcome: 0), state: next, isSure: isSure))
      } else {
        for outcome in model.asksOutcome ? exit.outcomes : Array(exit.outcomes.prefix(1)) {
          let act = outcome == .lapsed && isBarred(.closed, in: state) ? Act.lapsed : .closed
          guard !isBarred(act, in: state) else { continue }
          let next = close(state, outcome, by: act)
          let move = SoundMove.exit(index, outcome: Self.position(outcome))
          steps.append(Step(move: move, state: next, isSure: isSure))
        }
      }
    }
    return steps
  }

  /// What the clocks of a stage that are over do at once, before anything else can happen.
  private func moves(ofStage number: Int, in state: SoundState) -> [Step] {
    let stage = procedure.stages[number]
    return model.stages[number].clocks.compactMap { clock in
      guard clock.stage == number, state.expired.has(clock.bit), let index = clock.exit else {
        return nil
      }
      var isSure = true
      for terms in [clock.terms, model.stages[number].exits[index]] {
        switch terms?.truth(in: state) ?? .yes {
        case .no, .open: return nil
        case .yes: break
        case .judged: isSure = false
        }
      }
      let exit = stage.exits[index]
      let next: SoundState
      if let target = model.stages[number].targets[index] {
        next = enter(target, state, by: nil)
      } else {
        let outcome = exit.outcomes.contains(.lapsed) ? .lapsed : exit.outcomes.first
        next = close(state, outcome, by: nil)
      }
      return Step(
        move: .moved(exit: index), state: next, choice: .fate, isSure: isSure)
    }
  }

  // MARK: After the end

  private func takingUp(_ state: SoundState) -> [Step] {
    var open: [Afterward] = []
    return procedure.afterwards.enumerated().compactMap { index, entry in
      let isJudged: Bool
      switch model.afterwards[index].terms?.truth(in: state) ?? .yes {
      case .no, .open: return nil
      case .yes: isJudged = false
      case .judged: isJudged = true
      }
      let uses = state.uses >> UInt64(index * 4) & 15
      guard entry.times.map({ uses < UInt64(min($0, 15)) }) ?? true,
        actors.anyone(of: entry.by), !isBarred(entry.act, in: state)
      else { return nil }
      defer { open.append(entry) }
      var next = perform(entry.act, in: state)
      if let times = entry.times, times <= 15 { next.uses += 1 << UInt64(index * 4) }
      next.stopped = 0
      next.outcome = 0
      next.isEnded = false
      if let target = model.afterwards[index].to ?? (state.last < 0 ? nil : Int(state.last)) {
        next = enter(target, next, by: entry.act)
      } else {
        next.place = procedure.scope == nil ? .unraised : .intake
      }
      let isOwn = open.allSatisfy { $0.act != entry.act || Self.isTold(entry, from: $0) }
      return Step(move: .afterward(index), state: next, isSure: !isJudged && isOwn)
    }
  }

  /// Whether somebody may ask for one who may not ask for the other, or on another ground.
  private static func isTold(_ entry: Afterward, from other: Afterward) -> Bool {
    if !other.by.isEmpty, !other.by.contains("either_party"),
      entry.by.contains(where: { !other.by.contains($0) && $0 != "either_party" })
    {
      return true
    }
    let grounds = other.grounds.map(\.id)
    return !grounds.isEmpty
      && (entry.grounds.isEmpty || entry.grounds.contains { !grounds.contains($0.id) })
  }

  // MARK: What happens beside

  private func markings(_ state: SoundState) -> [Step] {
    guard state.place != .closed, !isBarred(.classified, in: state) else { return [] }
    return model.marks.indices.compactMap { index in
      guard !state.marks.has(index),
        let mark = procedure.marks.first(where: { $0.id == model.marks[index] }),
        actors.anyone(of: mark.by)
      else { return nil }
      var next = perform(.classified, in: state)
      next.marks.add(index)
      start(&next) { $0 == .mark(mark.id) }
      return Step(move: .mark(index), state: next)
    }
  }

  private func acts(_ state: SoundState) -> [Step] {
    model.acts.indices.compactMap { index in
      let name = model.acts[index]
      guard name.act != .classified,
        procedure.allows(name.act, at: state.place), !isBarred(name.act, in: state)
      else { return nil }
      let next = perform(name.act, own: name.own, in: state)
      return next == state ? nil : Step(move: .act(index), state: next)
    }
  }

  /// Giving up and going elsewhere matters only where something may follow.
  private func besides(_ state: SoundState) -> [Step] {
    guard !procedure.afterwards.isEmpty, state.place != .closed, state.place != .unraised else {
      return []
    }
    var ways: [(act: Act, outcome: CaseOutcome)] = [
      (.withdrawn, .withdrawn), (.joined, .joined), (.transferred, .transferred),
    ]
    let lapses = state.stage.map { stage in
      procedure.stages[stage].exits.contains { $0.outcomes.contains(.lapsed) }
    }
    if lapses != true { ways.append((.lapsed, .lapsed)) }
    return ways.enumerated().compactMap { index, way in
      guard !isBarred(way.act, in: state) else { return nil }
      var next = close(state, way.outcome, by: way.act)
      next.isEnded = false
      return Step(move: .beside(index), state: next)
    }
  }

  /// The acts of `SoundMove.beside`, by their positions.
  static let besides: [Act] = [.withdrawn, .joined, .transferred, .lapsed]

  private func expiries(_ state: SoundState) -> [Step] {
    model.clocks(at: state.stage).compactMap { clock in
      guard state.started.has(clock.bit), !state.out.has(clock.bit) else { return nil }
      let isMet = (state.met | state.stopped).has(clock.bit)
      guard clock.rule.bars != nil || !isMet else { return nil }
      var next = state
      next.out.add(clock.bit)
      return Step(move: .expire(clock.bit), state: next, choice: .fate)
    }
  }
}
