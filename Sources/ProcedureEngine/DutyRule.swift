package import CompactModel
package import TimeKeeping

/// Something owed in the course of a stage, fulfilled by an event of one act.
package struct DutyRule: Hashable, Sendable, Codable {
  package var id: String
  package var act: Act
  /// The area's own name of the act, when `act` is `own`.
  package var own: String?
  package var title: String
  /// The role that owes it; the stage's handler when nil.
  package var owedBy: String?
  /// What brings it about.
  package var after: Cause
  /// What must be so for it to be owed.
  package var when: Condition?
  /// How long it may take; nil when the text does not say.
  package var within: TimeLimit?
  /// Whether an answer that refuses has to give its reason.
  package var refusalNeedsReason: Bool
  package var citations: [Citation]

  package init(
    id: String, act: Act, own: String? = nil, title: String, owedBy: String? = nil,
    after: Cause = .leaving, when: Condition? = nil, within: TimeLimit? = nil,
    refusalNeedsReason: Bool = false, citations: [Citation] = []
  ) {
    self.id = id
    self.act = act
    self.own = own
    self.title = title
    self.owedBy = owedBy
    self.after = after
    self.when = when
    self.within = within
    self.refusalNeedsReason = refusalNeedsReason
    self.citations = citations
  }

  /// What a duty follows from.
  package enum Cause: Hashable, Sendable, Codable {
    case entering
    case leaving
    /// Each event of an act while the case is at the stage: a duty for each.
    case event(Act)
  }
}
