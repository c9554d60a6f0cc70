package import CompactModel
package import TimeKeeping

/// The way a case has gone through its procedure's graph.
package struct CasePath: Hashable, Sendable {
  /// The procedure's graph, with the ways besides that only this case has gone.
  package private(set) var graph: ProcedureGraph
  package private(set) var steps: [Step] = []
  package private(set) var stays: [Stay] = []

  /// Where the case is; nil while nothing says that it was raised.
  package var present: ProcedureGraph.Place? { stays.last?.place }

  /// One way taken.
  package struct Step: Hashable, Sendable {
    /// The position of the way in the graph.
    package var way: Int
    package var on: PartialDate
  }

  /// A time at a place.
  package struct Stay: Hashable, Sendable {
    package var place: ProcedureGraph.Place
    package var from: PartialDate
    /// The day it ended; nil while it lasts.
    package var to: PartialDate?

    package init(place: ProcedureGraph.Place, from: PartialDate, to: PartialDate? = nil) {
      self.place = place
      self.from = from
      self.to = to
    }
  }

  /// Follows a case, as replay found it, through the graph of its procedure.
  ///
  /// Facts win: where the case went a way that the procedure does not have, the way is added.
  package init(of file: Case, _ state: CaseState, through procedure: Procedure, roles: Roles) {
    graph = ProcedureGraph(procedure)
    guard state.position != .unraised else { return }
    for (place, event) in Self.moves(of: file, state, through: procedure) {
      let day = file.events[event].on
      if let from = present {
        let way = way(from: from, to: place, by: file.events[event], in: file, roles)
        steps.append(Step(way: way, on: day))
        stays[stays.count - 1].to = day
      }
      stays.append(Stay(place: place, from: day))
      if !graph.places.contains(place) { graph.places.append(place) }
    }
  }

  /// The places the case came to, each with the event that brought it there.
  private static func moves(
    of file: Case, _ state: CaseState, through procedure: Procedure
  ) -> [(place: ProcedureGraph.Place, event: Int)] {
    let events = file.events
    guard let raising = events.firstIndex(where: { $0.act == .raised }) ?? events.indices.first
    else { return [] }
    var moves: [(place: ProcedureGraph.Place, event: Int)] = [(.raised, raising)]
    if procedure.scope != nil { moves.append((.scope, raising)) }
    for visit in state.visits {
      let act = events[visit.enteredBy].act
      if moves.last?.place.isEnd == true,
        let item = procedure.afterwards.first(where: { $0.act == act })
      {
        moves.append((.afterward(item.id), visit.enteredBy))
      }
      moves.append((.stage(visit.stage), visit.enteredBy))
      if let left = visit.leftBy, let end = end(by: events[left]) { moves.append((end, left)) }
    }
    if state.isClosed, moves.last?.place.isEnd == false,
      let last = events.indices.last(where: { end(by: events[$0]) != nil }),
      let end = end(by: events[last])
    {
      moves.append((end, last))
    }
    return moves
  }

  /// The end an event brings a case to; nil when it brings it to none.
  private static func end(by event: Event) -> ProcedureGraph.Place? {
    switch event.act {
    case .withdrawn: .end(.withdrawn)
    case .lapsed: .end(.lapsed)
    case .joined, .transferred: .end(.elsewhere)
    case .scopeDecided: .end(.outOfScope)
    case .closed:
      .end(
        event[.outcome].flatMap(CaseOutcome.init(rawValue:)).map(ProcedureGraph.End.init)
          ?? .closed)
    default: nil
    }
  }

  /// The way between two places that an event took: one its doer may take, or else any, or one added.
  private mutating func way(
    from: ProcedureGraph.Place, to: ProcedureGraph.Place, by event: Event, in file: Case,
    _ roles: Roles
  ) -> Int {
    let ways = graph.ways.indices.filter { graph.ways[$0].from == from && graph.ways[$0].to == to }
    let fitting = ways.first { index in
      guard case .exit(let exit) = graph.ways[index].means else { return false }
      let isNamed = event[.outcome].map { exit.outcomes.map(\.rawValue).contains($0) } ?? true
      return isNamed
        && (exit.by.isEmpty || roles.anyone(event.by, fills: exit.by, in: file))
    }
    if let way = fitting ?? ways.first { return way }
    graph.ways.append(ProcedureGraph.Way(from: from, to: to, means: .beside(event.act)))
    return graph.ways.count - 1
  }
}
