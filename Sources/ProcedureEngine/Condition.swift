package import CompactModel

/// What must be so for an exit to be open, a clock to run, or something to be owed.
///
/// Everything it names must hold; an empty condition always holds. It speaks of recorded facts only,
/// so that a procedure can be proved sound; what needs judgement is left to `judgement`.
package struct Condition: Hashable, Sendable, Codable {
  /// Marks of which one must have been put on the case.
  package var marks: [String]
  /// Marks of which none may have been put on the case.
  package var unmarked: [String]
  /// Kinds of record of which the case must be about one.
  package var about: [String]
  /// Commitments of which one must be said to be unmet; one that ends in `.` stands for all below it.
  package var commitments: [String]
  /// A clock that must have run out unmet.
  package var expired: String?
  /// Acts of which one must be on record since the case came to its stage.
  package var acts: [Act]
  /// Acts of the area's own, likewise.
  package var ownActs: [String]
  /// Outcomes of which the case must have ended with one; for what may follow the end.
  package var outcomes: [CaseOutcome]
  /// A function of the plugin that decides, and what it asks, in words.
  package var judgement: Judgement?

  package init(
    marks: [String] = [], unmarked: [String] = [], about: [String] = [],
    commitments: [String] = [], expired: String? = nil, acts: [Act] = [], ownActs: [String] = [],
    outcomes: [CaseOutcome] = [], judgement: Judgement? = nil
  ) {
    self.marks = marks
    self.unmarked = unmarked
    self.about = about
    self.commitments = commitments
    self.expired = expired
    self.acts = acts
    self.ownActs = ownActs
    self.outcomes = outcomes
    self.judgement = judgement
  }

  /// A question that only the plugin's own function can answer.
  package struct Judgement: Hashable, Sendable, Codable {
    /// The position of the function among those the plugin declares.
    package var function: Int
    /// What must be so, in words that follow "when".
    package var text: String

    package init(function: Int, text: String) {
      self.function = function
      self.text = text
    }
  }
}

/// What a plugin's functions answered about one case, by their positions.
///
/// A function sees the case's file only, so each is asked once, before anything is worked out.
package struct Judgements: Sendable {
  private let answers: [Bool?]

  /// The answers in the order of the functions; nil for one that failed.
  package init(_ answers: [Bool?] = []) { self.answers = answers }

  /// What a function answered; nil when it failed or nobody asked it.
  package subscript(function: Int) -> Bool? {
    answers.indices.contains(function) ? answers[function] : nil
  }
}
