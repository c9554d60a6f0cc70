import CompactModel
import ProcedureEngine
import TimeKeeping

/// Finds out what can happen under a small procedure by playing cases through the replay, event by
/// event and day by day, and shares nothing with the proof it is held against.
///
/// It fits the procedures of `RandomProcedures`: limits of one day or three, a few acts and roles.
struct SoundnessOracle {
  let procedure: Procedure
  private(set) var reached: Set<String> = []
  /// The exits that were taken, as `stage.exit`.
  private(set) var taken: Set<String> = []
  /// Whether a case came to where the procedure no longer lets it end.
  private(set) var isTrapped = false
  /// Whether everything was looked at.
  private(set) var isComplete = true

  private static let first: CivilDate = "2001-01-01"
  /// How many nodes are looked at for one procedure.
  private static let most = 200

  private let mentions: String
  /// The acts that conditions and clocks of the procedure look at.
  private let acts: [Act]
  private var looked = 0

  init(_ procedure: Procedure) {
    self.procedure = procedure
    mentions = "\(procedure)"
    acts = Self.acts(of: procedure)
    for file in files {
      for answer in hasJudge ? [true, false] : [true] { explore(file, Judgements([answer])) }
    }
  }

  private static func acts(of procedure: Procedure) -> [Act] {
    let clocks = procedure.clocks + procedure.stages.flatMap(\.clocks)
    let conditions =
      procedure.stages.flatMap(\.exits).compactMap(\.when) + clocks.compactMap(\.when)
      + procedure.starts.compactMap(\.when)
    var acts = Set(conditions.flatMap(\.acts) + clocks.flatMap(\.stops))
    if conditions.contains(where: { !$0.ownActs.isEmpty }) { acts.insert(.own) }
    for clock in clocks {
      if case .event(let act) = clock.from { acts.insert(act) }
      if case .own = clock.from { acts.insert(.own) }
    }
    return Act.allCases.filter(acts.contains)
  }

  private var hasJudge: Bool {
    procedure.stages.contains { $0.exits.contains { $0.when?.judgement != nil } }
  }

  /// The case as it may be before anything happens.
  private var files: [Case] {
    let records: [[Record]] =
      mentions.contains("decision")
      ? [[], [decision(made: .unknown)], [decision(made: .date(.day(Self.first)))]] : [[]]
    let commitments: [[String]] = mentions.contains("\"a.") ? [[], ["a.b"], ["a.c"]] : [[]]
    return records.flatMap { about in
      commitments.map { names in
        concern(
          raised: .unknown, by: ["carers"], against: ["council"], commitments: names, about: about,
          [])
      }
    }
  }

  private struct Node {
    var file: Case
    var day: CivilDate
    var state: CaseState
  }

  /// What two nodes have in common from which the same can happen.
  private struct Key: Hashable {
    let position: CaseState.Position
    let last: String?
    let marks: [String]
    let outcome: CaseOutcome?
    let deadlines: [String]
    let ages: [Int]
    let uses: Int
  }

  private mutating func explore(_ file: Case, _ judgements: Judgements) {
    var nodes: [Node] = []
    var known: [Key: Int] = [:]
    var before: [[Int]] = []
    func add(_ node: Node, from: Int?) {
      let key = key(of: node, judgements)
      if let index = known[key] {
        if let from { before[index].append(from) }
        return
      }
      known[key] = nodes.count
      nodes.append(node)
      before.append(from.map { [$0] } ?? [])
    }
    let state = play(file, Self.first, judgements)
    add(Node(file: file, day: Self.first, state: state), from: nil)
    var next = 0
    while next < nodes.count, looked < Self.most {
      looked += 1
      let node = nodes[next]
      for event in events(from: node) {
        var file = node.file
        file.events.append(event)
        let state = play(file, node.day, judgements)
        guard state.violations.isEmpty else { continue }
        note(state, since: node.state, by: event)
        let isGivenUp = [.withdrawn, .joined].contains(event.act)
        add(Node(file: file, day: node.day, state: state), from: isGivenUp ? nil : next)
      }
      for days in [2, 4] {
        guard let day = node.day.adding(days: days) else { continue }
        let state = play(node.file, day, judgements)
        note(state, since: node.state, by: nil)
        add(Node(file: node.file, day: day, state: state), from: next)
      }
      next += 1
    }
    guard next == nodes.count else {
      isComplete = false
      return
    }
    var work = nodes.indices.filter {
      nodes[$0].state.isClosed && ![.withdrawn, .joined].contains(nodes[$0].state.outcome)
    }
    var ending = Set(work)
    while let index = work.popLast() {
      for earlier in before[index] where ending.insert(earlier).inserted { work.append(earlier) }
    }
    let stays = nodes.indices.filter {
      !nodes[$0].state.isClosed && nodes[$0].state.position != .unraised
    }
    if stays.contains(where: { !ending.contains($0) }) {
      isTrapped = true
    }
  }

