/// The cases behind one figure, so that a reader can follow it back.
package struct Trail: Hashable, Sendable, Codable {
  /// The name figures refer to; unique in the document.
  package var id: String
  /// What the figure counts, such as `Concerns answered late`.
  package var title: String
  package var entries: [TrailEntry]

  package init(id: String, title: String, entries: [TrailEntry]) {
    self.id = id
    self.title = title
    self.entries = entries
  }
}

/// One case that a figure counts, and why it is counted.
package struct TrailEntry: Hashable, Sendable, Codable {
  package var caseID: String
  package var title: String
  /// Where the case is recorded, such as `cases/2026-003.yaml:12`.
  package var place: String?
  /// The rule that made the case count.
  package var rule: String?
  /// The clause the rule rests on, such as `KIN 4e`.
  package var citation: String?

  package init(
    caseID: String, title: String, place: String? = nil, rule: String? = nil,
    citation: String? = nil
  ) {
    self.caseID = caseID
    self.title = title
    self.place = place
    self.rule = rule
    self.citation = citation
  }
}
