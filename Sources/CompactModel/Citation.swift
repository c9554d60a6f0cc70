package import TimeKeeping

/// A reference into a source document: the source's short name and a section, such as `KIN 4e`.
package struct Citation: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id of one of the area's sources.
  package let source: String
  /// The section within it, as a reader would look it up; empty for the whole document.
  package let section: String

  package init(source: String, section: String = "") {
    self.source = source
    self.section = section
  }

  /// Splits a text such as `KIN 4e` at its first space; spaces around either part do not count.
  package init(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    source = words.first.map(String.init) ?? ""
    section = words.dropFirst().joined(separator: " ")
  }

  package var description: String { section.isEmpty ? source : "\(source) \(section)" }

  package static func < (left: Citation, right: Citation) -> Bool {
    (left.source, left.section) < (right.source, right.section)
  }
}

extension Citation: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A document that citations resolve to.
package struct Source: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  /// When it was issued, as far as it says.
  package var date: PartialDate?
  package var note: String?

  package init(id: String, title: String, date: PartialDate? = nil, note: String? = nil) {
    self.id = id
    self.title = title
    self.date = date
    self.note = note
  }
}
