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

  /// A stay at a stage.
  package struct Visit: Hashable, Sendable, Codable {
    package var stage: String
    package var entered: PartialDate
    package var left: PartialDate?
    /// The index of the event that brought the case here.
    package var enteredBy: Int
    /// The index of the event that took it away.
    package var leftBy: Int?
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
  /// Whether the case has left the stage, so that the duty should be fulfilled by now.
  package var isDue: Bool
  package var citations: [Citation]

  package var isOpen: Bool { metOn == nil }
}

/// An event that does not fit the procedure.
package struct Violation: Hashable, Sendable, Codable {
  package enum Code: String, Sendable, Codable, CaseIterable {
    case actBeforeRaised = "act-before-raised"
    case outOfOrder = "out-of-order"
    case afterClose = "after-close"
    case wrongStage = "wrong-stage"
    case notEntitled = "not-entitled"
    case wrongOutcome = "wrong-outcome"
    case scopeNotDecided = "scope-not-decided"
    case outOfScopeAct = "out-of-scope-act"
    case raisedTwice = "raised-twice"
    /// A ground or a route that the procedure does not have.
    case unknownTerm = "unknown-term"
    case beyondPower = "beyond-power"
    /// A discretionary referral that does not say its ground.
    case groundMissing = "ground-missing"
    /// The event was recorded against the procedure on purpose; its reason is in the message.
    case override
  }

  package var code: Code
  /// What does not fit, and what would, in one or two sentences.
  package var message: String
  /// The index of the event in the case.
  package var event: Int
  package var citations: [Citation]
}
