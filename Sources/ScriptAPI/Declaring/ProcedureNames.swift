import CompactModel
import LuaRuntime
import ProcedureEngine

/// What the shape of a procedure alone cannot say: that every name leads somewhere, and that nothing
/// is asked for that can never be.
struct ProcedureNames {
  let procedure: Procedure
  let call: LuaCall

  private var stages: [String] { procedure.stages.map(\.id) }
  private var allClocks: [ClockRule] { procedure.clocks + procedure.stages.flatMap(\.clocks) }

  func check() throws {
    guard !stages.isEmpty else {
      throw call.problem("procedure.no-stages", "a procedure needs at least one stage")
    }
    try call.checkUnique(stages, "stages")
    try call.checkUnique(procedure.routes.map(\.id), "routes")
    try call.checkUnique(procedure.marks.map(\.id), "marks")
    try call.checkUnique(procedure.ownActs.map(\.id), "acts")
    try call.checkUnique(procedure.afterwards.map(\.id), "afterwards")
    try call.checkUnique(procedure.clocks.map(\.id), "clocks of the procedure")
    for stage in procedure.stages { try check(stage) }
    for clock in procedure.clocks { try check(clock, of: nil) }
    for start in procedure.starts {
      try know(stage: start.to, "a start leads to")
      try check(start.when, "a start", nil)
    }
    for item in procedure.afterwards {
      if let to = item.to { try know(stage: to, "'\(item.id)' among afterwards leads to") }
      try check(item.when, "'\(item.id)' among afterwards", nil)
    }
    for silence in procedure.silences {
      if let stage = silence.stage { try know(stage: stage, "a silence is about") }
    }
    try checkRoutes()
  }

  private func check(_ stage: Stage) throws {
    guard !stage.exits.isEmpty else {
      throw call.problem(
        "procedure.no-exit", "the stage '\(stage.id)' has no exit: a case could never leave it")
    }
    try call.checkUnique(stage.exits.map(\.id), "exits of the stage '\(stage.id)'")
    try call.checkUnique(stage.clocks.map(\.id), "clocks of the stage '\(stage.id)'")
    for exit in stage.exits {
      if let to = exit.to {
        try know(stage: to, "the exit '\(exit.id)' of the stage '\(stage.id)' leads to")
      }
      try check(exit.when, "the exit '\(exit.id)' of the stage '\(stage.id)'", stage)
    }
    try checkTold(stage.exits, of: stage)
    for clock in stage.clocks { try check(clock, of: stage) }
    for duty in stage.duties { try check(duty, of: stage) }
  }

  /// Refuses two exits that one event would take alike.
  private func checkTold(_ exits: [Exit], of stage: Stage) throws {
    for (number, exit) in exits.enumerated() {
      for other in exits[..<number] where exit.when == nil && other.when == nil {
        let isSame =
          exit.to == nil
          ? other.to == nil && !Set(exit.outcomes).isDisjoint(with: other.outcomes)
            && exit.by == other.by
          : exit.to == other.to && exit.by == other.by && exit.isRight == other.isRight
        guard isSame else { continue }
        throw call.problem(
          "procedure.ambiguous-exits",
          "the exits '\(other.id)' and '\(exit.id)' of the stage '\(stage.id)' lead to the same end, "
            + "and nothing tells them apart: give one of them a condition (when), other outcomes or "
            + "other people (by), or make them one")
      }
    }
  }

  private func check(_ clock: ClockRule, of stage: Stage?) throws {
    let name = "the clock '\(clock.id)'"
    switch clock.from {
    case .entered where stage == nil:
      throw call.problem(
        "procedure.bad-trigger",
        "\(name) belongs to no stage and cannot start at 'entered': write stage:<stage>, or put it "
          + "under the stage's clocks")
    case .stage(let id): try know(stage: id, "\(name) starts at")
    case .mark(let id): try know(mark: id, "\(name) starts at")
    case .own(let id): try know(ownAct: id, "\(name) starts at")
    case .event(let act): try checkStart(at: act, of: clock)
    default: break
    }
    if let other = clock.when?.expired {
      throw call.problem(
        "procedure.bad-trigger",
        "\(name) cannot wait for the clock '\(other)' to run out: only exits, duties and what follows "
          + "the end can")
    }
    for act in clock.ownStops { try know(ownAct: act, "\(name) stops at") }
    try check(clock.when, name, stage)
    guard let moves = clock.moves else { return }
    let exits = stage?.exits.map(\.id) ?? []
    guard !exits.contains(moves) else { return }
    throw call.unknown(
      "procedure.unknown-exit",
      stage == nil
        ? "\(name) belongs to no stage and cannot move a case by the exit '\(moves)'"
        : "\(name) moves by the unknown exit '\(moves)'", moves, among: exits)
  }

