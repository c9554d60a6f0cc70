package import CompactModel

/// A way a case may leave a stage.
package struct Exit: Hashable, Sendable, Codable {
  package var id: String
  /// The stage it leads to; nil when it ends the case.
  package var to: String?
  /// The roles that may take it; empty when the text does not say.
  package var by: [String]
  /// Whether taking it is a right, rather than at the handler's discretion.
  package var isRight: Bool
  package var criterion: String?
  /// What must be so for it to be open.
  package var when: Condition?
  /// The outcomes allowed when it ends the case.
  package var outcomes: [CaseOutcome]
  package var citations: [Citation]

  package init(
    id: String, to: String?, by: [String] = [], isRight: Bool = true, criterion: String? = nil,
    when: Condition? = nil, outcomes: [CaseOutcome]? = nil, citations: [Citation] = []
  ) {
    self.id = id
    self.to = to
    self.by = by
    self.isRight = isRight
    self.criterion = criterion
    self.when = when
    self.outcomes =
      to != nil
      ? [] : outcomes ?? (id == "resolved" ? CaseOutcome.resolved : CaseOutcome.unresolvedOnes)
    self.citations = citations
  }
}
