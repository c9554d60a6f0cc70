package import CompactModel
import ProcedureEngine
import RuleEngine
package import ScriptAPI

/// Weighs cases under two versions of a plugin, which stand loaded side by side.
///
/// Confined to one thread.
package final class CaseWeigher {
  private let old: ScriptRun
  private let new: ScriptRun
  private let plan: ImpactPlan
  private let touch: Touch
  /// The old version with one change made, by the number of the change.
  private let alone: [Int: ScriptRun]
  private let ruleIDs: [String]
  private var runs: [Set<String>: (old: ScriptRun, new: ScriptRun)] = [:]

  package init(old: ScriptRun, new: ScriptRun, plan: ImpactPlan) throws {
    self.old = old
    self.new = new
    self.plan = plan
    touch = try Touch(
      plan.changes, from: old.plugin.declaration, to: new.plugin.declaration)
    alone =
      plan.alone.count > ImpactPlan.mostTried
      ? [:] : plan.alone.mapValues { old.judging(by: $0) }
    ruleIDs = Set(
      old.plugin.declaration.rules.map(\.id) + new.plugin.declaration.rules.map(\.id)
    ).sorted()
  }

  /// What differs for one case; nil when nothing does.
  ///
  /// `done` is called after each rule.
  package func weigh(
    _ file: Case, _ work: inout ImpactWork, done: () -> Void = {}
  ) -> CaseImpact? {
    work.cases += 1
    let (before, after) = (old.track(file), new.track(file))
    let touching = plan.concernsStanding ? touch.changes(touching: before) : []
    var standing: [Difference] = []
    var changed: Facets = []
    if plan.isFull || !touching.isEmpty {
      work.replayed += 1
      let comparison = StandingComparison(old: before, new: after)
      changed = comparison.facets
      standing = attributed(comparison.differences, of: file, before, touching)
    }
    work.changed.formUnion(changed)
    var results = (old: RuleResults(), new: RuleResults())
    (results.old.failures, results.new.failures) = (old.takeFailures(), new.takeFailures())
    let rules = plan.rulesToRun(among: ruleIDs, standing: changed)
    if !rules.isEmpty { check(rules, file, into: &results, &work, done) }
    var found = FindingComparison(old: results.old, new: results.new).differences
    for index in found.indices {
      found[index].causes = causes(of: found[index], standing, changed)
    }
    guard !standing.isEmpty || !found.isEmpty else { return nil }
    return CaseImpact(
      caseID: file.id, title: file.title, line: file.origin.line, differences: standing + found)
  }

  /// What differs for the area as a whole.
  ///
  /// `changed` is what differs of any case's standing; `done` is called after each rule.
  package func weighArea(
    _ files: [Case], standing changed: Facets, _ work: inout ImpactWork,
    done: () -> Void = {}
  ) -> CaseImpact? {
    let rules = plan.rulesToRun(among: ruleIDs, standing: changed)
    guard !rules.isEmpty else { return nil }
    let (before, after) = runs(of: rules)
    let results = (
      old: before.checkArea(files.map(before.track), done: done),
      new: after.checkArea(files.map(after.track), done: done)
    )
    count(results.old, results.new, rules, &work)
    var found = FindingComparison(old: results.old, new: results.new).differences
    for index in found.indices {
      found[index].causes = causes(of: found[index], [], changed)
    }
    return found.isEmpty
      ? nil
      : CaseImpact(
        caseID: nil, title: new.plugin.declaration.area.name, line: 0, differences: found)
  }

  private func check(
    _ rules: Set<String>, _ file: Case, into results: inout (old: RuleResults, new: RuleResults),
    _ work: inout ImpactWork, _ done: () -> Void
  ) {
    let (before, after) = runs(of: rules)
    let tracked = (old: before.track(file), new: after.track(file))
    // The conditions have been judged before, and what went wrong there is known.
    _ = (before.takeFailures(), after.takeFailures())
    before.check(tracked.old, into: &results.old, done: done)
    after.check(tracked.new, into: &results.new, done: done)
    if results.old.checks + results.new.checks > 0 {
      work.ruled += 1
      count(results.old, results.new, rules, &work)
    }
  }

  private func count(
    _ old: RuleResults, _ new: RuleResults, _ rules: Set<String>, _ work: inout ImpactWork
  ) {
    guard old.checks + new.checks > 0 else { return }
    work.checks += old.checks + new.checks
    work.rules.formUnion(rules)
  }

  private func runs(of rules: Set<String>) -> (old: ScriptRun, new: ScriptRun) {
    if let known = runs[rules] { return known }
    let made = (old: old.limited(to: rules), new: new.limited(to: rules))
    runs[rules] = made
    return made
  }

  /// The differences with what brings each about: of the changes that can touch the case, those that do
  /// so alone; all of them where none does, because then they do it together.
  private func attributed(
    _ differences: [Difference], of file: Case, _ before: TrackedCase, _ touching: [Int]
  ) -> [Difference] {
    guard touching.count > 1, touching.allSatisfy({ alone[$0] != nil }) else {
      return differences.map { difference in
        var difference = difference
        difference.causes = touching
        return difference
      }
    }
    let tried = touching.map { number in
      let tracked = alone[number].map { $0.track(file) }
      _ = alone[number]?.takeFailures()
      let found = tracked.map { StandingComparison(old: before, new: $0).differences } ?? []
      return (number: number, keys: Set(found.map(\.key)))
    }
    return differences.map { difference in
      var difference = difference
      let causing = tried.filter { $0.keys.contains(difference.key) }.map(\.number)
      difference.causes = causing.isEmpty ? touching : causing
      return difference
    }
  }

  /// The changes of the rule itself, and those that changed what it reads of the case.
  private func causes(
    of difference: Difference, _ standing: [Difference], _ changed: Facets
  ) -> [Int] {
    var causes: Set<Int> = []
    let read = plan.facets[difference.id] ?? .all
    for change in plan.changes {
      switch change.reach {
      case .everything: causes.insert(change.number)
      case .rule(difference.id): causes.insert(change.number)
      case .compacts where read.contains(.compacts): causes.insert(change.number)
      default: break
      }
    }
    for other in standing where !read.isDisjoint(with: other.kind.facet) {
      causes.formUnion(other.causes)
    }
    return causes.sorted()
  }
}

extension Difference.Kind {
  /// The part of a case a script sees it in.
  var facet: Facets {
    switch self {
    case .path, .standing: .path
    case .deadline: .deadlines
    case .duty: .duties
    case .silence: .silences
    case .violation: .violations
    case .choice, .route, .finding, .proposal, .failure, .figure, .wording: []
    }
  }
}
