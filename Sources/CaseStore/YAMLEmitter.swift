import CompactModel
import TimeKeeping

/// Writes YAML that every reader takes the same way: whatever a reader might guess at is quoted.
struct YAMLEmitter {
  private let lineBreak: String
  private(set) var text = ""

  init(lineBreak: String = "\n") { self.lineBreak = lineBreak }

  // MARK: Cases

  /// A whole case file.
  mutating func write(_ value: Case) {
    write("case", value.id, at: 0)
    write("title", value.title, at: 0)
    if value.isIllustrative { line("illustrative: true") }
    if let source = value.source { write("source", source.description, at: 0) }
    line("raised: \(value.raised.description)")
    if !value.by.isEmpty { line("by: \(Self.flow(value.by))") }
    if !value.against.isEmpty { line("against: \(Self.flow(value.against))") }
    if !value.commitments.isEmpty { line("commitments: \(Self.flow(value.commitments))") }
    if let cause = value.cause { line("cause: \(cause.rawValue)") }
    if let summary = value.summary { write("summary", summary, at: 0) }
    if let summary = value.publicSummary { write("public_summary", summary, at: 0) }
    if !value.about.isEmpty {
      line("about:")
      for record in value.about { write(record, dash: 2, keys: 4) }
    }
    line("events:")
    for event in value.events { write(event, dash: 2, keys: 4) }
  }

  /// An entry of `events`, its dash and its keys at columns that count from 0.
  mutating func write(_ event: Event, dash: Int, keys: Int) {
    line("\(Self.opening(dash, keys))on: \(event.on.description)")
    let margin = String(repeating: " ", count: keys)
    line("\(margin)act: \(event.actWord)")
    if !event.by.isEmpty { line("\(margin)by: \(Self.oneOrMore(event.by))") }
    if !event.with.isEmpty { line("\(margin)with: \(Self.oneOrMore(event.with))") }
    for detail in event.details {
      let field = detail.field
      if field.isList {
        line("\(margin)\(field.rawValue): \(Self.oneOrMore(event.list(field)))")
      } else if Self.isPlain(detail) {
        line("\(margin)\(field.rawValue): \(detail.text)")
      } else {
        write(field.rawValue, detail.text, at: keys)
      }
    }
    if let digest = event.digest { line("\(margin)digest: \(digest)") }
  }

  /// Whether a field holds a day or a number, which are written as they are elsewhere.
  private static func isPlain(_ detail: Event.Detail) -> Bool {
    switch detail.field {
    case .date: PartialDate(detail.text) != nil
    case .corrects: Int(detail.text).map(String.init) == detail.text
    default: false
    }
  }

  private mutating func write(_ record: Record, dash: Int, keys: Int) {
    line("\(Self.opening(dash, keys))kind: \(record.kind.name)")
    let margin = String(repeating: " ", count: keys)
    for (field, value) in zip(record.kind.fields, record.values) where field.name != "kind" {
      switch value {
      case .absent: continue
      case .unknown: line("\(margin)\(field.name): unknown")
      case .text(let text): write(field.name, text, at: keys)
      case .date(let date): line("\(margin)\(field.name): \(date.description)")
      case .integer(let number): line("\(margin)\(field.name): \(number)")
      case .boolean(let value): line("\(margin)\(field.name): \(value ? "yes" : "no")")
      case .list(let items): line("\(margin)\(field.name): \(Self.flow(items))")
      }
    }
  }

  private static func opening(_ dash: Int, _ keys: Int) -> String {
    let before = String(repeating: " ", count: dash)
    return before + "-" + String(repeating: " ", count: max(1, keys - dash - 1))
  }

  private static func oneOrMore(_ items: [String]) -> String {
    items.count == 1 ? scalar(items[0]) : flow(items)
  }

  private static func flow(_ items: [String]) -> String {
    "[\(items.map { scalar($0) }.joined(separator: ", "))]"
  }

  // MARK: Scalars

  private mutating func line(_ content: String) { text += content + lineBreak }

  private mutating func write(_ key: String, _ value: String, at column: Int) {
    let margin = String(repeating: " ", count: column)
    guard Self.fitsBlock(value) else {
      line("\(margin)\(key): \(Self.scalar(value))")
      return
    }
    let endsWithBreak = value.utf8.last == 0x0A
    line("\(margin)\(key): \(endsWithBreak ? "|" : "|-")")
    let content = endsWithBreak ? value.unicodeScalars.dropLast() : value.unicodeScalars[...]
    for part in content.split(separator: "\n", omittingEmptySubsequences: false) {
      line(part.isEmpty ? "" : "\(margin)  \(String(part))")
    }
  }

  /// Whether a text is best written as a block of lines, and comes back from one unchanged.
  private static func fitsBlock(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard bytes.contains(0x0A), isBlockSafe(value) else { return false }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    // The first line sets the indent, so it must begin with a sign; an empty line at the end would
    // need another kind of block.
    guard let first = lines.first?.first, first != 0x20, first != 0x09 else { return false }
    let tail = bytes.last == 0x0A ? lines.dropLast() : lines[...]
    guard tail.last?.isEmpty == false else { return false }
    return tail.allSatisfy { $0.isEmpty || ($0.first != 0x09 && !$0.allSatisfy { $0 == 0x20 }) }
  }

  private static func isBlockSafe(_ value: String) -> Bool {
    value.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !needsEscape($0) }
  }

  /// A text on one line: plain where no reader could take it for anything else, otherwise quoted.
  private static func scalar(_ value: String) -> String {
    if isPlain(value) { return value }
    if !value.unicodeScalars.contains(where: needsEscape) {
      return "'\(value.replacing("'", with: "''"))'"
    }
    return doubleQuoted(value)
  }

  private static func doubleQuoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if needsEscape(scalar) {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// Characters that a plain or single-quoted text cannot hold, or that would be taken for a line's end.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static let guessedWords: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null",
  ]

  private static func isPlain(_ value: String) -> Bool {
    guard let first = value.utf8.first, let last = value.utf8.last else { return false }
    guard isLetter(first), last != 0x20, value.utf8.allSatisfy(isPlainByte) else { return false }
    return !guessedWords.contains(value.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  private static func isPlainByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || 0x30...0x39 ~= byte || " -_./()".utf8.contains(byte)
  }
}
