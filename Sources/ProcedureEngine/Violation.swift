package import CompactModel

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
    /// Something that the procedure does not have: a ground, a route, a mark, a clock.
    case unknownTerm = "unknown-term"
    case beyondPower = "beyond-power"
    /// A discretionary referral that does not say its ground.
    case groundMissing = "ground-missing"
    /// An exit is taken although what it asks for is not so.
    case conditionNotMet = "condition-not-met"
    /// An act after its time was over.
    case tooLate = "too-late"
    /// Something done more often than the procedure allows.
    case tooOften = "too-often"
    /// Somebody's consent is missing.
    case notAgreed = "not-agreed"
    /// A reason is missing.
    case reasonMissing = "reason-missing"
    /// A joint act without all whom it takes.
    case notJoint = "not-joint"
    /// A meeting that had too few members to act.
    case inquorate
    /// Somebody with an interest took part.
    case interestDeclared = "interest-declared"
    /// A party that has not signed the Compact.
    case notSignatory = "not-signatory"
    /// A ground that takes more like cases than there are.
    case tooFewAlike = "too-few-alike"
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
