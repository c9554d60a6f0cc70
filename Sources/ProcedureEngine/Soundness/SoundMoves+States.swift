import CompactModel

/// What an act, a coming and an end make of a state.
extension SoundMoves {
  /// An act goes on record, meets clocks and starts others.
  func perform(_ act: Act, own: String? = nil, in state: SoundState) -> SoundState {
    var next = state
    if let index = model.acts.firstIndex(of: SoundModel.ActName(act: act, own: own)) {
      var asked = model.standingActs
      switch state.place {
      case .stage(let number): asked |= model.stages[Int(number)].acts
      case .unraised, .intake: asked |= model.starts.reduce(0) { $0 | ($1.terms?.acts ?? 0) }
      case .closed: break
      }
      if asked.has(index) { next.acts.add(index) }
    }
    for clock in model.clocks(at: state.stage) {
      if state.started.has(clock.bit) {
        let meets = own.map(clock.rule.ownStops.contains) ?? clock.rule.stops.contains(act)
        if meets, !state.out.has(clock.bit) { next.met.add(clock.bit) }
      } else if own.map({ clock.rule.from == .own($0) }) ?? (clock.rule.from == .event(act)) {
        next.started.add(clock.bit)
      }
    }
    return next
  }

  func start(_ state: inout SoundState, where starts: (ClockRule.Trigger) -> Bool) {
    for clock in model.standing where starts(clock.rule.from) { state.started.add(clock.bit) }
  }

  /// Comes to a stage, by an act or by the end of a clock.
  func enter(_ target: Int, _ state: SoundState, by act: Act?) -> SoundState {
    var next = state
    next.place = .stage(Int16(target))
    if procedure.afterwards.contains(where: { $0.to == nil }) { next.last = Int16(target) }
    next.acts = 0
    if let act, let index = model.acts.firstIndex(of: SoundModel.ActName(act: act, own: nil)),
      (model.stages[target].acts | model.standingActs).has(index)
    {
      next.acts.add(index)
    }
    next.forget(clocks: model.localBits)
    for clock in model.stages[target].local {
      if clock.rule.from == .entered || act.map({ clock.rule.from == .event($0) }) ?? false {
        next.started.add(clock.bit)
      }
    }
    start(&next) { $0 == .stage(procedure.stages[target].id) }
    return next
  }

  func close(_ state: SoundState, _ outcome: CaseOutcome?, by act: Act?) -> SoundState {
    if procedure.afterwards.isEmpty {
      var end = SoundState()
      end.place = .closed
      end.isEnded = true
      return end
    }
    let before = state.started
    var next = act.map { perform($0, in: state) } ?? state
    next.place = .closed
    next.isEnded = true
    if model.asksOutcome { next.outcome = outcome.map(Self.position) ?? 0 }
    next.acts &= model.standingActs
    for clock in model.standing where clock.stage == nil && before.has(clock.bit) {
      if !(next.out | next.met).has(clock.bit) { next.stopped.add(clock.bit) }
    }
    next.forget(clocks: model.localBits)
    return next
  }

  /// Whether the time for an act is over.
  func isBarred(_ act: Act, in state: SoundState) -> Bool {
    if state.out == 0 { return false }
    return model.clocks(at: state.stage).contains { clock in
      guard clock.rule.bars == act, state.out.has(clock.bit),
        clock.stage == nil || clock.stage == state.stage
      else { return false }
      if case .yes = clock.terms?.truth(in: state) ?? .yes { return true }
      return false
    }
  }

  static func position(_ outcome: CaseOutcome) -> UInt8 {
    UInt8(CaseOutcome.allCases.firstIndex(of: outcome) ?? 0)
  }
}
