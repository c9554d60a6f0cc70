/// A word, text, number or sign of a Lua source.
struct LuaToken: Hashable {
  enum Kind: Hashable {
    case name
    /// What stands between the quotation marks, escapes as they are written.
    case text
    case number
    case sign
  }

  let kind: Kind
  let text: String

  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}

/// Takes a Lua source apart, as far as is needed to see what it mentions; spaces and comments go.
struct LuaTokens {
  private let bytes: [UInt8]
  private var at = 0

  /// The tokens in their order; what no Lua would accept becomes signs.
  static func read(_ source: String) -> [LuaToken] {
    var reader = LuaTokens(bytes: Array(source.utf8))
    var tokens: [LuaToken] = []
    while let token = reader.next() { tokens.append(token) }
    return tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> LuaToken? {
    skipBlanks()
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    let start = at
    if Self.isLetter(byte) {
      while at < bytes.count, Self.isLetter(bytes[at]) || Self.isDigit(bytes[at]) { at += 1 }
      return token(.name, start..<at)
    }
    if Self.isDigit(byte) {
      while at < bytes.count, Self.isLetter(bytes[at]) || Self.isDigit(bytes[at]) || isPoint() {
        at += 1
      }
      return token(.number, start..<at)
    }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return quoted(byte) }
    if let level = longBracket() {
      at += level + 2
      let content = longContent(level)
      return token(.text, content)
    }
    at += 1
    return token(.sign, start..<at)
  }

  /// Whether a full stop belongs to a number; two of them join texts.
  private func isPoint() -> Bool {
    bytes[at] == UInt8(ascii: ".") && !(at + 1 < bytes.count && bytes[at + 1] == bytes[at])
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      if bytes[at] <= 0x20 {
        at += 1
      } else if bytes[at...].starts(with: [0x2D, 0x2D]) {
        at += 2
        if let level = longBracket() {
          at += level + 2
          _ = longContent(level)
        } else {
          while at < bytes.count, bytes[at] != 0x0A { at += 1 }
        }
      } else {
        return
      }
    }
  }

  /// How many equals signs the long bracket that begins here has; nil when none does.
  private func longBracket() -> Int? {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "[") else { return nil }
    var end = at + 1
    while end < bytes.count, bytes[end] == UInt8(ascii: "=") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "[") else { return nil }
    return end - at - 1
  }

  /// Passes over the content of a long bracket and its end.
  private mutating func longContent(_ level: Int) -> Range<Int> {
    let start = at
    let closing =
      [UInt8(ascii: "]")] + Array(repeating: UInt8(ascii: "="), count: level)
      + [UInt8(ascii: "]")]
    while at < bytes.count, !bytes[at...].starts(with: closing) { at += 1 }
    let end = at
    at = min(at + closing.count, bytes.count)
    return start..<end
  }

  private mutating func quoted(_ mark: UInt8) -> LuaToken {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != mark, bytes[at] != 0x0A {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(at, bytes.count)
    at = min(end + 1, bytes.count)
    return token(.text, start..<end)
  }

  private func token(_ kind: LuaToken.Kind, _ range: Range<Int>) -> LuaToken {
    LuaToken(kind: kind, text: String(decoding: bytes[range], as: UTF8.self))
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x41...0x5A ~= byte || byte == 0x5F
  }

  static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
