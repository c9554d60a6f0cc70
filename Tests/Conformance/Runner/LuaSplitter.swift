/// Splits a Lua text into statements, and those with blocks into the statements of their blocks.
///
/// Statements inside functions are not listed: a function is tested by whoever calls it.
struct LuaSplitter {
  private(set) var statements: [LuaStatement] = []
  /// Calls inside functions that stand alone as a statement, by the name that is called.
  private(set) var innerCalls: [(name: String, range: Range<Int>)] = []

  private let tokens: [LuaToken]
  private let lines: LuaLines
  private var position = 0
  private var functionDepth = 0

  private static let blockEnds: Set<String> = ["end", "else", "elseif", "until"]
  private static let binary: Set<String> = [
    "+", "-", "*", "/", "//", "%", "^", "..", "&", "|", "~", "<<", ">>", "==", "~=", "<", ">",
    "<=", ">=", "and", "or",
  ]
  private static let unary: Set<String> = ["-", "not", "#", "~"]

  init(_ bytes: [UInt8]) throws(LuaFormError) {
    tokens = try LuaTokenizer.tokens(of: bytes)
    lines = LuaLines(bytes)
    try block(in: nil)
    guard token.kind == .end else { throw failure("'\(token.text)' closes nothing") }
  }

  private var token: LuaToken { tokens[position] }

  private mutating func take(_ text: String) -> Bool {
    guard token.is(text) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ text: String) throws(LuaFormError) {
    guard take(text) else { throw failure("'\(text)' expected near '\(token.text)'") }
  }

  private mutating func name() throws(LuaFormError) -> String {
    guard token.kind == .name else { throw failure("a name expected near '\(token.text)'") }
    position += 1
    return tokens[position - 1].text
  }

  private func failure(_ message: String) -> LuaFormError {
    LuaFormError(line: lines.line(at: token.range.lowerBound), message: message)
  }

  private mutating func block(in parent: Int?) throws(LuaFormError) {
    while token.kind != .end, !(token.kind == .keyword && Self.blockEnds.contains(token.text)) {
      if take(";") { continue }
      if take("::") {
        _ = try name()
        try expect("::")
        continue
      }
      try statement(in: parent)
    }
  }

  private mutating func statement(in parent: Int?) throws(LuaFormError) {
    guard functionDepth == 0 else {
      return try body(number: nil)
    }
    let number = statements.count
    let start = token.range.lowerBound
    let line = lines.line(at: start)
    statements.append(LuaStatement(range: start..<start, lines: line...line, parent: parent))
    if let parent { statements[parent].isLeaf = false }
    try body(number: number)
    let end = tokens[position - 1].range.upperBound
    statements[number].range = start..<end
    statements[number].lines = line...lines.line(at: end - 1)
  }

  private mutating func body(number: Int?) throws(LuaFormError) {
    switch token.kind == .keyword ? token.text : "" {
    case "do":
      position += 1
      try block(in: number)
      try expect("end")
    case "while":
      position += 1
      try expression()
      try expect("do")
      try block(in: number)
      try expect("end")
    case "repeat":
      position += 1
      try block(in: number)
      try expect("until")
      try expression()
    case "if": try conditional(number)
    case "for": try loop(number)
    case "function":
      position += 1
      _ = try name()
      while take(".") || take(":") { _ = try name() }
      try function()
    case "local": try local()
    case "return":
      position += 1
      let ends = token.kind == .end || token.is(";") || Self.blockEnds.contains(token.text)
      if !ends { try expressions() }
    case "break": position += 1
    case "goto":
      position += 1
      _ = try name()
    default: try callOrAssignment()
    }
  }

  private mutating func conditional(_ number: Int?) throws(LuaFormError) {
    repeat {
      position += 1
      let start = position
      try expression()
      if let number {
        for word in tokens[start..<position] where word.kind == .name || word.kind == .text {
          statements[number].asked.insert(word.text)
        }
      }
      try expect("then")
      try block(in: number)
    } while token.is("elseif")
    if take("else") { try block(in: number) }
    try expect("end")
  }

  private mutating func loop(_ number: Int?) throws(LuaFormError) {
    position += 1
    repeat { _ = try name() } while take(",")
    if !take("=") { try expect("in") }
    try expressions()
    try expect("do")
    try block(in: number)
    try expect("end")
  }

  private mutating func local() throws(LuaFormError) {
    position += 1
    if take("function") {
      _ = try name()
      return try function()
    }
    repeat {
      _ = try name()
      if take("<") {
        _ = try name()
        try expect(">")
      }
    } while take(",")
    if take("=") { try expressions() }
  }

  private mutating func callOrAssignment() throws(LuaFormError) {
    let start = token
    try prefixed()
    guard token.is("=") || token.is(",") else {
      let end = tokens[position - 1].range.upperBound
      if functionDepth > 0 { innerCalls.append((start.text, start.range.lowerBound..<end)) }
      return
    }
    while take(",") { try prefixed() }
    try expect("=")
    try expressions()
  }

  private mutating func expressions() throws(LuaFormError) {
    repeat { try expression() } while take(",")
  }

  private mutating func expression() throws(LuaFormError) {
    while true {
      while Self.unary.contains(token.text), token.kind != .text { position += 1 }
      try operand()
      guard Self.binary.contains(token.text), token.kind != .text else { return }
      position += 1
    }
  }

  private mutating func operand() throws(LuaFormError) {
    switch token.kind {
    case .number, .text: position += 1
    case .name: try prefixed()
    case .keyword where ["nil", "true", "false"].contains(token.text): position += 1
    case .keyword where token.text == "function":
      position += 1
      try function()
    case .symbol where token.text == "...": position += 1
    case .symbol where token.text == "{": try table()
    case .symbol where token.text == "(": try prefixed()
    default: throw failure("an expression expected near '\(token.text)'")
    }
  }

  /// A name or a bracketed expression, with the fields, keys and calls behind it.
  private mutating func prefixed() throws(LuaFormError) {
    if take("(") {
      try expression()
      try expect(")")
    } else {
      _ = try name()
    }
    while true {
      switch token.kind == .text ? "text" : token.text {
      case ".":
        position += 1
        _ = try name()
      case "[":
        position += 1
        try expression()
        try expect("]")
      case ":":
        position += 1
        _ = try name()
      case "(":
        position += 1
        if !token.is(")") { try expressions() }
        try expect(")")
      case "{": try table()
      case "text" where token.kind == .text: position += 1
      default: return
      }
    }
  }

  private mutating func table() throws(LuaFormError) {
    try expect("{")
    while !take("}") {
      if take("[") {
        try expression()
        try expect("]")
        try expect("=")
      } else if token.kind == .name, tokens[position + 1].is("=") {
        position += 2
      }
      try expression()
      if !take(","), !take(";"), !token.is("}") { throw failure("'}' expected") }
    }
  }

  private mutating func function() throws(LuaFormError) {
    try expect("(")
    while !take(")") { position += 1 }
    functionDepth += 1
    try block(in: nil)
    functionDepth -= 1
    try expect("end")
  }
}
