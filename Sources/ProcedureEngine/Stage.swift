package import CompactModel

/// One step of a procedure.
package struct Stage: Hashable, Sendable, Codable {
  package var id: String
  /// What the area calls it, such as "Step 2".
  package var label: String
  package var title: String
  package var summary: String?
  package var citations: [Citation]
  /// The roles that handle the case here; empty when the text does not say.
  package var handledBy: [String]
  /// Whether one holder from each partner acts together.
  package var isOnePerPartner: Bool
  /// Whether the handler acts by meeting.
  package var meets: Bool
  package var powers: [Power]
  package var record: [RecordItem]
  package var advice: [Advice]
  package var clocks: [ClockRule]
  /// What is owed once the case leaves the stage.
  package var duties: [DutyRule]
  package var exits: [Exit]

  package init(
    id: String, label: String, title: String, summary: String? = nil, citations: [Citation] = [],
    handledBy: [String] = [], isOnePerPartner: Bool = false, meets: Bool = false,
    powers: [Power] = [], record: [RecordItem] = [], advice: [Advice] = [],
    clocks: [ClockRule] = [], duties: [DutyRule] = [], exits: [Exit] = []
  ) {
    self.id = id
    self.label = label
    self.title = title
    self.summary = summary
    self.citations = citations
    self.handledBy = handledBy
    self.isOnePerPartner = isOnePerPartner
    self.meets = meets
    self.powers = powers
    self.record = record
    self.advice = advice
    self.clocks = clocks
    self.duties = duties
    self.exits = exits
  }

  /// "Step 2 (Richmond CVS follows the issue up)".
  package var fullTitle: String { "\(label) (\(title))" }

  /// What a stage is able to bring about.
  package enum Power: String, Sendable, Codable, CaseIterable {
    case agree
    case recommend
    case decide
    case advise
    case investigate
    case encourage
  }

  /// What a stage should leave on record.
  package enum RecordItem: String, Sendable, Codable, CaseIterable {
    case unmetCommitments = "unmet_commitments"
    case impact
    case mitigation
    case wayForward = "way_forward"

    package var title: String {
      switch self {
      case .unmetCommitments: "the commitments said to be unmet"
      case .impact: "the impact"
      case .mitigation: "how to lessen the impact"
      case .wayForward: "the way forward"
      }
    }
  }

  /// Help that may be asked for beside the stage, without holding it up.
  package struct Advice: Hashable, Sendable, Codable {
    package var from: String
    package var title: String
    package var isOptional: Bool
    package var citations: [Citation]

    package init(from: String, title: String, isOptional: Bool, citations: [Citation]) {
      self.from = from
      self.title = title
      self.isOptional = isOptional
      self.citations = citations
    }
  }

  /// Something owed when a case leaves the stage, fulfilled by an event of one act.
  package struct DutyRule: Hashable, Sendable, Codable {
    package var id: String
    package var act: Act
    package var title: String
    /// The role that owes it; the stage's handler when nil.
    package var owedBy: String?
    package var citations: [Citation]

    package init(
      id: String, act: Act, title: String, owedBy: String? = nil, citations: [Citation] = []
    ) {
      self.id = id
      self.act = act
      self.title = title
      self.owedBy = owedBy
      self.citations = citations
    }
  }
}

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
  /// The outcomes allowed when it ends the case.
  package var outcomes: [CaseOutcome]
  package var citations: [Citation]

  package init(
    id: String, to: String?, by: [String] = [], isRight: Bool = true, criterion: String? = nil,
    outcomes: [CaseOutcome]? = nil, citations: [Citation] = []
  ) {
    self.id = id
    self.to = to
    self.by = by
    self.isRight = isRight
    self.criterion = criterion
    self.outcomes =
      to != nil
      ? [] : outcomes ?? (id == "resolved" ? CaseOutcome.resolved : CaseOutcome.unresolvedOnes)
    self.citations = citations
  }
}
