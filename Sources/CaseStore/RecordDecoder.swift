import CompactModel
import Diagnostics
import TimeKeeping

/// Makes typed records of entries: of what a case is about, and of the rows of a register.
enum RecordDecoder {
  /// A kind with what is worked out once for reading many records of it.
  private struct Shape {
    let kind: RecordKind
    let phrase: String
    /// The names of the fields, and `kind` where it is not one of them.
    let keys: KeyTable

    init(_ kind: RecordKind) {
      self.kind = kind
      phrase = kind.phrase
      let names = kind.fields.map(\.name)
      keys = KeyTable(names.contains("kind") ? names : names + ["kind"])
    }
  }

  private static let shapes = RecordKind.all.map { Shape($0) }
  private static let kinds = KeyTable(RecordKind.all.map(\.name))

  /// The records under a case's `about`, each with its own `kind`.
  static func records(of node: Int, reader: inout TreeReader) -> [Record] {
    entries(of: node, "about", reader: &reader) { reader, item in
      guard reader.isMapping(item, "a record") else { return nil }
      guard let shape = shape(of: item, reader: &reader) else { return nil }
      return record(of: item, shape, namesKind: true, reader: &reader)
    }
  }

  /// The rows of a register, all of one kind.
  static func rows(of node: Int, _ kind: RecordKind, reader: inout TreeReader) -> [Record] {
    let shape = Shape(kind)
    return entries(of: node, kind.register, reader: &reader) { reader, item in
      guard reader.isMapping(item, "a row") else { return nil }
      return record(of: item, shape, namesKind: false, reader: &reader)
    }
  }

  /// An entry with an error is left out; the others are kept.
  private static func entries(
    of node: Int, _ key: String, reader: inout TreeReader,
    _ read: (inout TreeReader, Int) -> Record?
  ) -> [Record] {
    let found = reader.tree.nodes[node]
    if found.kind == .nothing { return [] }
    guard found.kind == .list else {
      reader.report(
        "wrong-shape", "'\(key)' needs a list, not \(found.kind.words)", at: node,
        help: reader.notation.listHelp("entry"))
      return []
    }
    var records: [Record] = []
    records.reserveCapacity(Int(found.count))
    var item = node + 1
    while item < Int(found.end) {
      let errors = reader.errorCount
      if let record = read(&reader, item), reader.errorCount == errors { records.append(record) }
      item = reader.tree.end(item)
    }
    return records
  }

  private static func shape(of node: Int, reader: inout TreeReader) -> Shape? {
    var key = node + 1
    let end = reader.tree.end(node)
    while key < end {
      let value = key + 1
      if reader.tree.withBytes(key, { $0.elementsEqual("kind".utf8) }), !reader.isNothing(value) {
        let index = reader.word(
          value, "kind", in: kinds, code: "unknown-kind", "kind of record")
        return index.map { shapes[$0] }
      }
      key = reader.tree.end(value)
    }
    reader.report(
      "missing-kind", "the record does not say what kind it is", at: node,
      help: "add \(reader.notation.key("kind")) with a word such as decision, funding_change or "
        + "consultation")
    return nil
  }

  /// One record; `namesKind` when the key `kind` tells its kind rather than a field of it.
  private static func record(
    of node: Int, _ shape: Shape, namesKind: Bool, reader: inout TreeReader
  ) -> Record? {
    let kind = shape.kind
    var values = [FieldValue](repeating: .absent, count: kind.fields.count)
    var seen: UInt64 = 0
    var key = node + 1
    let end = reader.tree.end(node)
    while key < end {
      let value = key + 1
      if let index = reader.field(key, in: shape.keys, seen: &seen, of: shape.phrase) {
        // The kind itself was read before; a field of the same name cannot be given beside it.
        let isKind = shape.keys.names[index] == "kind" && namesKind
        if index == kind.fields.count, !namesKind {
          reader.report(
            "unknown-key", "\(shape.phrase) has no key 'kind'", at: key,
            help: "remove it; the name of the register says what kind its rows are")
        } else if !isKind {
          values[index] = self.value(of: value, kind.fields[index], reader: &reader)
        }
      }
      key = reader.tree.end(value)
    }
    return Record(kind: kind, values: values, place: reader.place(node))
  }

  private static func value(
    of node: Int, _ field: RecordField, reader: inout TreeReader
  ) -> FieldValue {
    if reader.isNothing(node) { return .absent }
    let key = field.name
    if field.form != .text, field.form != .list,
      reader.tree.nodes[node].kind == .text,
      reader.tree.withBytes(node, { $0.elementsEqual("unknown".utf8) })
    {
      return .unknown
    }
    switch field.form {
    case .text: return text(of: node, field, reader: &reader)
    case .reference: return reader.identifier(node, key).map { .text($0) } ?? .absent
    case .date: return reader.date(node, key).map { .date($0) } ?? .absent
    case .integer:
      return reader.integer(node, key, in: 0...1_000_000_000).map { .integer($0) } ?? .absent
    case .boolean: return reader.boolean(node, key).map { .boolean($0) } ?? .absent
    case .list: return .list(reader.texts(node, key))
    }
  }

  private static func text(
    of node: Int, _ field: RecordField, reader: inout TreeReader
  ) -> FieldValue {
    let key = field.name
    let text = key == "id" ? reader.identifier(node, key) : reader.text(node, key)
    guard let text else { return .absent }
    if !field.choices.isEmpty, !field.choices.contains(text) {
      reader.report(
        "unknown-choice", "there is no \(key) '\(text)'", at: node,
        help: Spelling.suggestion(for: text, among: field.choices))
    }
    return .text(text)
  }
}

extension RecordKind {
  /// The kind with its article, "a meeting", "an organisation".
  var phrase: String {
    let words = name.replacing("_", with: " ")
    return "aeiou".contains(words.first ?? "x") ? "an \(words)" : "a \(words)"
  }
}
