import CompactModel
import TimeKeeping

/// The places a case came to, as replay found them, with what brought it there.
struct Moves {
  struct Move {
    var place: ProcedureGraph.Place
    var on: PartialDate
    var cause: Cause
  }

  enum Cause {
    case event(Event)
    /// The end of the clock with this id.
    case clock(String)
  }

  private let file: Case
  private let procedure: Procedure
  private(set) var all: [Move] = []

  init(of file: Case, _ state: CaseState, through procedure: Procedure) {
    self.file = file
    self.procedure = procedure
    guard
      let raising = file.events.firstIndex(where: { $0.act == .raised })
        ?? file.events.indices.first
    else { return }
    add(.raised, by: raising)
    if procedure.scope != nil { add(.scope, by: raising) }
    for visit in state.visits {
      enter(visit)
      leave(visit)
    }
    if state.visits.isEmpty, state.isClosed { endAtDoor() }
  }

  private mutating func enter(_ visit: CaseState.Visit) {
    if let clock = visit.enteredByClock {
      all.append(Move(place: .stage(visit.stage), on: visit.entered, cause: .clock(clock)))
      return
    }
    let act = file.events[visit.enteredBy].act
    if all.last?.place.isEnd == true {
      let entries = procedure.afterwards.filter { $0.act == act }
      let entry = entries.first { $0.to == nil || $0.to == visit.stage } ?? entries.first
      if let entry { add(.afterward(entry.id), by: visit.enteredBy) }
    }
    add(.stage(visit.stage), by: visit.enteredBy)
  }

  /// Adds the end that a stay at a stage led to, when it led to one.
  private mutating func leave(_ visit: CaseState.Visit) {
    let stage = procedure.stage(visit.stage)
    if let id = visit.leftByClock {
      let clock = stage?.clocks.first { $0.id == id }
      let exit = stage?.exits.first { $0.id == clock?.moves }
      guard let exit, exit.to == nil, let day = visit.left else { return }
      all.append(Move(place: ProcedureGraph.Place(exit), on: day, cause: .clock(id)))
    } else if let left = visit.leftBy, let end = end(by: file.events[left], at: stage) {
      add(end, by: left)
    }
  }

  /// Adds the end of a case that came to no stage.
  private mutating func endAtDoor() {
    for index in file.events.indices.reversed() {
      guard let end = end(by: file.events[index], at: nil) else { continue }
      return add(end, by: index)
    }
  }

  private mutating func add(_ place: ProcedureGraph.Place, by event: Int) {
    all.append(Move(place: place, on: file.events[event].on, cause: .event(file.events[event])))
  }

  /// The end an event brings a case to, the one its stage provides where there is one; nil when it
  /// ends nothing.
  private func end(by event: Event, at stage: Stage?) -> ProcedureGraph.Place? {
    let outcome: CaseOutcome
    switch event.act {
    case .closed:
      guard let named = event[.outcome].flatMap(CaseOutcome.init(rawValue:)) else {
        return .end(.closed)
      }
      outcome = named
    case .withdrawn: outcome = .withdrawn
    case .lapsed: outcome = .lapsed
    case .joined: outcome = .joined
    case .transferred: outcome = .transferred
    case .scopeDecided: outcome = .outOfScope
    default: return nil
    }
    let exit = stage?.exits.first { $0.outcomes.contains(outcome) }
    return exit.map { ProcedureGraph.Place($0) } ?? .end(ProcedureGraph.End(outcome))
  }
}
