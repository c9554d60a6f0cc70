import CompactModel
import ProcedureEngine
import TimeKeeping

/// Where one case stands under two versions of a procedure, and what differs.
struct StandingComparison {
  let old: TrackedCase
  let new: TrackedCase

  /// Every difference, in the order of its kinds.
  var differences: [Difference] {
    var found = path + deadlines + duties + silences + violations + choices + routes
    if found.isEmpty, old.state != new.state { found = anythingElse }
    return found
  }

  /// The parts a script could see a difference in.
  var facets: Facets {
    var facets: Facets = []
    let (before, after) = (old.state, new.state)
    var (leftBefore, leftAfter) = (before, after)
    leftBefore.duties = []
    leftAfter.duties = []
    leftBefore.violations = []
    leftAfter.violations = []
    if leftBefore != leftAfter || stageWords(old) != stageWords(new) { facets.insert(.path) }
    if before.duties != after.duties { facets.insert(.duties) }
    if before.violations != after.violations { facets.insert(.violations) }
    if old.deadlines != new.deadlines { facets.insert(.deadlines) }
    if old.silences != new.silences { facets.insert(.silences) }
    return facets
  }

  /// What the area calls the stages the case has been at.
  private func stageWords(_ tracked: TrackedCase) -> [[String]] {
    tracked.state.visits.map { visit in
      let stage = tracked.procedure?.stage(visit.stage)
      return [stage?.label ?? "", stage?.title ?? ""] + (stage?.citations.map(\.description) ?? [])
    }
  }

  private var path: [Difference] {
    var found: [Difference] = []
    if old.state.visits != new.state.visits {
      found.append(Difference(.path, old: pathWords(old), new: pathWords(new)))
    }
    let (before, after) = (standingWords(old), standingWords(new))
    if before != after { found.append(Difference(.standing, old: before, new: after)) }
    return found
  }

  private func pathWords(_ tracked: TrackedCase) -> String {
    let visits = tracked.state.visits.map { visit in
      "\(tracked.procedure?.label(of: visit.stage) ?? visit.stage) from \(visit.entered.text)"
        + (visit.left.map { " to \($0.text)" } ?? "")
    }
    return visits.isEmpty ? "no stage" : visits.joined(separator: ", ")
  }

  private func standingWords(_ tracked: TrackedCase) -> String {
    switch tracked.state.position {
    case .unraised: return "not raised yet"
    case .intake: return "waiting for the decision on its scope"
    case .stage(let id): return "open at \(tracked.procedure?.stage(id)?.fullTitle ?? id)"
    case .closed:
      let day = tracked.state.closedOn.map { " on \($0.text)" } ?? ""
      return "closed\(day): \(tracked.state.outcome?.phrase ?? "no outcome is recorded")"
    }
  }

  private var deadlines: [Difference] {
    Pairing(old.deadlines, new.deadlines) { "\($0.stage ?? "") \($0.id)" }.pairs.compactMap {
      before, after in
      let shown = after ?? before
      var difference = Difference(
        .deadline, id: shown?.id ?? "", stage: shown?.stage,
        aspect: before.flatMap { before in after.map { aspects(before, $0) } },
        old: before.map(words), new: after.map(words))
      difference.oldDay = before?.lastDay
      difference.newDay = after?.lastDay
      return difference
    }
  }

  private func words(_ deadline: CaseDeadline) -> String {
    "\(deadline.lastDay.long) (\(deadline.status.rawValue))"
  }

  private func aspects(_ before: CaseDeadline, _ after: CaseDeadline) -> String {
    Self.aspects([
      ("last day", before.lastDay != after.lastDay), ("status", before.status != after.status),
      ("title", before.title != after.title), ("citation", before.citations != after.citations),
      ("warning", before.warnings != after.warnings),
      ("count", before.lastDay == after.lastDay && before.explanation != after.explanation),
    ])
  }

  private var duties: [Difference] {
    Pairing(old.state.duties, new.state.duties) { "\($0.stage) \($0.id)" }.pairs.map {
      before, after in
      let shown = after ?? before
      return Difference(
        .duty, id: shown?.id ?? "", stage: shown?.stage,
        aspect: before.flatMap { before in after.map { aspects(before, $0) } },
        old: before.map { words($0, old) }, new: after.map { words($0, new) })
    }
  }

