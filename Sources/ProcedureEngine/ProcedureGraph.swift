package import CompactModel

/// A procedure as places a case may be at and the ways between them, from the data replay uses.
package struct ProcedureGraph: Hashable, Sendable {
  /// In the order a case meets them: the raising, the scope test, the stages, the ends, and what may
  /// follow the end.
  package var places: [Place]
  package var ways: [Way]

  package enum Place: Hashable, Sendable {
    case raised
    case scope
    case stage(String)
    case end(End)
    /// What may follow the end, by its id.
    case afterward(String)
  }

  /// How a case has ended, as far as a reader of a drawing needs to tell the ends apart.
  package enum End: String, Hashable, Sendable, CaseIterable {
    case resolved
    case unresolved
    /// By an exit that allows outcomes of both kinds, or without an outcome.
    case closed
    case outOfScope
    case withdrawn
    case lapsed
    /// In another case, or in another area.
    case elsewhere
  }

  package struct Way: Hashable, Sendable {
    package var from: Place
    package var to: Place
    package var means: Means

    package init(from: Place, to: Place, means: Means) {
      self.from = from
      self.to = to
      self.means = means
    }
  }

  /// What takes a case along a way.
  package enum Means: Hashable, Sendable {
    /// The concern goes to the scope test.
    case raising
    /// The first stage; under the condition of a start, when it has one.
    case beginning(Procedure.Start?)
    case outOfScope
    case exit(Exit)
    /// A clock of the stage that takes the exit when it runs out unmet.
    case expiry(ClockRule, Exit)
    /// From an end to what may follow it.
    case asking
    case afterward
    /// A case went here by an act although the procedure has no such way, or has it at every stage.
    case beside(Act)
  }

  package init(_ procedure: Procedure) {
    places = [.raised]
    ways = []
    if procedure.scope == nil {
      addBeginnings(of: procedure, from: .raised)
    } else {
      places.append(.scope)
      ways.append(Way(from: .raised, to: .scope, means: .raising))
      addBeginnings(of: procedure, from: .scope)
      ways.append(Way(from: .scope, to: .end(.outOfScope), means: .outOfScope))
    }
    for stage in procedure.stages { add(stage) }
    addEnds()
    for item in procedure.afterwards { add(item) }
  }

  private mutating func addBeginnings(of procedure: Procedure, from door: Place) {
    for start in procedure.starts {
      ways.append(Way(from: door, to: .stage(start.to), means: .beginning(start)))
      // What follows a start without a condition is never reached.
      if start.when == nil { return }
    }
    guard let first = procedure.stages.first else { return }
    ways.append(Way(from: door, to: .stage(first.id), means: .beginning(nil)))
  }

  private mutating func add(_ stage: Stage) {
    let place = Place.stage(stage.id)
    places.append(place)
    for exit in stage.exits {
      ways.append(Way(from: place, to: Place(exit), means: .exit(exit)))
      for clock in stage.clocks where clock.moves == exit.id {
        ways.append(Way(from: place, to: Place(exit), means: .expiry(clock, exit)))
      }
    }
  }

  /// The ends that a way leads to, in their own order.
  private mutating func addEnds() {
    for end in End.allCases where ways.contains(where: { $0.to == .end(end) }) {
      places.append(.end(end))
    }
  }

  private mutating func add(_ item: Afterward) {
    let place = Place.afterward(item.id)
    let outcomes = item.when?.outcomes ?? []
    let ends = places.filter { place in
      guard case .end(let end) = place else { return false }
      return outcomes.isEmpty
        ? end != .outOfScope : outcomes.contains { End($0) == end || end == .closed }
    }
    places.append(place)
    for end in ends { ways.append(Way(from: end, to: place, means: .asking)) }
    if let to = item.to { ways.append(Way(from: place, to: .stage(to), means: .afterward)) }
  }
}

extension ProcedureGraph.Place {
  /// Where an exit leads.
  package init(_ exit: Exit) {
    self = exit.to.map(Self.stage) ?? .end(ProcedureGraph.End(exit.outcomes))
  }

  package var isEnd: Bool {
    if case .end = self { return true }
    return false
  }
}

extension ProcedureGraph.End {
  package init(_ outcome: CaseOutcome) {
    switch outcome {
    case .withdrawn: self = .withdrawn
    case .outOfScope: self = .outOfScope
    case .lapsed: self = .lapsed
    case .joined, .transferred: self = .elsewhere
    default: self = CaseOutcome.resolved.contains(outcome) ? .resolved : .unresolved
    }
  }

  /// The end that an exit with these outcomes leads to.
  init(_ outcomes: [CaseOutcome]) {
    let ends = Set(outcomes.map(Self.init))
    self = ends.count == 1 ? ends.first ?? .closed : .closed
  }
}
