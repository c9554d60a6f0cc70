package import TimeKeeping

/// As much of a case as others are compared with.
package struct CaseSketch: Hashable, Sendable, Codable {
  package var id: String
  package var raised: PartialDate
  package var commitments: [String]
  package var against: [String]

  package init(id: String, raised: PartialDate, commitments: [String], against: [String]) {
    self.id = id
    self.raised = raised
    self.commitments = commitments
    self.against = against
  }

  package init(_ file: Case) {
    self.init(
      id: file.id, raised: file.raised, commitments: file.commitments, against: file.against)
  }
}
