import CompactModel

/// A procedure with everything its conditions mention numbered, so that a state is a few words of
/// bits.
struct SoundModel {
  let procedure: Procedure
  let marks: [String]
  let facts: [Fact]
  let acts: [ActName]
  let clocks: [TrackedClock]
  let starts: [(to: Int, terms: SoundTerms?)]
  let stages: [StageTerms]
  let afterwards: [(to: Int?, terms: SoundTerms?)]
  /// The acts that matter at every stage and after the end.
  let standingActs: UInt64
  /// Whether a condition asks for the outcome.
  let asksOutcome: Bool

  /// Something about a case that is so or not so from the beginning.
  enum Fact: Hashable {
    case about(String)
    case commitment(String)
  }

  struct ActName: Hashable {
    let act: Act
    let own: String?
  }

  /// A clock whose end matters: it moves a case, bars an act, or a condition waits for it.
  struct TrackedClock {
    let rule: ClockRule
    let stage: Int?
    let terms: SoundTerms?
    /// The exit it takes.
    let exit: Int?

    /// Whether it starts anew each time the case comes to its stage.
    var isLocal: Bool {
      guard stage != nil else { return false }
      switch rule.from {
      case .entered, .event, .own: return true
      case .raised, .stage, .mark, .record: return false
      }
    }
  }

  struct StageTerms {
    let exits: [SoundTerms?]
    let clocks: UInt64
    /// The acts its conditions ask for.
    let acts: UInt64
  }

  /// The numbered procedure; nil when it mentions more of a kind than a state can hold.
  init?(_ procedure: Procedure) {
    self.procedure = procedure
    let exits = procedure.stages.flatMap(\.exits)
    let allClocks = procedure.clocks + procedure.stages.flatMap(\.clocks)
    let conditions =
      exits.compactMap(\.when) + procedure.starts.compactMap(\.when)
      + procedure.afterwards.compactMap(\.when)
    let waitedFor = Set(conditions.compactMap(\.expired))
    let isTracked = { (rule: ClockRule) in
      rule.moves != nil || rule.bars != nil || waitedFor.contains(rule.id)
    }
    let tracked = allClocks.filter(isTracked)
    let asked = conditions + tracked.compactMap(\.when)
    var triggers: [String] = []
    for clock in tracked { if case .mark(let mark) = clock.from { triggers.append(mark) } }
    let marks = (asked.flatMap { $0.marks + $0.unmarked } + triggers).withoutRepeats
    var facts = asked.flatMap { condition in
      condition.about.map(Fact.about) + condition.commitments.map(Fact.commitment)
    }
    for clock in tracked {
      if case .record(let kind, _) = clock.from { facts.append(.about(kind)) }
    }
    facts = facts.withoutRepeats
    let acts = Self.acts(asked, tracked)
    guard max(marks.count, facts.count, acts.count, tracked.count) <= 64,
      procedure.afterwards.count <= 16, procedure.stages.count < Int(Int16.max)
    else { return nil }

    let stageIDs = Dictionary(
      procedure.stages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [(rule: ClockRule, stage: Int?)] = []
    for rule in procedure.clocks where isTracked(rule) { places.append((rule: rule, stage: nil)) }
    for (number, stage) in procedure.stages.enumerated() {
      for rule in stage.clocks where isTracked(rule) { places.append((rule: rule, stage: number)) }
    }
    let names = Names(
      marks: marks, facts: facts, acts: acts,
      clocks: places.map { place in (id: place.rule.id, stage: place.stage) })
    self.marks = marks
    self.facts = facts
    self.acts = acts
    var clocks: [TrackedClock] = []
    for (rule, stage) in places {
      let exits = stage.map { procedure.stages[$0].exits } ?? []
      clocks.append(
        TrackedClock(
          rule: rule, stage: stage, terms: rule.when.map { SoundTerms($0, names, stage) },
          exit: rule.moves.flatMap { id in exits.firstIndex { $0.id == id } }))
    }
    self.clocks = clocks
    var starts: [(to: Int, terms: SoundTerms?)] = []
    for start in procedure.starts {
      guard let to = stageIDs[start.to] else { continue }
      starts.append((to: to, terms: start.when.map { SoundTerms($0, names, nil) }))
    }
    self.starts = starts
    var afterwards: [(to: Int?, terms: SoundTerms?)] = []
    var standing: UInt64 = 0
    for entry in procedure.afterwards {
      let terms = entry.when.map { SoundTerms($0, names, nil) }
      afterwards.append((to: entry.to.flatMap { stageIDs[$0] }, terms: terms))
      standing |= terms?.acts ?? 0
    }
    self.afterwards = afterwards
    for clock in clocks where clock.stage == nil { standing |= clock.terms?.acts ?? 0 }
    standingActs = standing
    asksOutcome = procedure.afterwards.contains { $0.when?.outcomes.isEmpty == false }
    var stages: [StageTerms] = []
    for (number, stage) in procedure.stages.enumerated() {
      let exits = stage.exits.map { exit in exit.when.map { SoundTerms($0, names, number) } }
      var acts: UInt64 = 0
      var own: UInt64 = 0
      for terms in exits { acts |= terms?.acts ?? 0 }
      for (index, clock) in clocks.enumerated() where clock.stage == number {
        own.add(index)
        acts |= clock.terms?.acts ?? 0
      }
      stages.append(StageTerms(exits: exits, clocks: own, acts: acts))
    }
    self.stages = stages
  }

  /// The acts that conditions ask for and that start or meet the clocks that matter.
  private static func acts(_ asked: [Condition], _ clocks: [ClockRule]) -> [ActName] {
    var acts = asked.flatMap { condition in
      condition.acts.map { ActName(act: $0, own: nil) }
        + condition.ownActs.map { ActName(act: .own, own: $0) }
    }
    for clock in clocks {
      acts += clock.stops.map { ActName(act: $0, own: nil) }
      acts += clock.ownStops.map { ActName(act: .own, own: $0) }
      switch clock.from {
      case .event(let act): acts.append(ActName(act: act, own: nil))
      case .own(let name): acts.append(ActName(act: .own, own: name))
      case .raised, .entered, .stage, .mark, .record: break
      }
    }
    return acts.withoutRepeats
  }

  /// What the bits stand for, while conditions are numbered.
  struct Names {
    let marks: [String]
    let facts: [Fact]
    let acts: [ActName]
    let clocks: [(id: String, stage: Int?)]

    /// The clock that a condition at a stage means by an id.
    func clock(_ id: String, _ stage: Int?) -> Int? {
      clocks.firstIndex { $0.id == id && $0.stage != nil && $0.stage == stage }
        ?? clocks.firstIndex { $0.id == id && $0.stage == nil }
    }
  }
}
