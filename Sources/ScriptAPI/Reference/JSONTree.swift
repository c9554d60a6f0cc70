/// A JSON value whose keys keep their order, written the same way every time.
package indirect enum JSONTree {
  case object([(key: String, value: JSONTree)])
  case list([JSONTree])
  case text(String)
  case number(Int)
  case flag(Bool)
  case null

  static func texts(_ texts: [String]) -> JSONTree { .list(texts.map { .text($0) }) }
  static func maybe(_ text: String?) -> JSONTree { text.map { .text($0) } ?? .null }

  /// The value as text of several lines, two spaces a step, with a line feed at the end.
  package var pretty: String {
    var text = ""
    write(to: &text, indent: "", isPretty: true)
    return text + "\n"
  }

  /// The value on one line.
  package var line: String {
    var text = ""
    write(to: &text, indent: "", isPretty: false)
    return text
  }

  /// Writes the value; what has no parts of its own below it stands on one line.
  private func write(to text: inout String, indent: String, isPretty: Bool) {
    switch self {
    case .object(let entries):
      Self.write(entries, "{", "}", isPretty && isDeep, indent, to: &text) { entry, inner, text in
        Self.write(entry.key, to: &text)
        text += isPretty ? ": " : ":"
        entry.value.write(to: &text, indent: inner, isPretty: isPretty)
      }
    case .list(let items):
      Self.write(items, "[", "]", isPretty && isDeep, indent, to: &text) { item, inner, text in
        item.write(to: &text, indent: inner, isPretty: isPretty)
      }
    case .text(let value): Self.write(value, to: &text)
    case .number(let value): text += String(value)
    case .flag(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  /// Whether there is an object or a list of objects inside.
  private var isDeep: Bool {
    switch self {
    case .object(let entries): entries.count > 4 || entries.contains { $0.value.isBranch }
    case .list(let items): items.contains { $0.isBranch }
    default: false
    }
  }

  private var isBranch: Bool {
    switch self {
    case .object: true
    case .list(let items): items.contains { $0.isBranch } || items.count > 8
    default: false
    }
  }

  private static func write<Part>(
    _ parts: [Part], _ open: String, _ close: String, _ isBroken: Bool, _ indent: String,
    to text: inout String, _ body: (Part, String, inout String) -> Void
  ) {
    let inner = indent + "  "
    text += open
    for (number, part) in parts.enumerated() {
      if number > 0 { text += isBroken ? "," : ", " }
      if isBroken { text += "\n\(inner)" }
      body(part, inner, &text)
    }
    if isBroken, !parts.isEmpty { text += "\n\(indent)" }
    text += close
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
