import CompactModel
import TimeKeeping

/// Writes JSON of one line, always the same for the same value.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(2_048) }

  mutating func write(_ value: Case) {
    bytes.append(UInt8(ascii: "{"))
    write("case", value.id)
    write("title", value.title)
    if value.isIllustrative { writeWord("illustrative", "true") }
    if let source = value.source { write("source", source.description) }
    write("raised", value.raised.description)
    write("by", value.by)
    write("against", value.against)
    write("commitments", value.commitments)
    if let cause = value.cause { write("cause", cause.rawValue) }
    if let summary = value.summary { write("summary", summary) }
    if let summary = value.publicSummary { write("public_summary", summary) }
    writeList("about", value.about) { $0.write($1) }
    writeList("events", value.events) { $0.write($1) }
    bytes.append(UInt8(ascii: "}"))
  }

  /// An event in the form its digest is taken of: without the digest, the keys after `with` in the
  /// order of their names, and a line feed at the end.
  mutating func writeCanonical(_ event: Event) {
    var event = event
    event.digest = nil
    event.details.sort { $0.field.rawValue < $1.field.rawValue }
    write(event)
    bytes.append(0x0A)
  }

  private mutating func write(_ event: Event) {
    bytes.append(UInt8(ascii: "{"))
    write("on", event.on.description)
    write("act", event.actWord)
    write("by", event.by)
    write("with", event.with)
    for detail in event.details {
      let field = detail.field
      if field.isList {
        write(field.rawValue, event.list(field), evenIfEmpty: true)
      } else {
        write(field.rawValue, detail.text)
      }
    }
    if let digest = event.digest { write("digest", digest.description) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ record: Record) {
    bytes.append(UInt8(ascii: "{"))
    write("kind", record.kind.name)
    for (field, value) in zip(record.kind.fields, record.values) where field.name != "kind" {
      switch value {
      case .absent: continue
      case .unknown: write(field.name, "unknown")
      case .text(let text): write(field.name, text)
      case .date(let date): write(field.name, date.description)
      case .integer(let number): writeWord(field.name, String(number))
      case .boolean(let value): writeWord(field.name, value ? "true" : "false")
      case .list(let items): write(field.name, items, evenIfEmpty: true)
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ key: String, _ value: String) {
    writeKey(key)
    writeText(value)
  }

  private mutating func writeWord(_ key: String, _ word: String) {
    writeKey(key)
    bytes.append(contentsOf: word.utf8)
  }

  private mutating func write(_ key: String, _ items: [String], evenIfEmpty: Bool = false) {
    guard evenIfEmpty || !items.isEmpty else { return }
    writeKey(key)
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      writeText(item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func writeList<Item>(
    _ key: String, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    writeKey(key)
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      body(&self, item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func writeKey(_ key: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    writeText(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func writeText(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { writeEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    // Most texts need no escape at all and are copied whole.
    guard text.contains(where: Self.needsEscape) else {
      bytes.append(contentsOf: text)
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 0xF))
      default: bytes.append(byte)
      }
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}
