/// The place a Compact covers.
package struct Area: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case londonBorough = "london_borough"
    case borough
    case district
    case county
    case unitary
    case metropolitanDistrict = "metropolitan_district"
    case region
    case nation
  }

  package var id: String
  package var name: String
  package var kind: Kind
  /// What its case ids begin with, such as `RUT`.
  package var prefix: String

  package init(id: String, name: String, kind: Kind, prefix: String) {
    self.id = id
    self.name = name
    self.kind = kind
    self.prefix = prefix
  }
}

/// A standing group, or an organisation the procedure names for a part it plays.
package struct Body: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var summary: String?
  package var reportsTo: String?
  /// The office that chairs it.
  package var chair: String?
  package var membership: Membership?
  package var quorum: Quorum?
  package var citations: [Citation]

  package init(
    id: String, title: String, summary: String? = nil, reportsTo: String? = nil,
    chair: String? = nil, membership: Membership? = nil, quorum: Quorum? = nil,
    citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.reportsTo = reportsTo
    self.chair = chair
    self.membership = membership
    self.quorum = quorum
    self.citations = citations
  }

  /// Who belongs to it.
  package struct Membership: Hashable, Sendable, Codable {
    package var atLeast: Int?
    package var atMost: Int?
    /// Whether the sectors have equally many members.
    package var isEven: Bool

    package init(atLeast: Int? = nil, atMost: Int? = nil, isEven: Bool = false) {
      self.atLeast = atLeast
      self.atMost = atMost
      self.isEven = isEven
    }
  }

  /// How many members a meeting needs to act.
  package struct Quorum: Hashable, Sendable, Codable {
    package var members: Int
    /// How many of them from each sector; nil when the text does not say.
    package var ofEachSector: Int?
    /// Whether a later quorate meeting may approve what an inquorate one did.
    package var allowsRatifying: Bool
    package var citations: [Citation]

    package init(
      members: Int, ofEachSector: Int? = nil, allowsRatifying: Bool = false,
      citations: [Citation] = []
    ) {
      self.members = members
      self.ofEachSector = ofEachSector
      self.allowsRatifying = allowsRatifying
      self.citations = citations
    }
  }
}

/// A role a person holds, such as a Champion; who holds it is kept in a register, never here.
package struct Office: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  /// The body it belongs to.
  package var body: String?
  package var sector: String?
  package var summary: String?
  package var citations: [Citation]

  package init(
    id: String, title: String, body: String? = nil, sector: String? = nil,
    summary: String? = nil, citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.sector = sector
    self.summary = summary
    self.citations = citations
  }
}
