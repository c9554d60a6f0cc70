/// Tells from the place of a change what it can touch.
enum ChangeReach {
  static func of(_ change: TreeChange) -> PluginChange.Reach {
    let path = change.path
    guard case .key(let part)? = path.first else { return .everything }
    switch part {
    case "id", "title", "version", "declaredAt": return .nothing
    case "sources": return .reports
    case "compacts": return .compacts
    case "rules":
      guard path.count > 1, case .item(let id) = path[1] else { return .nothing }
      if path.count > 2, [.key("title"), .key("summary")].contains(path[2]) { return .nothing }
      return .rule(id)
    case "reports":
      guard path.count > 1, case .item(let id) = path[1] else { return .nothing }
      return .report(id)
    case "procedures": return ofProcedure(change)
    default: return .everything
    }
  }

  /// Keys of a stage that are looked at only while a case is there or has been.
  private static let inner: Set<String> = [
    "clocks", "duties", "record", "advice", "summary", "citations", "exits",
  ]

  private static func ofProcedure(_ change: TreeChange) -> PluginChange.Reach {
    let path = change.path
    guard path.count > 2, case .item(let procedure) = path[1], case .key(let part) = path[2] else {
      return .everything
    }
    switch (part, path.dropFirst(3).first) {
    case ("summary", _): return .nothing
    // Which procedure governs a case may change for cases of the others too.
    case ("from", _), ("to", _), ("gap", _): return .everything
    case ("stages", .item(let stage)?):
      if path.count > 4, case .key(let key) = path[4] {
        return .stage(stage, of: procedure, fromNeighbours: !inner.contains(key))
      }
      // A stage that comes or goes may be where cases begin.
      return .procedure(procedure)
    case ("clocks", .item(let clock)?): return .clock(clock, of: procedure)
    default: return .procedure(procedure)
    }
  }
}
