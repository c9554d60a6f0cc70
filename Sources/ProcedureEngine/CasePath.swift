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
    for move in Moves(of: file, state, through: procedure).all {
      if let from = present {
        steps.append(Step(way: way(of: move, from: from, in: file, procedure, roles), on: move.on))
        stays[stays.count - 1].to = move.on
      }
      stays.append(Stay(place: move.place, from: move.on))
      if !graph.places.contains(move.place) { graph.places.append(move.place) }
    }
  }

  /// The way a move took: one that the clock or the event's doer may take, or else any between the
  /// two places, or one that is added.
  private mutating func way(
    of move: Moves.Move, from: ProcedureGraph.Place, in file: Case, _ procedure: Procedure,
    _ roles: Roles
  ) -> Int {
    let ways = graph.ways.indices.filter {
      graph.ways[$0].from == from && graph.ways[$0].to == move.place
    }
    let fitting = ways.first { index in
      switch (graph.ways[index].means, move.cause) {
      case (.expiry(let rule, _), .clock(let id)): return rule.id == id
      case (.exit(let exit), .event(let event)):
        guard case .stage(let id) = from, let stage = procedure.stage(id) else { return false }
        let isNamed = event[.outcome].map { exit.outcomes.map(\.rawValue).contains($0) } ?? true
        let takers = stage.roles(exit.by)
        return isNamed && (takers.isEmpty || roles.anyone(event.by, fills: takers, in: file))
      default: return false
      }
    }
    let open = ways.first { index in
      if case .expiry = graph.ways[index].means { return false }
      return true
    }
    if let way = fitting ?? open ?? ways.first { return way }
    let act: Act = if case .event(let event) = move.cause { event.act } else { .lapsed }
    graph.ways.append(ProcedureGraph.Way(from: from, to: move.place, means: .beside(act)))
    return graph.ways.count - 1
  }
}
