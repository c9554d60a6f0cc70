package import Diagnostics
package import TimeKeeping

/// One typed row: of a register, or of what a case is about.
package struct Record: Hashable, Sendable {
  package let kind: RecordKind
  /// One value for each of the kind's fields, in their order.
  package var values: [FieldValue]
  package var place: Place

  package init(kind: RecordKind, values: [FieldValue], place: Place = Place(path: "")) {
    self.kind = kind
    self.values = values
    self.place = place
  }

  package subscript(field: String) -> FieldValue {
    guard let index = kind.index(of: field) else { return .absent }
    return values[index]
  }

  /// The row's own id, where its kind has one.
  package var id: String? { self["id"].text }
}

/// The value of one field of a record.
package enum FieldValue: Hashable, Sendable, Codable {
  /// The field was left out.
  case absent
  /// The file says that the value is not known.
  case unknown
  case text(String)
  case date(PartialDate)
  case integer(Int)
  case boolean(Bool)
  case list([String])

  package var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  /// The date, however exactly it is known.
  package var date: PartialDate? {
    if case .date(let date) = self { return date }
    return nil
  }

  /// The exact day, when one is known.
  package var day: CivilDate? {
    if case .date(let date) = self { return date.exact }
    return nil
  }

  package var boolean: Bool? {
    if case .boolean(let value) = self { return value }
    return nil
  }

  package var list: [String] {
    if case .list(let items) = self { return items }
    return []
  }
}

/// A kind of record: its fields, and the register that keeps rows of it.
package struct RecordKind: Sendable {
  package let name: String
  /// The register's name, which is also its file's name.
  package let register: String
  package let summary: String
  package let fields: [RecordField]

  package func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }

  /// The kind with a name, or nil.
  package static func named(_ name: String) -> RecordKind? { byName[name] }

  /// The kind whose rows a register keeps, or nil.
  package static func keptIn(_ register: String) -> RecordKind? {
    all.first { $0.register == register }
  }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}

extension RecordKind: Hashable {
  package static func == (left: RecordKind, right: RecordKind) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// One field of a record kind.
package struct RecordField: Hashable, Sendable {
  package enum Form: String, Sendable {
    case text
    /// The id of an organisation, a body, an office, a commitment or a case.
    case reference
    case date
    case integer
    case boolean
    case list
  }

  package let name: String
  package let form: Form
  package let summary: String
  package let sensitivity: Sensitivity
  /// The only texts the field may have; empty where any may stand.
  package let choices: [String]

  package init(
    _ name: String, _ form: Form, _ summary: String, _ sensitivity: Sensitivity = .public,
    choices: [String] = []
  ) {
    self.name = name
    self.form = form
    self.summary = summary
    self.sensitivity = sensitivity
    self.choices = choices
  }
}
