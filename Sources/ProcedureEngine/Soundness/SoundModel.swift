import CompactModel

/// A procedure with everything its conditions mention numbered, so that a state is a few words of
/// bits.
struct SoundModel {
  let procedure: Procedure
  let marks: [String]
  let facts: [Fact]
  let acts: [ActName]
  /// The clocks that matter wherever the case is.
  let standing: [TrackedClock]
  /// The bits of all clocks that start anew each time the case comes to their stage.
  let localBits: UInt64
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
    /// Its bit in a state; clocks that start anew at different stages share bits.
    let bit: Int
    let terms: SoundTerms?
    /// The exit it takes.
    let exit: Int?

  }

  struct StageTerms {
    let exits: [SoundTerms?]
    /// Where its exits lead; nil for the end.
    let targets: [Int?]
    /// The clocks that start anew each time the case comes here.
    let local: [TrackedClock]
    /// These, and those that matter everywhere.
    let clocks: [TrackedClock]
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
    guard max(marks.count, facts.count, acts.count) <= 64,
      procedure.afterwards.count <= 16, procedure.stages.count < Int(Int16.max)
    else { return nil }

    let stageIDs = Dictionary(
      procedure.stages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [Place] = []
    for rule in procedure.clocks where isTracked(rule) { places.append(Place(rule, at: nil)) }
    for (number, stage) in procedure.stages.enumerated() {
      for rule in stage.clocks where isTracked(rule) { places.append(Place(rule, at: number)) }
    }
    Self.number(&places)
    guard places.allSatisfy({ $0.bit < 64 }) else { return nil }
    let names = Names(marks: marks, facts: facts, acts: acts, clocks: places)
    self.marks = marks
    self.facts = facts
    self.acts = acts
    let clocks = places.map { place in
      let exits = place.stage.map { procedure.stages[$0].exits } ?? []
      return TrackedClock(
        rule: place.rule, stage: place.stage, bit: place.bit,
        terms: place.rule.when.map { SoundTerms($0, names, place.stage) },
        exit: place.rule.moves.flatMap { id in exits.firstIndex { $0.id == id } })
    }
    let standingClocks = zip(places, clocks).filter { !$0.0.isLocal }.map(\.1)
    standing = standingClocks
    var localBits: UInt64 = 0
    for place in places where place.isLocal { localBits.add(place.bit) }
    self.localBits = localBits
    var starts: [(to: Int, terms: SoundTerms?)] = []
    for start in procedure.starts {
      guard let to = stageIDs[start.to] else { continue }
      starts.append((to: to, terms: start.when.map { SoundTerms($0, names, nil) }))
    }
    self.starts = starts
    var afterwards: [(to: Int?, terms: SoundTerms?)] = []
    var lasting: UInt64 = 0
    for entry in procedure.afterwards {
      let terms = entry.when.map { SoundTerms($0, names, nil) }
      afterwards.append((to: entry.to.flatMap { stageIDs[$0] }, terms: terms))
      lasting |= terms?.acts ?? 0
    }
    self.afterwards = afterwards
    for clock in standingClocks where clock.stage == nil { lasting |= clock.terms?.acts ?? 0 }
    standingActs = lasting
    asksOutcome = procedure.afterwards.contains { $0.when?.outcomes.isEmpty == false }
    var stages: [StageTerms] = []
    for (number, stage) in procedure.stages.enumerated() {
      let exits = stage.exits.map { exit in exit.when.map { SoundTerms($0, names, number) } }
      var acts: UInt64 = 0
      for terms in exits { acts |= terms?.acts ?? 0 }
      for clock in clocks where clock.stage == number { acts |= clock.terms?.acts ?? 0 }
      let local = clocks.filter { $0.stage == number && localBits.has($0.bit) }
      stages.append(
        StageTerms(
          exits: exits, targets: stage.exits.map { $0.to.flatMap { stageIDs[$0] } }, local: local,
          clocks: standingClocks + local, acts: acts))
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

  /// Gives each clock its bit: first those that matter everywhere, then those of each stage.
  private static func number(_ places: inout [Place]) {
    var next = 0
    for index in places.indices where !places[index].isLocal {
      places[index].bit = next
      next += 1
    }
    var local: [Int: Int] = [:]
    for index in places.indices where places[index].isLocal {
      let stage = places[index].stage ?? 0
      places[index].bit = next + local[stage, default: 0]
      local[stage, default: 0] += 1
    }
  }

  /// The clocks that matter at a stage, or at none.
  func clocks(at stage: Int?) -> [TrackedClock] { stage.map { stages[$0].clocks } ?? standing }

  /// The clock that a bit stands for at a stage, or at none.
  func clock(_ bit: Int, at stage: Int?) -> TrackedClock? {
    clocks(at: stage).first { $0.bit == bit }
  }

  /// A clock and where it stands in the procedure.
  struct Place {
    let rule: ClockRule
    let stage: Int?
    var bit = 0

    init(_ rule: ClockRule, at stage: Int?) {
      self.rule = rule
      self.stage = stage
    }

    /// Whether it starts anew each time the case comes to its stage.
    var isLocal: Bool {
      guard stage != nil else { return false }
      switch rule.from {
      case .entered, .event, .own: return true
      case .raised, .stage, .mark, .record: return false
      }
    }
  }

  /// What the bits stand for, while conditions are numbered.
  struct Names {
    let marks: [String]
    let facts: [Fact]
    let acts: [ActName]
    let clocks: [Place]

    /// The bit of the clock that a condition at a stage means by an id.
    func clock(_ id: String, _ stage: Int?) -> Int? {
      let own = clocks.first { $0.rule.id == id && $0.stage != nil && $0.stage == stage }
      return (own ?? clocks.first { $0.rule.id == id && $0.stage == nil })?.bit
    }
  }
}
