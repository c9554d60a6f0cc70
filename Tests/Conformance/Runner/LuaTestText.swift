/// The text of one test file, with what can be left out of it and what tells how far it came.
package struct LuaTestText {
  package let statements: [LuaStatement]
  /// Calls left out inside functions, by name: the tests do as well without.
  package let leftOut: [String: Int]
  private let bytes: [UInt8]
  private let innerCalls: [Range<Int>]

  /// The name of the marker in the text, which no test uses.
  package static let marker = "CONFORMANCE_AT"

  /// Splits a text.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - leavingOut: Functions whose calls, where they stand alone inside a function, are taken out
  ///     from the start.
  /// - Throws: `LuaFormError` with the line where the text is no Lua.
  package init(_ bytes: [UInt8], leavingOut: Set<String> = []) throws(LuaFormError) {
    self.bytes = try Self.withoutStrayBytes(bytes)
    let splitter = try LuaSplitter(self.bytes)
    statements = splitter.statements
    let calls = splitter.innerCalls.filter { leavingOut.contains($0.name) }
    innerCalls = calls.map(\.range)
    leftOut = Dictionary(calls.map { ($0.name, 1) }, uniquingKeysWith: +)
  }

  /// The source of one statement.
  package func source(of number: Int) -> String {
    String(decoding: bytes[statements[number].range], as: UTF8.self)
  }

  /// A statement and all inside it.
  package func family(of number: Int) -> Range<Int> {
    let end = statements[number].range.upperBound
    let next = statements[number...].firstIndex { $0.range.lowerBound >= end }
    return number..<(next ?? statements.count)
  }

  /// The text with some statements replaced by spaces, and before each other one a call of the
  /// marker with its number; every statement keeps its line.
  package func marked(without blanked: Set<Int>, prefix: String = "") -> String {
    var blank = bytes
    for range in innerCalls + blanked.map({ statements[$0].range }) {
      for at in range where blank[at] != UInt8(ascii: "\n") { blank[at] = UInt8(ascii: " ") }
    }
    if blank.first == UInt8(ascii: "#") { blank.insert(contentsOf: Array("--".utf8), at: 0) }
    let shift = blank.count - bytes.count
    var text = Array(prefix.utf8)
    var at = 0
    for (number, statement) in statements.enumerated() where !blanked.contains(number) {
      let start = statement.range.lowerBound + shift
      text += blank[at..<start]
      text += Array("\(Self.marker)(\(number));".utf8)
      at = start
    }
    text += blank[at...]
    return String(decoding: text, as: UTF8.self)
  }

  /// Some test files hold bytes that are no UTF-8, which a source may not: inside quotes they
  /// become escapes of the same meaning, elsewhere question marks.
  private static func withoutStrayBytes(_ bytes: [UInt8]) throws(LuaFormError) -> [UInt8] {
    guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
    let quoted = try LuaTokenizer.tokens(of: bytes).filter { token in
      token.kind == .text && bytes[token.range.lowerBound] != UInt8(ascii: "[")
    }
    var result: [UInt8] = []
    var at = 0
    for token in quoted {
      result += bytes[at..<token.range.lowerBound].map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
      for byte in bytes[token.range] {
        if byte < 0x80 { result.append(byte) } else { result += Array("\\x\(hex(byte))".utf8) }
      }
      at = token.range.upperBound
    }
    return result + bytes[at...].map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
  }

  private static func hex(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }
}