  private func words(_ duty: Duty, _ tracked: TrackedCase) -> String {
    let by = duty.owedBy.isEmpty ? "" : " by \(tracked.setting.roles.phrase(duty.owedBy))"
    if let met = duty.metOn { return "\(duty.title): done on \(met.text)" }
    let state = duty.isDue ? "owed\(by) since \(duty.since.text)" : "to come\(by)"
    return "\(duty.title): \(state)"
  }

  private func aspects(_ before: Duty, _ after: Duty) -> String {
    Self.aspects([
      ("title", before.title != after.title), ("owed by", before.owedBy != after.owedBy),
      ("since", before.since != after.since), ("done", before.metOn != after.metOn),
      ("due", before.isDue != after.isDue),
      ("citation", before.citations != after.citations),
    ])
  }

  private var silences: [Difference] {
    Pairing(old.silences, new.silences) { "\($0.on.rawValue) \($0.text)" }.pairs.map {
      before, after in
      Difference(
        .silence, id: (after ?? before)?.on.rawValue ?? "",
        aspect: before == nil || after == nil ? nil : "citation",
        old: before.map { $0.text + $0.citations.bracketed },
        new: after.map { $0.text + $0.citations.bracketed })
    }
  }

  private var violations: [Difference] {
    Pairing(old.state.violations, new.state.violations) { "\($0.event) \($0.code.rawValue)" }.pairs
      .map { before, after in
        let shown = after ?? before
        return Difference(
          .violation, id: shown?.code.rawValue ?? "",
          aspect: before.flatMap { before in
            after.map {
              Self.aspects([
                ("message", before.message != $0.message),
                ("citation", before.citations != $0.citations),
              ])
            }
          },
          old: before.map { $0.message + $0.citations.bracketed },
          new: after.map { $0.message + $0.citations.bracketed }, event: shown?.event)
      }
  }

  private var choices: [Difference] {
    Pairing(old.choices, new.choices) { $0.words }.pairs.map { before, after in
      Difference(
        .choice, id: (after ?? before)?.act.rawValue ?? "", old: before?.words, new: after?.words)
    }
  }

  private var routes: [Difference] {
    Pairing(old.routes, new.routes) { $0.id }.pairs.map { before, after in
      Difference(
        .route, id: (after ?? before)?.id ?? "", old: before.map(words), new: after.map(words))
    }
  }

  private func words(_ route: RouteStanding) -> String {
    let until = route.openUntil.map { ", open until \($0.long)" } ?? ""
    return "\(route.title): \(route.conditions)\(until)\(route.citations.bracketed)"
  }

  /// Differences of parts this comparison has no words of its own for.
  private var anythingElse: [Difference] {
    guard let before = try? DeclarationNode(of: old.state),
      let after = try? DeclarationNode(of: new.state)
    else { return [] }
    return TreeChange.all(from: before, to: after).map { change in
      let words = ChangeWords(change, from: before, to: after)
      return Difference(
        .standing, aspect: words.path, old: words.old ?? "nothing", new: words.new ?? "nothing")
    }
  }

  private static func aspects(_ parts: [(String, Bool)]) -> String {
    let named = parts.filter(\.1).map(\.0)
    return named.isEmpty ? "something else" : named.joined(separator: ", ")
  }
}

/// Two lists laid beside each other, without what is the same in both.
struct Pairing<Item: Hashable> {
  /// What differs: an item of the old list, of the new one, or one of each that are about the same.
  private(set) var pairs: [(Item?, Item?)] = []

  /// `key` says what an item is about; items about the same are paired in their order.
  init(_ old: [Item], _ new: [Item], key: (Item) -> String) {
    guard old != new else { return }
    var left = old
    var right: [Item] = []
    for item in new {
      if let index = left.firstIndex(of: item) {
        left.remove(at: index)
      } else {
        right.append(item)
      }
    }
    for item in left {
      let wanted = key(item)
      let index = right.firstIndex { key($0) == wanted }
      pairs.append((item, index.map { right.remove(at: $0) }))
    }
    pairs += right.map { (nil, $0) }
  }
}
