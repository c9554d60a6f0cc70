import CompactModel
import TimeKeeping

/// The facts that conditions of a procedure are held against at one point of a case.
struct Situation {
  let file: Case
  /// The marks put on the case so far.
  var marks: [String] = []
  /// How many of the file's events have happened.
  var eventCount: Int
  /// The first event of the present stay at a stage.
  var stageBegins: Int
  /// How the case ended, when it has.
  var outcome: CaseOutcome?
  let judgements: Judgements
}

extension Condition {
  /// Whether it holds; nil when only a judgement could tell and no answer is there.
  ///
  /// `hasExpired` tells whether a clock has run out unmet.
  func holds(in situation: Situation, hasExpired: (String) -> Bool) -> Bool? {
    let file = situation.file
    if !marks.isEmpty, !marks.contains(where: situation.marks.contains) { return false }
    if unmarked.contains(where: situation.marks.contains) { return false }
    if !about.isEmpty, !file.about.contains(where: { about.contains($0.kind.name) }) {
      return false
    }
    if !commitments.isEmpty, !commitments.contains(where: { isSaidUnmet($0, in: file) }) {
      return false
    }
    if !acts.isEmpty || !ownActs.isEmpty {
      let first = min(situation.stageBegins, situation.eventCount)
      let happened = file.events[first..<situation.eventCount].contains { event in
        acts.contains(event.act) || event.own.map(ownActs.contains) ?? false
      }
      if !happened { return false }
    }
    if !outcomes.isEmpty, situation.outcome.map(outcomes.contains) != true { return false }
    if let expired, !hasExpired(expired) { return false }
    guard let judgement else { return true }
    return situation.judgements[judgement.function]
  }

  private func isSaidUnmet(_ wanted: String, in file: Case) -> Bool {
    file.commitments.contains { $0 == wanted || (wanted.hasSuffix(".") && $0.hasPrefix(wanted)) }
  }
}

extension Procedure {
  /// A condition in words that follow "when".
  package func words(_ condition: Condition) -> String {
    var parts: [String] = []
    if !condition.marks.isEmpty {
      parts.append("it is marked " + alternatives(condition.marks.map(title(ofMark:))))
    }
    if !condition.unmarked.isEmpty {
      parts.append("it is not marked " + alternatives(condition.unmarked.map(title(ofMark:))))
    }
    if !condition.about.isEmpty {
      let kinds = condition.about.map { $0.split(separator: "_").joined(separator: " ") }
      parts.append("it is about a " + alternatives(kinds))
    }
    if !condition.commitments.isEmpty {
      parts.append("it concerns the commitment " + alternatives(condition.commitments))
    }
    let acts = condition.acts.map(\.rawValue) + condition.ownActs.map { "own:\($0)" }
    if !acts.isEmpty { parts.append("\(alternatives(acts)) is on record at this stage") }
    if !condition.outcomes.isEmpty {
      parts.append("it ended with " + alternatives(condition.outcomes.map(\.rawValue)))
    }
    if let clock = condition.expired {
      parts.append("the time for '\(title(ofClock: clock))' has run out")
    }
    if let judgement = condition.judgement { parts.append(judgement.text) }
    return parts.isEmpty ? "nothing else is asked" : parts.joined(separator: ", and ")
  }

  /// What a mark is called; its id when the procedure has no such mark.
  package func title(ofMark id: String) -> String { marks.first { $0.id == id }?.title ?? id }

  private func title(ofClock id: String) -> String {
    (clocks + stages.flatMap(\.clocks)).first { $0.id == id }?.title ?? id
  }

  private func alternatives(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
