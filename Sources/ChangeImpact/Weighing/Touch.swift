import CompactModel
import ProcedureEngine
import ScriptAPI

/// Tells which changes can touch a case.
///
/// A case is moved by the stages it comes to, one after the other. As long as nothing of a stage it came
/// to under the old version differs, it comes to the same stages under the new one.
struct Touch {
  private let changes: [PluginChange]
  private let clocks: [String: [ClockRule]]
  /// The stages each stage speaks of, by procedure.
  private let neighbours: [String: [String: Set<String>]]

  init(_ changes: [PluginChange], from old: PluginDeclaration, to new: PluginDeclaration) throws {
    self.changes = changes.filter { change in
      switch change.reach {
      case .everything, .procedure, .stage, .clock: true
      case .nothing, .rule, .report, .compacts, .reports: false
      }
    }
    var clocks: [String: [ClockRule]] = [:]
    for procedure in old.procedures + new.procedures {
      for clock in procedure.clocks {
        clocks["\(procedure.id) \(clock.id)", default: []].append(clock)
      }
    }
    self.clocks = clocks
    var neighbours: [String: [String: Set<String>]] = [:]
    for procedure in old.procedures {
      let ids = Set(procedure.stages.map(\.id))
      for stage in procedure.stages {
        neighbours[procedure.id, default: [:]][stage.id] =
          try DeclarationNode(of: stage).texts.intersection(ids)
      }
    }
    self.neighbours = neighbours
  }

  /// The changes that can touch the case, by their numbers.
  func changes(touching tracked: TrackedCase) -> [Int] {
    let procedure = tracked.procedure?.id
    var near: (been: Set<String>, all: Set<String>)?
    return changes.filter { change in
      switch change.reach {
      case .everything: return true
      case .procedure(let id): return id == procedure
      case .clock(let clock, let id):
        return id == procedure
          && clocks["\(id) \(clock)", default: []].contains { canRun($0, in: tracked.file) }
      case .stage(let stage, let id, let fromNeighbours):
        guard id == procedure else { return false }
        let stages = near ?? surroundings(of: tracked, in: id)
        near = stages
        return (fromNeighbours ? stages.all : stages.been).contains(stage)
      case .nothing, .rule, .report, .compacts, .reports: return false
      }
    }.map(\.number)
  }

  private func canRun(_ clock: ClockRule, in file: Case) -> Bool {
    switch clock.from {
    case .record(let kind, _): file.about.contains { $0.kind.name == kind }
    case .event(let act): file.events.contains { $0.act == act }
    default: true
    }
  }

  /// The stages the case has been at, and besides those it speaks of or could go on to.
  private func surroundings(
    of tracked: TrackedCase, in procedure: String
  ) -> (been: Set<String>, all: Set<String>) {
    let been = Set(tracked.state.visits.map(\.stage))
    var all = been
    for stage in been { all.formUnion(neighbours[procedure]?[stage] ?? []) }
    for event in tracked.file.events { if let to = event[.to] { all.insert(to) } }
    return (been, all)
  }
}
