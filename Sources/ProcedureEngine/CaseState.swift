package import CompactModel
package import TimeKeeping

/// Where a case stands under its area's procedure on a day.
package struct CaseState: Hashable, Sendable, Codable {
  package var position: Position
  package var visits: [Visit]
  package var outcome: CaseOutcome?
  package var closedOn: PartialDate?
  package var duties: [Duty]
  package var violations: [Violation]
  /// The marks put on the case, in the order they were.
  package var marks: [String]
  /// What is settled although the case goes on.
  package var settled: Settled

  package init(
    position: Position, visits: [Visit] = [], outcome: CaseOutcome? = nil,
    closedOn: PartialDate? = nil, duties: [Duty] = [], violations: [Violation] = [],
    marks: [String] = [], settled: Settled = Settled()
  ) {
    self.position = position
    self.visits = visits
    self.outcome = outcome
    self.closedOn = closedOn
    self.duties = duties
    self.violations = violations
    self.marks = marks
    self.settled = settled
  }

  package enum Position: Hashable, Sendable, Codable {
    /// Nothing says yet that it was raised.
    case unraised
    /// It waits for the scope test.
    case intake
    case stage(String)
    case closed
  }

  package var stageID: String? {
    if case .stage(let id) = position { return id }
    return nil
  }

  package var isClosed: Bool { position == .closed }

  /// The stage the case was at when an event happened, by its index.
  ///
  /// It is nil before the first stage and after the end. The event that takes a case away belongs to
  /// the stage it leaves.
  package func stage(ofEvent index: Int) -> String? {
    let visit = visits.first { visit in
      let first = visit.enteredByClock == nil ? visit.enteredBy + 1 : visit.enteredBy
      return first <= index && index <= visit.leftBy ?? index
    }
    return visit?.stage
  }

  /// A stay at a stage.
  package struct Visit: Hashable, Sendable, Codable {
    package var stage: String
    package var entered: PartialDate
    package var left: PartialDate?
    /// The index of the event that brought the case here; of the first event after, which there need
    /// not be yet, where `enteredByClock` did.
    package var enteredBy: Int
    /// The index of the event that took it away; of the last event before, where `leftByClock` did.
    package var leftBy: Int?
    /// The clock whose end brought the case here.
    package var enteredByClock: String?
    /// The clock whose end took it away.
    package var leftByClock: String?

    package init(
      stage: String, entered: PartialDate, left: PartialDate? = nil, enteredBy: Int,
      leftBy: Int? = nil, enteredByClock: String? = nil, leftByClock: String? = nil
    ) {
      self.stage = stage
      self.entered = entered
      self.left = left
      self.enteredBy = enteredBy
      self.leftBy = leftBy
      self.enteredByClock = enteredByClock
      self.leftByClock = leftByClock
    }
  }

  /// The commitments and parties a partial settlement has dealt with.
  package struct Settled: Hashable, Sendable, Codable {
    package var commitments: [String]
    package var parties: [String]

    package init(commitments: [String] = [], parties: [String] = []) {
      self.commitments = commitments
      self.parties = parties
    }
  }
}

/// Something owed in a case.
package struct Duty: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var stage: String
  /// The roles that owe it, as the procedure names them; empty when it does not say.
  package var owedBy: [String]
  package var since: PartialDate
  /// The day it was fulfilled; nil while it is open.
  package var metOn: PartialDate?
  /// Whether what brings it about has happened, so that it should be fulfilled by now.
  package var isDue: Bool
  /// How long it may take from `since`; nil when the procedure does not say.
  package var within: TimeLimit?
  package var citations: [Citation]

  package init(
    id: String, title: String, stage: String, owedBy: [String], since: PartialDate,
    metOn: PartialDate?, isDue: Bool, within: TimeLimit? = nil, citations: [Citation]
  ) {
    self.id = id
    self.title = title
    self.stage = stage
    self.owedBy = owedBy
    self.since = since
    self.metOn = metOn
    self.isDue = isDue
    self.within = within
    self.citations = citations
  }

  package var isOpen: Bool { metOn == nil }
}
