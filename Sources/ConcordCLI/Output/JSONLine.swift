/// One JSON object on a line, built key by key in the order of the calls.
struct JSONLine {
  private var content: [UInt8] = [UInt8(ascii: "{")]

  /// A line whose first key says what shape it has.
  init(_ schema: String) { add("schema", schema) }

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

  private mutating func begin(_ key: String) {
    if content.count > 1 { content.append(UInt8(ascii: ",")) }
    write(key)
    content.append(UInt8(ascii: ":"))
  }

  private mutating func write(_ text: String) {
    content.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): content += [UInt8(ascii: "\\"), byte]
      case 0x0A: content += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0..<0x20:
        let hex = Array("0123456789abcdef".utf8)
        content += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: content.append(byte)
      }
    }
    content.append(UInt8(ascii: "\""))
  }
}
