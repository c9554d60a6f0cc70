/// One word of a Lua text, as far as splitting it into statements needs to tell words apart.
struct LuaToken: Equatable {
  enum Kind: Equatable { case name, keyword, text, number, symbol, end }

  var kind: Kind
  var text: String
  /// Bytes of the source.
  var range: Range<Int>

  func `is`(_ text: String) -> Bool {
    self.text == text && (kind == .keyword || kind == .symbol)
  }
}

/// A Lua text that does not have the form of one.
package struct LuaFormError: Error, Equatable, CustomStringConvertible {
  package var line: Int
  package var message: String

  package var description: String { "line \(line): \(message)" }
}

/// Cuts a Lua text into words.
struct LuaTokenizer {
  private let bytes: [UInt8]
  private var at = 0

  private static let keywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]
  /// Longest first, so that the first that fits is the one.
  private static let symbols = [
    "...", "..", "::", "<<", ">>", "//", "==", "~=", "<=", ">=",
  ].map { Array($0.utf8) }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The words in order, and an `end` word behind them.
  static func tokens(of bytes: [UInt8]) throws(LuaFormError) -> [LuaToken] {
    var tokenizer = LuaTokenizer(bytes)
    if bytes.first == UInt8(ascii: "#") { tokenizer.skipLine() }
    var tokens: [LuaToken] = []
    while let token = try tokenizer.next() { tokens.append(token) }
    tokens.append(LuaToken(kind: .end, text: "", range: bytes.count..<bytes.count))
    return tokens
  }

  private mutating func next() throws(LuaFormError) -> LuaToken? {
    try skipSpace()
    guard at < bytes.count else { return nil }
    let start = at
    let kind: LuaToken.Kind
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      try skipQuoted()
      kind = .text
    case UInt8(ascii: "[") where longLevel() != nil:
      try skipLong(level: longLevel() ?? 0)
      kind = .text
    case let byte where byte.isNameStart:
      while at < bytes.count, bytes[at].isNamePart { at += 1 }
      kind = Self.keywords.contains(text(from: start)) ? .keyword : .name
    case let byte where byte.isDigit || (byte == UInt8(ascii: ".") && peek(1)?.isDigit == true):
      skipNumber()
      kind = .number
    default:
      at += Self.symbols.first { bytes[at...].starts(with: $0) }?.count ?? 1
      kind = .symbol
    }
    return LuaToken(kind: kind, text: text(from: start), range: start..<at)
  }

  private func text(from start: Int) -> String {
    String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func peek(_ distance: Int) -> UInt8? {
    at + distance < bytes.count ? bytes[at + distance] : nil
  }

  private mutating func skipLine() {
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
  }

  private mutating func skipSpace() throws(LuaFormError) {
    while at < bytes.count {
      if bytes[at].isSpace {
        at += 1
      } else if bytes[at...].starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) {
        at += 2
        if let level = longLevel() { try skipLong(level: level) } else { skipLine() }
      } else {
        return
      }
    }
  }

  /// How many `=` the long bracket that begins here has; nil when none does.
  private func longLevel() -> Int? {
    guard peek(0) == UInt8(ascii: "[") else { return nil }
    var level = 0
    while peek(level + 1) == UInt8(ascii: "=") { level += 1 }
    return peek(level + 1) == UInt8(ascii: "[") ? level : nil
  }

  private mutating func skipLong(level: Int) throws(LuaFormError) {
    let start = at
    let equals = [UInt8](repeating: UInt8(ascii: "="), count: level)
    let close = [UInt8(ascii: "]")] + equals + [UInt8(ascii: "]")]
    at += level + 2
    while at < bytes.count, !bytes[at...].starts(with: close) { at += 1 }
    guard at < bytes.count else { throw failure("a long bracket has no end", at: start) }
    at += close.count
  }

  private mutating func skipQuoted() throws(LuaFormError) {
    let start = at
    let quote = bytes[at]
    at += 1
    while at < bytes.count, bytes[at] != quote {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard at < bytes.count else { throw failure("a text has no end", at: start) }
    at += 1
  }

  private mutating func skipNumber() {
    let isHexadecimal = bytes[at] == UInt8(ascii: "0") && (peek(1) ?? 0) | 0x20 == UInt8(ascii: "x")
    let exponent = UInt8(ascii: isHexadecimal ? "p" : "e")
    while at < bytes.count {
      if bytes[at] | 0x20 == exponent, let sign = peek(1),
        sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      {
        at += 2
      } else if bytes[at].isNamePart || bytes[at] == UInt8(ascii: ".") {
        at += 1
      } else {
        return
      }
    }
  }

  private func failure(_ message: String, at offset: Int) -> LuaFormError {
    LuaFormError(line: LuaLines(bytes).line(at: offset), message: message)
  }
}

/// Finds the line of a byte.
struct LuaLines {
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
  fileprivate var isNameStart: Bool { 0x61...0x7A ~= self | 0x20 || self == UInt8(ascii: "_") }
  fileprivate var isNamePart: Bool { isNameStart || isDigit }
  fileprivate var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
