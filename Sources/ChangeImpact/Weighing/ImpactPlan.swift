package import ProcedureEngine

/// What a worker needs to know to weigh cases under two versions of a plugin.
package struct ImpactPlan: Sendable, Codable {
  package var changes: [PluginChange]
  /// What each rule that both versions have can read.
  package var facets: [String: Facets]
  /// The old procedures with one change made, by the number of the change.
  package var alone: [Int: [Procedure]]
  /// Whether everything is worked out under both versions, whatever can be touched.
  package var isFull: Bool

  /// The most changes that are tried alone on each case; with more, all that can touch it are named.
  static let mostTried = 32

  /// Whether nothing has to be worked out at all.
  package var isIdle: Bool {
    !isFull && changes.allSatisfy { $0.reach == .nothing || isOfReports($0) }
  }

  /// Whether where cases stand can differ.
  package var concernsStanding: Bool {
    isFull
      || changes.contains { change in
        switch change.reach {
        case .everything, .procedure, .stage, .clock: true
        case .nothing, .rule, .report, .compacts, .reports: false
        }
      }
  }

  /// The rules that have to be run wherever they concern something.
  package func rulesToRun(among ids: [String], standing changed: Facets) -> Set<String> {
    if isFull { return Set(ids) }
    var changed = changed
    var run: Set<String> = []
    for change in changes {
      switch change.reach {
      case .everything: return Set(ids)
      case .compacts: changed.insert(.compacts)
      case .rule(let id): run.insert(id)
      case .nothing, .procedure, .stage, .clock, .report, .reports: break
      }
    }
    if !changed.isEmpty {
      // A rule that only one version has is a change of its own.
      for id in ids where !(facets[id] ?? []).isDisjoint(with: changed) { run.insert(id) }
    }
    return run
  }

  private func isOfReports(_ change: PluginChange) -> Bool {
    switch change.reach {
    case .report, .reports: true
    case .nothing, .everything, .procedure, .stage, .clock, .rule, .compacts: false
    }
  }
}
