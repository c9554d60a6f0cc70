/// What a Lua source can speak of, told from its text without running it.
///
/// A member of an object can only be read by its name. A name that stands nowhere in the text, neither
/// as a word nor inside a text, cannot be read, unless the source makes names up while it runs: that is
/// seen too, and then it may read anything.
struct LuaMentions {
  /// The words of the source, and the words inside its texts.
  private(set) var words: Set<String> = []
  /// Whether it can read members by names that do not stand in it.
  private(set) var makesNames = false
  /// The modules it asks for by name.
  private(set) var modules: Set<String> = []
  /// Whether it asks for modules whose names do not stand in it.
  private(set) var asksForAnyModule = false

  init(_ source: String) {
    let tokens = LuaTokens.read(source)
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .name:
        words.insert(token.text)
        if Self.openers.contains(token.text) { makesNames = true }
        if token.text == "require" { noteModule(tokens, after: index) }
      case .text:
        addWords(of: token.text)
        if Self.spellsOtherwise(token.text) { makesNames = true }
      case .sign where token.text == "[" && Self.isIndex(tokens, index):
        if !Self.isPlainIndex(tokens, index + 1) { makesNames = true }
      case .number, .sign: break
      }
    }
  }

  /// Functions that reach members without their names.
  private static let openers: Set<String> = ["pairs", "next", "rawget", "getmetatable"]

  private mutating func addWords(of text: String) {
    var word: [UInt8] = []
    for byte in Array(text.utf8) + [0x20] {
      if LuaTokens.isLetter(byte) || LuaTokens.isDigit(byte) {
        word.append(byte)
      } else if !word.isEmpty {
        words.insert(String(decoding: word, as: UTF8.self))
        word = []
      }
    }
  }

  /// Whether a text writes a letter as something else, as `\x64` does.
  private static func spellsOtherwise(_ text: String) -> Bool {
    var isEscape = false
    for byte in text.utf8 {
      if isEscape, LuaTokens.isDigit(byte) || "xuz\n".utf8.contains(byte) { return true }
      isEscape = !isEscape && byte == UInt8(ascii: "\\")
    }
    return false
  }

  /// Whether a bracket opens an index, and not the key of a table that is being made.
  private static func isIndex(_ tokens: [LuaToken], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    return before.kind == .name || before.kind == .text || before.isSign(")") || before.isSign("]")
  }

  /// Whether an index is a number, a text as it stands, or reckoned from the length of a list.
  private static func isPlainIndex(_ tokens: [LuaToken], _ start: Int) -> Bool {
    guard start < tokens.count else { return false }
    let first = tokens[start]
    let isLength = first.isSign("#")
    guard first.kind == .number || first.kind == .text || isLength else { return false }
    var index = start + 1
    if isLength {
      guard index < tokens.count, tokens[index].kind == .name else { return false }
      index += 1
    }
    while index < tokens.count, !tokens[index].isSign("]") {
      let token = tokens[index]
      guard token.kind == .number || token.isSign("+") || token.isSign("-") else { return false }
      index += 1
    }
    return index < tokens.count
  }

  private mutating func noteModule(_ tokens: [LuaToken], after index: Int) {
    var next = index + 1
    if next < tokens.count, tokens[next].isSign("(") { next += 1 }
    if next < tokens.count, tokens[next].kind == .text {
      modules.insert(tokens[next].text)
    } else {
      asksForAnyModule = true
    }
  }
}
