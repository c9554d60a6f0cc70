import Diagnostics
import RuleEngine
package import ScriptAPI

/// Two versions of a plugin beside each other: what differs, and what that can touch.
package struct PluginComparison {
  /// A version: what it declares and the files it declares it in.
  package struct Version {
    package let declaration: PluginDeclaration
    package let sources: PluginSources

    package init(_ declaration: PluginDeclaration, _ sources: PluginSources) {
      self.declaration = declaration
      self.sources = sources
    }
  }

  package private(set) var changes: [PluginChange] = []
  /// What the rules both versions have can read, by their id.
  private var facets: [String: Facets] = [:]
  private var reportFacets: [String: Facets] = [:]
  /// The changes that can be made alone, by their number.
  private var trees: [Int: TreeChange] = [:]
  package let old: Version
  package let new: Version
  private let oldReach: SourceReach
  private let newReach: SourceReach

  package init(from old: Version, to new: Version) throws {
    self.old = old
    self.new = new
    oldReach = SourceReach(old.sources)
    newReach = SourceReach(new.sources)
    let (before, after) = (
      try DeclarationNode(of: old.declaration), try DeclarationNode(of: new.declaration)
    )
    for change in TreeChange.all(from: before, to: after) {
      let reach = ChangeReach.of(change)
      if case .key("declaredAt")? = change.path.first { continue }
      let words = ChangeWords(change, from: before, to: after)
      add(
        words.text, path: words.path, old: words.old, new: words.new, place: place(of: change),
        reach: reach)
      trees[changes.count] = change
    }
    addCode()
  }

  /// Orders to weigh cases by: all that follows from the changes, or everything when `isFull`.
  package func plan(isFull: Bool) throws -> ImpactPlan {
    let tree = try DeclarationNode(of: old.declaration.procedures)
    var alone: [Int: DeclarationNode] = [:]
    for (number, change) in trees where change.path.first == .key("procedures") {
      // A judgement belongs to the functions of its own version.
      if change.new?.mentions(key: "judgement") ?? false { continue }
      let rest = TreeChange(
        path: Array(change.path.dropFirst()), old: change.old, new: change.new,
        position: change.position)
      alone[number] = rest.applied(to: tree)
    }
    return ImpactPlan(
      changes: changes, facets: facets, alone: try alone.mapValues { try $0.decoded(as: [_].self) },
      isFull: isFull)
  }

  /// The reports that can come out otherwise when these parts of cases differ, or that only one version
  /// has.
  package func reports(toBuild changed: Facets, isFull: Bool) -> [String] {
    let ids = Set(old.declaration.reports.map(\.id) + new.declaration.reports.map(\.id))
    return ids.sorted().filter { id in
      isFull || !own(changesOf: id).isEmpty
        || reportFacets[id].map { !$0.isDisjoint(with: changed) } ?? true
    }
  }

  /// The changes that bring about what differs in a report.
  package func causes(ofReport id: String, standing: CauseTally) -> [Int] {
    standing.causes(of: reportFacets[id] ?? .all).union(own(changesOf: id)).sorted()
  }

  /// The changes that touch a report whatever the cases are.
  private func own(changesOf id: String) -> Set<Int> {
    Set(
      changes.filter { change in
        switch change.reach {
        case .everything, .compacts, .reports: true
        case .report(let other): other == id
        case .nothing, .procedure, .stage, .clock, .rule: false
        }
      }.map(\.number))
  }

  private mutating func add(
    _ words: String, path: String, old: String? = nil, new: String? = nil, place: Place?,
    reach: PluginChange.Reach
  ) {
    changes.append(
      PluginChange(
        number: changes.count + 1, words: words, path: path, old: old, new: new, place: place,
        reach: reach))
  }

  private func place(of change: TreeChange) -> Place? {
    let (version, reach) = change.new == nil ? (old, oldReach) : (new, newReach)
    var first: String?
    if change.path.count > 1, case .key(let part) = change.path[0],
      case .item(let id) = change.path[1],
      let place = version.declaration.declaredAt["\(part)/\(id)"], let file = reach.file(at: place)
    {
      // An adopted rule is changed where it is adopted, which is the manifest.
      let isShared = file.hasPrefix(SourceReach.sharedPrefix)
      first = reach.shownPath(isShared ? "plugin.lua" : file)
    }
    return ChangePlace(version.sources, first: first).place(of: change.path)
  }

  /// Notes what the functions of rules, reports and judgements have behind them, and whether that differs.
  private mutating func addCode() {
    for rule in new.declaration.rules
    where old.declaration.rules.contains(where: { $0.id == rule.id }) {
      let (words, changed) = code(behind: "rules/\(rule.id)")
      facets[rule.id] = Facets(mentioning: words)
      if rule.over == .compacts { facets[rule.id]?.insert(.compacts) }
      add(code: changed, of: "rule '\(rule.id)'", key: "rules/\(rule.id)", reach: .rule(rule.id))
    }
    for report in new.declaration.reports
    where old.declaration.reports.contains(where: { $0.id == report.id }) {
      let (words, changed) = code(behind: "reports/\(report.id)")
      reportFacets[report.id] = Facets(mentioning: words)
      add(
        code: changed, of: "report '\(report.id)'", key: "reports/\(report.id)",
        reach: .report(report.id))
    }
    addJudgements()
  }

  private mutating func add(
    code files: [String]?, of what: String, key: String, reach: PluginChange.Reach
  ) {
    guard let files, !files.isEmpty else { return }
    let shown = files.map {
      newReach.text($0) == nil ? oldReach.shownPath($0) : newReach.shownPath($0)
    }
    add(
      "\(what): its Lua code differs (\(shown.joined(separator: ", ")))", path: "\(key)/code",
      place: Place(path: shown[0]), reach: reach)
  }

  /// The words in the files behind something declared, and those files that differ.
  private func code(behind key: String) -> (words: Set<String>?, changed: [String]) {
    let before = files(behind: key, old.declaration, oldReach)
    let after = files(behind: key, new.declaration, newReach)
    let changed = before.union(after).filter { oldReach.content($0) != newReach.content($0) }
    let words = oldReach.words(in: before).flatMap { old in
      newReach.words(in: after).map { $0.union(old) }
    }
    return (words, changed.sorted())
  }

  private func files(
    behind key: String, _ declaration: PluginDeclaration, _ reach: SourceReach
  ) -> Set<String> {
    guard let place = declaration.declaredAt[key], let file = reach.file(at: place) else {
      return reach.all
    }
    return reach.files(behind: file)
  }

  /// A judgement's function may stand in any file of the plugin.
  private mutating func addJudgements() {
    let procedures = new.declaration.procedures + old.declaration.procedures
    guard let tree = try? DeclarationNode(of: procedures), tree.mentions(key: "judgement") else {
      return
    }
    let changed = oldReach.all.union(newReach.all)
      .filter { oldReach.content($0) != newReach.content($0) }.sorted()
    add(
      code: changed, of: "the procedure's judgements", key: "procedures", reach: .everything)
  }
}
