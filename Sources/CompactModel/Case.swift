package import Diagnostics
package import TimeKeeping

/// One concern or dispute raised under a Compact, as its file states it.
package struct Case: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Whether the case was invented to show how things work.
  package var isIllustrative: Bool
  /// Where a real case is told of.
  package var source: Citation?
  package var raised: PartialDate
  /// The organisations that raised the concern.
  package var by: [String]
  /// The organisations it is about.
  package var against: [String]
  /// The ids of the commitments said to be unmet.
  package var commitments: [String]
  package var cause: Cause?
  package var summary: String?
  /// The only free text of a case that may be published.
  package var publicSummary: String?
  /// What the concern is about, as typed records.
  package var about: [Record]
  package var events: [Event]
  package var origin: Origin

  package init(
    id: String, title: String, isIllustrative: Bool = false, source: Citation? = nil,
    raised: PartialDate = .unknown, by: [String] = [], against: [String] = [],
    commitments: [String] = [], cause: Cause? = nil, summary: String? = nil,
    publicSummary: String? = nil, about: [Record] = [], events: [Event] = [],
    origin: Origin = Origin()
  ) {
    self.id = id
    self.title = title
    self.isIllustrative = isIllustrative
    self.source = source
    self.raised = raised
    self.by = by
    self.against = against
    self.commitments = commitments
    self.cause = cause
    self.summary = summary
    self.publicSummary = publicSummary
    self.about = about
    self.events = events
    self.origin = origin
  }

  /// Why a commitment was not kept (GUIDE 7, the four kinds).
  package enum Cause: String, Sendable, Codable, CaseIterable {
    case unavoidable
    case mistake
    case management
    case deliberate
  }

  /// Where the case was read from.
  package struct Origin: Hashable, Sendable {
    package var path: String
    /// The line of the record in a file of many; 1 in a file of its own.
    package var line: Int
    /// The line each key of the file stands at.
    package var keyLines: [String: Int]

    package init(path: String = "", line: Int = 0, keyLines: [String: Int] = [:]) {
      self.path = path
      self.line = line
      self.keyLines = keyLines
    }
  }

  /// The acts the case has an event of.
  package var acts: ActSet {
    var acts: ActSet = []
    for event in events { acts.insert(event.act) }
    return acts
  }

  /// The place of a key of the case file, or of the case itself.
  package func place(ofKey key: String? = nil) -> Place {
    Place(path: origin.path, line: key.flatMap { origin.keyLines[$0] } ?? origin.line)
  }

  /// The place of an event by its index.
  package func place(ofEvent index: Int) -> Place {
    guard events.indices.contains(index), events[index].line > 0 else { return place() }
    return Place(path: origin.path, line: events[index].line)
  }
}

/// How a case may end (R47 of the guide and the three procedures).
package enum CaseOutcome: String, Sendable, Codable, CaseIterable {
  case agreement
  case decisionChanged = "decision_changed"
  case practiceImproved = "practice_improved"
  case explanationAccepted = "explanation_accepted"
  case recommendationMade = "recommendation_made"
  case learningOnly = "learning_only"
  case noResolutionPossible = "no_resolution_possible"
  case unresolved
  case withdrawn
  case outOfScope = "out_of_scope"
  case lapsed
  case joined
  case transferred

  /// The outcomes an exit named `resolved` allows.
  package static let resolved: [CaseOutcome] = [
    .agreement, .decisionChanged, .practiceImproved, .explanationAccepted, .recommendationMade,
    .learningOnly,
  ]

  /// The outcomes any other exit to the end allows.
  package static let unresolvedOnes: [CaseOutcome] = [.unresolved, .noResolutionPossible]

  package var phrase: String {
    switch self {
    case .agreement: "resolved by agreement"
    case .decisionChanged: "the decision was changed"
    case .practiceImproved: "practice was improved"
    case .explanationAccepted: "the explanation was accepted"
    case .recommendationMade: "a recommendation was made"
    case .learningOnly: "closed with learning only"
    case .noResolutionPossible: "it was agreed that no resolution is possible"
    case .unresolved: "unresolved at the last stage"
    case .withdrawn: "withdrawn"
    case .outOfScope: "outside the procedure, and passed on"
    case .lapsed: "lapsed"
    case .joined: "joined to another concern"
    case .transferred: "passed to another area"
    }
  }
}
