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
  private var assigned: Set<String> = []
  private var replaced: Set<String> = []

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
    let first = statements.count
    while token.kind != .end, !(token.kind == .keyword && Self.blockEnds.contains(token.text)) {
      if take(";") { continue }
      if take("::") {
        _ = try name()
        try expect("::")
        continue
      }
      try statement(in: parent)
    }
    for index in first..<statements.count where statements[index].parent == parent {
      statements[index].scopeEnd = token.range.lowerBound
    }
  }

  private mutating func statement(in parent: Int?) throws(LuaFormError) {
    guard functionDepth == 0 else {
      var ignored = LuaStatement(range: 0..<0, lines: 0...0, scopeEnd: 0)
      return try body(of: &ignored, number: nil)
    }
    let start = position
    let number = statements.count
    let range = token.range
    let line = lines.line(at: range.lowerBound)
    assigned = []
    replaced = []
    var statement = LuaStatement(
      range: range, lines: line...line, parent: parent, scopeEnd: range.upperBound)
    statements.append(statement)
    if let parent { statements[parent].isLeaf = false }
    try body(of: &statement, number: number)
    let last = tokens[position - 1].range
    statement.isLeaf = statements[number].isLeaf
    statement.range = range.lowerBound..<last.upperBound
    statement.lines = line...lines.line(at: last.upperBound - 1)
    if statement.isLeaf {
      statement.assigned = assigned
      statement.replaced = replaced.union(statement.locals)
    }
    statement.mentioned = mentioned(in: start..<position)
    statements[number] = statement
  }

  private func mentioned(in range: Range<Int>) -> Set<String> {
    var names: Set<String> = []
    for index in range where tokens[index].kind == .name {
      if index > 0, tokens[index - 1].is(".") || tokens[index - 1].is(":") { continue }
      names.insert(tokens[index].text)
    }
    return names
  }

  private mutating func body(
    of statement: inout LuaStatement, number: Int?
  ) throws(LuaFormError) {
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
      let title = try name()
      assigned.insert(title)
      if !token.is("."), !token.is(":") { replaced.insert(title) }
      while take(".") || take(":") { _ = try name() }
      try function()
    case "local": try local(&statement)
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
      try expression()
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

  private mutating func local(_ statement: inout LuaStatement) throws(LuaFormError) {
    position += 1
    if take("function") {
      statement.locals.insert(try name())
      return try function()
    }
    repeat {
      statement.locals.insert(try name())
      if take("<") {
        _ = try name()
        try expect(">")
      }
    } while take(",")
    if take("=") { try expressions() }
  }

  private mutating func callOrAssignment() throws(LuaFormError) {
    let start = token
    var isWhole = try prefixed()
    guard token.is("=") || token.is(",") else {
      let end = tokens[position - 1].range.upperBound
      if functionDepth > 0 { innerCalls.append((start.text, start.range.lowerBound..<end)) }
      return
    }
    var target = start
    while true {
      if target.kind == .name {
        assigned.insert(target.text)
        if isWhole { replaced.insert(target.text) }
      }
      guard take(",") else { break }
      target = token
      isWhole = try prefixed()
    }
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
    case .name: _ = try prefixed()
    case .keyword where ["nil", "true", "false"].contains(token.text): position += 1
    case .keyword where token.text == "function":
      position += 1
      try function()
    case .symbol where token.text == "...": position += 1
    case .symbol where token.text == "{": try table()
    case .symbol where token.text == "(": _ = try prefixed()
    default: throw failure("an expression expected near '\(token.text)'")
    }
  }

  /// A name or a bracketed expression with its fields, keys and calls; tells whether it was a name
  /// alone.
  private mutating func prefixed() throws(LuaFormError) -> Bool {
    if take("(") {
      try expression()
      try expect(")")
    } else {
      _ = try name()
    }
    let start = position
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
      default: return position == start
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
