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
  /// How several handlers act together; nil when the text does not say that they do.
  package var joint: Joint?
  /// Whether the handler acts by meeting.
  package var meets: Bool
  package var powers: [Power]
  /// Whether it looks at how something was decided, or also at whether it was right; nil when the
  /// text does not say.
  package var considers: Subject?
  /// Who may know what happens here; nil when the text does not say.
  package var confidentiality: Confidentiality?
  /// What somebody with an interest does; empty when the text does not say.
  package var interests: [InterestAnswer]
  package var record: [RecordItem]
  package var advice: [Advice]
  package var clocks: [ClockRule]
  /// What is owed on coming to it, in its course and on leaving it.
  package var duties: [DutyRule]
  package var exits: [Exit]

  package init(
    id: String, label: String, title: String, summary: String? = nil, citations: [Citation] = [],
    handledBy: [String] = [], joint: Joint? = nil, meets: Bool = false, powers: [Power] = [],
    considers: Subject? = nil, confidentiality: Confidentiality? = nil,
    interests: [InterestAnswer] = [], record: [RecordItem] = [], advice: [Advice] = [],
    clocks: [ClockRule] = [], duties: [DutyRule] = [], exits: [Exit] = []
  ) {
    self.id = id
    self.label = label
    self.title = title
    self.summary = summary
    self.citations = citations
    self.handledBy = handledBy
    self.joint = joint
    self.meets = meets
    self.powers = powers
    self.considers = considers
    self.confidentiality = confidentiality
    self.interests = interests
    self.record = record
    self.advice = advice
    self.clocks = clocks
    self.duties = duties
    self.exits = exits
  }

  /// "Step 2 (Richmond CVS follows the issue up)".
  package var fullTitle: String { "\(label) (\(title))" }

  /// How several act as one.
  package enum Joint: Hashable, Sendable, Codable {
    /// One holder from each partner acts together.
    case onePerPartner
    /// Every one of the handlers.
    case all
    /// More than half of the handlers.
    case majority
    /// The holder of this office, for the others.
    case chair(String)
  }

  /// What is looked at.
  package enum Subject: String, Sendable, Codable, CaseIterable {
    case process
    case merits
  }

  /// Who may know what happens at a stage.
  package enum Confidentiality: String, Sendable, Codable, CaseIterable {
    case open
    case partners
    case parties
  }

  /// What somebody who declared an interest may do about it.
  package enum InterestAnswer: String, Sendable, Codable, CaseIterable {
    case standDown = "stand_down"
    case substitute
    case dispensation
  }

  /// What a stage is able to bring about.
  package enum Power: String, Sendable, Codable, CaseIterable {
    case agree
    case recommend
    case decide
    case advise
    case investigate
    case encourage
    case mediate
    case conciliate
    case support
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
}
