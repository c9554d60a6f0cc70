package import TimeKeeping

/// One dated version of an area's agreement.
package struct Compact: Hashable, Sendable, Codable {
  package enum Status: String, Sendable, Codable, CaseIterable {
    case draft
    case consultation
    case adopted
    case signed
    case refreshing
    case expired
  }

  package var id: String
  package var title: String
  package var status: Status
  package var source: String
  /// When the text was agreed or issued.
  package var dated: PartialDate
  /// The first day it applies.
  package var from: PartialDate
  /// The last day it applies, where the text says so.
  package var to: PartialDate?
  package var isBinding: Bool
  package var history: [Milestone]
  package var principles: [Principle]
  package var outcomes: [IntendedOutcome]
  package var commitments: [Commitment]
  package var codes: [PracticeCode]
  package var citations: [Citation]

  package init(
    id: String, title: String, status: Status, source: String, dated: PartialDate,
    from: PartialDate, to: PartialDate? = nil, isBinding: Bool = false,
    history: [Milestone] = [], principles: [Principle] = [], outcomes: [IntendedOutcome] = [],
    commitments: [Commitment] = [], codes: [PracticeCode] = [], citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.status = status
    self.source = source
    self.dated = dated
    self.from = from
    self.to = to
    self.isBinding = isBinding
    self.history = history
    self.principles = principles
    self.outcomes = outcomes
    self.commitments = commitments
    self.codes = codes
    self.citations = citations
  }

  /// Something that happened to the text, on a day known as well as the source tells it.
  package struct Milestone: Hashable, Sendable, Codable {
    package var on: PartialDate
    package var text: String
    package var citations: [Citation]

    package init(on: PartialDate, text: String, citations: [Citation]) {
      self.on = on
      self.text = text
      self.citations = citations
    }
  }
}

extension Compact {
  /// Whether the version applied on a day, as far as its dates are known.
  ///
  /// A date that names a month or a year means the whole of it. A version whose first day is not
  /// known at all is never in force; one without a known end stays in force.
  package func isInForce(on day: CivilDate) -> Bool {
    guard let first = from.earliest, first <= day else { return false }
    guard let last = to?.latest else { return true }
    return day <= last
  }
}

/// A value the partners share, stated without a promise of its own.
package struct Principle: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var summary: String
  package var citations: [Citation]

  package init(id: String, title: String, summary: String, citations: [Citation]) {
    self.id = id
    self.title = title
    self.summary = summary
    self.citations = citations
  }
}

/// An outcome the Compact aims at, under which commitments stand.
package struct IntendedOutcome: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var summary: String
  package var citations: [Citation]

  package init(id: String, title: String, summary: String, citations: [Citation]) {
    self.id = id
    self.title = title
    self.summary = summary
    self.citations = citations
  }
}

/// An addressable promise.
package struct Commitment: Hashable, Sendable, Codable {
  /// Whose promise it is.
  package enum Owner: String, Sendable, Codable, CaseIterable {
    case joint
    case `public`
    case voluntary
  }

  /// What local Compacts usually cover (GUIDE 1), so that areas can be compared.
  package enum Theme: String, Sendable, Codable, CaseIterable {
    case funding
    case consultation
    case equality
    case independence
    case volunteering
    case relationships
  }

  package var id: String
  package var owner: Owner
  /// The promise in our own words.
  package var summary: String
  /// The id of the intended outcome it stands under.
  package var outcome: String?
  package var themes: [Theme]
  package var citations: [Citation]

  package init(
    id: String, owner: Owner, summary: String, outcome: String? = nil, themes: [Theme] = [],
    citations: [Citation]
  ) {
    self.id = id
    self.owner = owner
    self.summary = summary
    self.outcome = outcome
    self.themes = themes
    self.citations = citations
  }
}

/// A code of practice that belongs to a Compact, with a state of its own.
package struct PracticeCode: Hashable, Sendable, Codable {
  package enum Status: String, Sendable, Codable, CaseIterable {
    case adopted
    case inDevelopment = "in_development"
    case merged
  }

  package var id: String
  package var title: String
  package var status: Status
  /// The code it was folded into, when merged.
  package var into: String?
  package var note: String?
  package var citations: [Citation]

  package init(
    id: String, title: String, status: Status, into: String? = nil, note: String? = nil,
    citations: [Citation]
  ) {
    self.id = id
    self.title = title
    self.status = status
    self.into = into
    self.note = note
    self.citations = citations
  }
}