  private func play(_ file: Case, _ day: CivilDate, _ judgements: Judgements) -> CaseState {
    procedure.replay(
      file, timing: Timing(calendar: .withoutHolidays, asOf: day), judgements: judgements)
  }

  private func key(of node: Node, _ judgements: Judgements) -> Key {
    let state = node.state
    let deadlines = procedure.deadlines(
      of: node.file, state, calendar: .withoutHolidays, asOf: node.day, judgements: judgements)
    let events = node.file.events
    let entry = state.visits.last?.enteredBy ?? 0
    func days(since on: PartialDate?) -> Int {
      on?.exact.map { min(4, $0.days(to: node.day)) } ?? -1
    }
    let clocks = procedure.clocks + procedure.stages.flatMap(\.clocks)
    let triggers = clocks.map(\.from)
    var ages: [Int] = []
    func add(_ on: PartialDate?, where matters: Bool) {
      if matters { ages.append(days(since: on)) }
    }
    let stage = state.stageID.flatMap(procedure.stage)
    add(events.first { $0.act == .raised }?.on, where: triggers.contains(.raised))
    add(
      events.first { $0.act == .classified }?.on, where: triggers.contains(.mark("urgent")))
    add(state.visits.last?.entered, where: stage?.clocks.isEmpty == false)
    add(
      state.visits.first { $0.stage == "s1" }?.entered, where: triggers.contains(.stage("s1")))
    add(
      .day(Self.first),
      where: triggers.contains(.record(kind: "decision", field: "made_on")))
    let hasTerms = clocks.contains { $0.when != nil }
    for act in acts {
      let present = events[min(entry, events.count)...]
      let starts = triggers.contains(.event(act)) || act == .own && triggers.contains(.own("visit"))
      ages.append(present.contains { $0.act == act } ? 1 : 0)
      add(events.first { $0.act == act }?.on, where: starts)
      add(present.first { $0.act == act }?.on, where: starts)
      // A clock that does not run yet for its condition may have been met all the same.
      add(
        events.last { $0.act == act }?.on,
        where: hasTerms && clocks.contains { $0.stops.contains(act) })
    }
    return Key(
      position: state.position, last: procedure.afterwards.isEmpty ? nil : state.visits.last?.stage,
      marks: state.marks, outcome: state.outcome,
      deadlines: deadlines.map { "\($0.id) \($0.status)" }, ages: ages,
      uses: events.count { [.reopened, .reviewed].contains($0.act) })
  }

  private mutating func note(_ state: CaseState, since old: CaseState, by event: Event?) {
    let first = max(0, old.visits.count - 1)
    for (number, visit) in state.visits.enumerated() where number >= first {
      reached.insert(visit.stage)
      guard visit.leftBy != nil || visit.leftByClock != nil,
        number >= old.visits.count || old.visits[number].left == nil,
        let stage = procedure.stage(visit.stage)
      else { continue }
      let next = state.visits.indices.contains(number + 1) ? state.visits[number + 1].stage : nil
      let clock = visit.leftByClock.flatMap { id in stage.clocks.first { $0.id == id } }
      let exit = stage.exits.first { exit in
        if let clock { return exit.id == clock.moves }
        switch event?.act {
        case .referred: return exit.to == next
        case .closed, .lapsed: return state.outcome.map(exit.outcomes.contains) ?? false
        default: return false
        }
      }
      if let exit { taken.insert("\(stage.id).\(exit.id)") }
    }
  }

  // MARK: What may be tried

  private func events(from node: Node) -> [Event] {
    var events: [Event] = []
    func add(_ act: Act, own: String? = nil, by: String, _ details: [Event.Field: String] = [:]) {
      events.append(
        Event(
          on: .day(node.day), act: act, own: own, by: [by],
          details: Event.Field.allCases.compactMap { field in
            details[field].map { Event.Detail(field, $0) }
          }))
    }
    switch node.state.position {
    case .unraised: add(.raised, by: "carers")
    case .intake:
      for answer in ["yes", "no"] { add(.scopeDecided, by: "council", [.inScope: answer]) }
    case .stage(let id):
      for exit in procedure.stage(id)?.exits ?? [] {
        for by in ["carers", "council"] {
          if let to = exit.to {
            add(.referred, by: by, [.to: to])
          } else {
            add(.closed, by: by, [.outcome: exit.outcomes[0].rawValue])
            if exit.outcomes == [.lapsed] { add(.lapsed, by: by) }
          }
        }
      }
    case .closed:
      for entry in procedure.afterwards { add(entry.act, by: "carers") }
      return events
    }
    let done = node.file.events.filter { $0.on == .day(node.day) }
    for act in acts where act != .referred && !done.contains(where: { $0.act == act }) {
      add(act, own: act == .own ? "visit" : nil, by: "council")
    }
    if !node.state.marks.contains("urgent"), !procedure.marks.isEmpty {
      add(.classified, by: "carers", [.mark: "urgent"])
    }
    if node.state.position != .unraised, !procedure.afterwards.isEmpty {
      add(.withdrawn, by: "carers")
      add(.joined, by: "council", [.into: "another"])
    }
    return events
  }
}
