import CompactModel
import TimeKeeping

/// Works out what is owed in a case from the stages it has visited.
struct DutyLedger {
  let procedure: Procedure
  let file: Case
  let visits: [CaseState.Visit]

  /// The duties in the order their stages were entered.
  ///
  /// An event fulfils one duty only: the earliest open one of its act, so that sharing the learning
  /// of one stage does not count again for the next.
  var duties: [Duty] {
    // Visits begin ever later, so what an act's queue has dropped no later visit can want: one pass
    // over the events serves all visits.
    var waiting: [Act: ArraySlice<Int>] = Dictionary(
      grouping: file.events.indices, by: { file.events[$0].act }
    ).mapValues { $0[...] }
    var duties: [Duty] = []
    for visit in visits {
      guard let stage = procedure.stage(visit.stage) else { continue }
      duties += stage.record.map { recordDuty($0, stage, visit) }
      guard visit.leftBy != nil else { continue }
      for rule in stage.duties {
        let met = waiting[rule.act]?.next(from: visit.enteredBy)
        duties.append(
          Duty(
            id: rule.id, title: rule.title, stage: stage.id,
            owedBy: rule.owedBy.map { [$0] } ?? stage.handledBy,
            since: visit.left ?? .unknown, metOn: met.map { file.events[$0].on }, isDue: true,
            citations: rule.citations.isEmpty ? stage.citations : rule.citations))
      }
    }
    return duties
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
