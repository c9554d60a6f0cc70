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

  /// What the area calls the procedure and the stages the case has been at.
  private func stageWords(_ tracked: TrackedCase) -> [[String]] {
    [[tracked.procedure?.id ?? "", tracked.procedure?.title ?? ""]]
      + tracked.state.visits.map { visit in
        let stage = tracked.procedure?.stage(visit.stage)
        return [stage?.label ?? "", stage?.title ?? ""]
          + (stage?.citations.map(\.description) ?? [])
      }
  }

  private var path: [Difference] {
    var found: [Difference] = []
    if old.state.visits != new.state.visits {
      found.append(Difference(.path, old: pathWords(old), new: pathWords(new)))
    }
    if old.procedure?.id != new.procedure?.id {
      found.append(
        Difference(
          .standing, aspect: "procedure", old: old.procedure?.title ?? "no procedure",
          new: new.procedure?.title ?? "no procedure"))
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
    Pairing(old.deadlines, new.deadlines) { "\($0.stage ?? "") \($0.id)" }.pairs.map {
      before, after in
      let shown = after ?? before
      var difference = Difference(
        .deadline, id: shown?.id ?? "", stage: shown?.stage, before, after, about: \.title,
        whole: { "\($0.lastDay.long) (\($0.status.rawValue))" },
        parts: { deadline in
          [
            ("last day", deadline.lastDay.long), ("status", deadline.status.rawValue),
            ("title", deadline.title), ("citation", words(deadline.citations)),
            ("warning", deadline.warnings.joined(separator: "; ")),
            ("count", deadline.explanation),
          ]
        })
      difference.oldDay = before?.lastDay
      difference.newDay = after?.lastDay
      // A day that moves takes its count with it, which needs no telling.
      if let before, let after, before.lastDay != after.lastDay {
        difference.old = "\(before.lastDay.long) (\(before.status.rawValue))"
        difference.new = "\(after.lastDay.long) (\(after.status.rawValue))"
        difference.aspect = before.status == after.status ? "last day" : "last day, status"
      }
      return difference
    }
  }

  private var duties: [Difference] {
    Pairing(old.state.duties, new.state.duties) { "\($0.stage) \($0.id)" }.pairs.map {
      before, after in
      let shown = after ?? before
      let roles = new.setting.roles
      return Difference(
        .duty, id: shown?.id ?? "", stage: shown?.stage, before, after, about: \.title,
        whole: { duty in
          let by = duty.owedBy.isEmpty ? "" : " by \(roles.phrase(duty.owedBy))"
          if let met = duty.metOn { return "\(duty.title), done on \(met.text)" }
          return duty.isDue
            ? "\(duty.title), owed\(by) since \(duty.since.text)" : "\(duty.title), to come\(by)"
        },
        parts: { duty in
          [
            ("title", duty.title),
            ("owed by", duty.owedBy.isEmpty ? "not stated" : roles.phrase(duty.owedBy)),
            ("since", duty.since.text), ("done", duty.metOn?.text ?? "not yet"),
            ("due", duty.isDue ? "due" : "not due"), ("citation", words(duty.citations)),
          ]
        })
    }
  }

  private var silences: [Difference] {
    Pairing(old.silences, new.silences) { "\($0.on.rawValue) \($0.text)" }.pairs.map {
      before, after in
      Difference(
        .silence, id: (after ?? before)?.on.rawValue ?? "", before, after, about: \.text,
        whole: { $0.text + $0.citations.bracketed }, parts: { [("citation", words($0.citations))] })
    }
  }

  private var violations: [Difference] {
    Pairing(old.state.violations, new.state.violations) { "\($0.event) \($0.code.rawValue)" }.pairs
      .map { before, after in
        Difference(
          .violation, id: (after ?? before)?.code.rawValue ?? "", before, after,
          about: { _ in nil }, whole: { $0.message + $0.citations.bracketed },
          parts: { [("message", $0.message), ("citation", words($0.citations))] },
          event: (after ?? before)?.event)
      }
  }

  private var choices: [Difference] {
    Pairing(old.choices, new.choices) { "\($0.act.rawValue) \($0.to ?? "")" }.pairs.map {
      before, after in
      Difference(
        .choice, id: (after ?? before)?.act.rawValue ?? "", before, after, about: \.leadsTo,
        whole: \.words,
        parts: { choice in
          [
            ("by", choice.by), ("leads to", choice.leadsTo),
            ("outcomes", choice.outcomes.map(\.rawValue).joined(separator: ", ")),
            ("citation", words(choice.citations)),
          ]
        })
    }
  }

  private var routes: [Difference] {
    Pairing(old.routes, new.routes) { $0.id }.pairs.map { before, after in
      Difference(
        .route, id: (after ?? before)?.id ?? "", before, after, about: \.title,
        whole: { "\($0.title): \($0.conditions)\($0.citations.bracketed)" },
        parts: { route in
          [
            ("title", route.title), ("conditions", route.conditions),
            ("open until", route.openUntil?.long ?? "no day is known"),
            ("known until", route.knownUntil?.text ?? "not stated"),
            ("to be confirmed", route.needsConfirming ? "yes" : "no"),
            ("citation", words(route.citations)),
          ]
        })
    }
  }

  private func words(_ citations: [Citation]) -> String {
    citations.isEmpty ? "none" : citations.map(\.description).joined(separator: ", ")
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
