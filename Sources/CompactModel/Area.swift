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
  package var citations: [Citation]

  package init(
    id: String, title: String, summary: String? = nil, reportsTo: String? = nil,
    citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.reportsTo = reportsTo
    self.citations = citations
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
