import CompactModel
import Foundation

/// One JSON object on a line, built key by key in the order of the calls.
struct JSONLine {
  private var content: [UInt8] = []

  /// A line whose first key says what shape it has.
  init(_ schema: String) {
    content.reserveCapacity(512)
    content.append(UInt8(ascii: "{"))
    add("schema", schema)
  }

  /// A whole value on a line, its keys in the order of their names.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// The object with its line feed.
  var bytes: [UInt8] { content + [UInt8(ascii: "}"), UInt8(ascii: "\n")] }

  mutating func add(_ key: String, _ text: String?) {
    guard let text else { return }
    begin(key)
    write(text)
  }

  mutating func add(_ key: String, _ number: Int?) {
    guard let number else { return }
    begin(key)
    content += "\(number)".utf8
  }

  mutating func add(_ key: String, _ flag: Bool) {
    begin(key)
    content += (flag ? "true" : "false").utf8
  }

  mutating func add(_ key: String, _ texts: [String]) {
    begin(key)
    content.append(UInt8(ascii: "["))
    for (number, text) in texts.enumerated() {
      if number > 0 { content.append(UInt8(ascii: ",")) }
      write(text)
    }
    content.append(UInt8(ascii: "]"))
  }

  mutating func add(_ key: String, _ numbers: [Int]) {
    begin(key)
    content += "[\(numbers.map(String.init).joined(separator: ","))]".utf8
  }

  mutating func add(_ key: String, _ citations: [Citation]) {
    begin(key)
    content.append(UInt8(ascii: "["))
    for (number, citation) in citations.enumerated() {
      if number > 0 { content.append(UInt8(ascii: ",")) }
      content.append(UInt8(ascii: "\""))
      writeEscaped(citation.source)
      if !citation.section.isEmpty {
        content.append(UInt8(ascii: " "))
        writeEscaped(citation.section)
      }
      content.append(UInt8(ascii: "\""))
    }
    content.append(UInt8(ascii: "]"))
  }

  private mutating func begin(_ key: String) {
    if content.count > 1 { content.append(UInt8(ascii: ",")) }
    write(key)
    content.append(UInt8(ascii: ":"))
  }

  private mutating func write(_ text: String) {
    content.append(UInt8(ascii: "\""))
    writeEscaped(text)
    content.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var plain = 0
      for (index, byte) in utf8.enumerated() {
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        content.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain..<index]))
        writeEscape(byte)
        plain = index + 1
      }
      content.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
    }
  }

  private mutating func writeEscape(_ byte: UInt8) {
    switch byte {
    case 0x0A: content += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0..<0x20:
      let hex = Array("0123456789abcdef".utf8)
      content += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    default: content += [UInt8(ascii: "\\"), byte]
    }
  }
}