  /// Refuses a clock that nothing starts, and one that begins with the end and that nothing can meet.
  private func checkStart(at act: Act, of clock: ClockRule) throws {
    if !procedure.everAllows(act) {
      throw call.problem(
        "procedure.bad-trigger",
        "the clock '\(clock.id)' starts at '\(act.rawValue)', which can never happen here: "
          + missing(for: act))
    }
    let ends: Set<Act> = [.closed, .withdrawn, .lapsed, .joined, .transferred]
    if ends.contains(act), clock.stops.isEmpty, clock.ownStops.isEmpty, !clock.isInformation,
      clock.bars == nil
    {
      throw call.problem(
        "procedure.endless-clock",
        "the clock '\(clock.id)' starts when the case ends, and nothing meets it: name the acts that do "
          + "under stops, or write information = true")
    }
  }

  /// What a procedure would need for an act that can never happen under it.
  private func missing(for act: Act) -> String {
    switch act {
    case .scopeDecided: "the procedure has no scope test"
    case .referred: "no exit leads to another stage"
    case .reviewed: "nothing under afterwards provides for it"
    case .recommended: "no stage has the power to recommend"
    case .extended: "there is no clock to lengthen"
    case .classified: "the procedure has no marks"
    default: "the procedure has no place for it"
    }
  }

  private func check(_ duty: DutyRule, of stage: Stage) throws {
    let name = "the duty '\(duty.id)' of the stage '\(stage.id)'"
    if duty.act == .own {
      guard let own = duty.own else {
        throw call.problem(
          "procedure.unknown-act", "\(name) has act = 'own': own has to name the area's act")
      }
      try know(ownAct: own, "\(name) is fulfilled by")
    }
    if Self.unowable.contains(duty.act) {
      throw call.problem(
        "procedure.unmeetable-duty",
        "\(name) is fulfilled by '\(duty.act.rawValue)', which nobody can do at a stage: name an act "
          + "such as notified, shared or answered")
    }
    if !procedure.everAllows(duty.act) {
      throw call.problem(
        "procedure.unmeetable-duty",
        "\(name) is fulfilled by '\(duty.act.rawValue)', which can never happen here: "
          + missing(for: duty.act))
    }
    try check(duty.when, name, stage)
  }

  /// Acts that cannot happen while a case is at a stage, or that are no doing of the parties.
  private static let unowable: Set<Act> = [.raised, .scopeDecided, .reopened, .corrected, .moved]

  private func check(_ condition: Condition?, _ what: String, _ stage: Stage?) throws {
    guard let condition else { return }
    for mark in condition.marks + condition.unmarked { try know(mark: mark, "\(what) asks for") }
    for act in condition.ownActs { try know(ownAct: act, "\(what) asks for") }
    if let clock = condition.expired {
      let clocks = (stage?.clocks ?? []) + procedure.clocks
      guard !clocks.contains(where: { $0.id == clock }) else { return }
      throw call.unknown(
        "procedure.unknown-clock", "\(what) waits for the unknown clock '\(clock)'", clock,
        among: clocks.map(\.id))
    }
  }

  private func checkRoutes() throws {
    for route in procedure.routes {
      guard let clock = route.clock, !allClocks.contains(where: { $0.id == clock }) else {
        continue
      }
      throw call.unknown(
        "procedure.unknown-clock", "the route '\(route.id)' names the unknown clock '\(clock)'",
        clock, among: allClocks.map(\.id))
    }
    if let route = procedure.scope?.otherwiseRoute,
      !procedure.routes.contains(where: { $0.id == route })
    {
      throw call.unknown(
        "procedure.unknown-route", "the scope test names the unknown route '\(route)'", route,
        among: procedure.routes.map(\.id))
    }
  }

  private func know(stage id: String, _ what: String) throws {
    guard !stages.contains(id) else { return }
    throw call.unknown(
      "procedure.unknown-stage", "\(what) the unknown stage '\(id)'", id, among: stages + ["closed"]
    )
  }

  private func know(mark id: String, _ what: String) throws {
    guard !procedure.marks.contains(where: { $0.id == id }) else { return }
    throw call.unknown(
      "procedure.unknown-mark", "\(what) the unknown mark '\(id)'", id,
      among: procedure.marks.map(\.id))
  }

  private func know(ownAct id: String, _ what: String) throws {
    guard !procedure.ownActs.contains(where: { $0.id == id }) else { return }
    throw call.unknown(
      "procedure.unknown-act", "\(what) the unknown act '\(id)' of the area's own", id,
      among: procedure.ownActs.map(\.id))
  }
}
