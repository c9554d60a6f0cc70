/// The parts of what is made of a case, or declared by an area, that a script can read.
package struct Facets: OptionSet, Hashable, Sendable, Codable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Where it is and has been, how it ended, and what its stages are called.
  package static let path = Facets(rawValue: 1 << 0)
  package static let deadlines = Facets(rawValue: 1 << 1)
  package static let duties = Facets(rawValue: 1 << 2)
  package static let silences = Facets(rawValue: 1 << 3)
  package static let violations = Facets(rawValue: 1 << 4)
  /// The Compacts and their commitments.
  package static let compacts = Facets(rawValue: 1 << 5)

  package static let all: Facets = [
    .path, .deadlines, .duties, .silences, .violations, .compacts,
  ]

  /// The properties of a case that depend on its procedure, by the part they show.
  package static let ofCase: [String: Facets] = [
    "stage": .path, "stage_label": .path, "status": .path, "outcome": .path, "closed_on": .path,
    "waiting_days": .path, "path": .path, "days_open": .path, "deadlines": .deadlines,
    "marks": .path, "settled_commitments": .path, "procedure": .path, "duties": .duties,
    "silences": .silences, "violations": .violations,
  ]

  /// The properties and methods of a case that show nothing but its file.
  package static let ofFile: Set<String> = [
    "id", "title", "raised", "raised_text", "by", "against", "commitments", "cause",
    "illustrative", "source", "summary", "public_summary", "events", "area", "first", "last",
    "all", "has", "records", "propose",
  ]

  /// The words that lead to an area's Compacts.
  static let toCompacts: Set<String> = ["compact", "compacts", "commitment", "commitments"]

  /// What sources that mention the words can read; everything when the words are not known.
  init(mentioning words: Set<String>?) {
    guard let words else {
      self = .all
      return
    }
    self = []
    for (name, facet) in Self.ofCase where words.contains(name) { formUnion(facet) }
    if !words.isDisjoint(with: Self.toCompacts) { insert(.compacts) }
  }
}
