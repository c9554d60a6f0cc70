import CompactModel
import TimeKeeping

/// Works out what is owed in a case from the stages it has visited.
struct DutyLedger {
  let procedure: Procedure
  let file: Case
  let visits: [CaseState.Visit]
  let marks: [String]
  let judgements: Judgements

  /// What fulfils a duty.
  private struct Key: Hashable {
    let act: Act
    let own: String?
  }

  /// The duties in the order their stages were entered.
  ///
  /// An event fulfils one duty only: the earliest open one of its act, so that sharing the learning
  /// of one stage does not count again for the next.
  var duties: [Duty] {
    // Visits begin ever later, so what an act's queue has dropped no later visit can want: one pass
    // over the events serves all visits.
    var waiting: [Key: ArraySlice<Int>] = Dictionary(
      grouping: file.events.indices,
      by: { Key(act: file.events[$0].act, own: file.events[$0].own) }
    ).mapValues { $0[...] }
    var duties: [Duty] = []
    for visit in visits {
      guard let stage = procedure.stage(visit.stage) else { continue }
      duties += stage.record.map { recordDuty($0, stage, visit) }
      for rule in stage.duties where isOwed(rule, in: visit) {
        for cause in causes(of: rule, in: visit) {
          let met = waiting[Key(act: rule.act, own: rule.own)]?.next(from: cause.first)
          duties.append(
            Duty(
              id: rule.id, title: rule.title, stage: stage.id,
              owedBy: rule.owedBy.map { [$0] } ?? stage.handledBy, since: cause.since,
              metOn: met.map { file.events[$0].on }, isDue: true, within: rule.within,
              citations: rule.citations.isEmpty ? stage.citations : rule.citations))
        }
      }
    }
    return duties
  }

  /// The first event that may fulfil a duty, and the day since when it is owed, for each time that
  /// something brings it about.
  private func causes(
    of rule: DutyRule, in visit: CaseState.Visit
  ) -> [(first: Int, since: PartialDate)] {
    switch rule.after {
    case .entering: return [(visit.enteredBy, visit.entered)]
    case .leaving:
      return visit.leftBy == nil ? [] : [(visit.enteredBy, visit.left ?? .unknown)]
    case .event(let act):
      let last = min(visit.leftBy ?? file.events.count - 1, file.events.count - 1)
      guard visit.enteredBy <= last else { return [] }
      return (visit.enteredBy...last).compactMap { index in
        file.events[index].act == act ? (index + 1, file.events[index].on) : nil
      }
    }
  }

  private func isOwed(_ rule: DutyRule, in visit: CaseState.Visit) -> Bool {
    guard let condition = rule.when else { return true }
    let situation = Situation(
      file: file, marks: marks,
      eventCount: min((visit.leftBy ?? file.events.count - 1) + 1, file.events.count),
      stageBegins: visit.enteredBy, outcome: nil, judgements: judgements)
    return condition.holds(in: situation) { $0 == visit.leftByClock } == true
  }

  private func recordDuty(
    _ item: Stage.RecordItem, _ stage: Stage, _ visit: CaseState.Visit
  ) -> Duty {
    Duty(
      id: item.rawValue, title: "Put on record \(item.title)", stage: stage.id,
      owedBy: stage.handledBy, since: visit.entered, metOn: recorded(item, during: visit),
      isDue: visit.leftBy != nil, citations: stage.citations)
  }

  private func recorded(_ item: Stage.RecordItem, during visit: CaseState.Visit) -> PartialDate? {
    let field: Event.Field
    switch item {
    case .unmetCommitments: return file.commitments.isEmpty ? nil : visit.entered
    case .impact: field = .impact
    case .mitigation: field = .mitigation
    case .wayForward: field = .wayForward
    }
    let last = visit.leftBy ?? file.events.count - 1
    guard visit.enteredBy <= last else { return nil }
    return file.events[visit.enteredBy...last].first { $0[field] != nil }?.on
  }
}

extension ArraySlice<Int> {
  /// Takes the first number that is not below the lower one; those below it are dropped.
  fileprivate mutating func next(from lower: Int) -> Int? {
    while let first = popFirst() {
      if first >= lower { return first }
    }
    return nil
  }
}
