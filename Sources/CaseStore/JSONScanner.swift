import Diagnostics

/// Reads one JSON value into a `DataTree`, strictly as RFC 8259 has it.
///
/// Strings are unescaped in place: what an escape stands for is never longer than the escape.
struct JSONScanner {
  private let path: String
  private let depthLimit: Int
  private let bytes: UnsafeMutablePointer<UInt8>
  private let count: Int
  private var nodes: [DataTree.Node]
  private var at = 0
  private var line: Int
  /// Where the line begins, moved on by one for each byte that is not a character of its own, so
  /// that `at - lineStart` counts characters.
  private var lineStart = 0

  private init(
    path: String, firstLine: Int, depthLimit: Int, bytes: UnsafeMutableBufferPointer<UInt8>,
    base: UnsafeMutablePointer<UInt8>, nodes: consuming [DataTree.Node]
  ) {
    self.path = path
    self.depthLimit = depthLimit
    self.bytes = base
    count = bytes.count
    line = firstLine
    self.nodes = nodes
  }

  /// The tree of a whole text with nothing after its value.
  static func tree(
    of bytes: ArraySlice<UInt8>, path: String, limits: StoreLimits = .standard
  ) throws(SyntaxProblem) -> DataTree {
    var tree = DataTree()
    try fill(&tree, from: bytes, path: path, firstLine: 1, limits: limits)
    return tree
  }

  /// Puts the tree of a whole text into one used before, whose memory is kept.
  static func fill(
    _ tree: inout DataTree, from bytes: ArraySlice<UInt8>, path: String, firstLine: Int,
    limits: StoreLimits
  ) throws(SyntaxProblem) {
    tree.text.removeAll(keepingCapacity: true)
    tree.text.append(contentsOf: bytes)
    var nodes: [DataTree.Node] = []
    swap(&nodes, &tree.nodes)
    nodes.removeAll(keepingCapacity: true)
    guard bytes.count < Int(UInt32.max) else {
      throw SyntaxProblem(
        code: "json.too-large", "the text is too large", at: Place(path: path),
        help: FileBytes.sizeHelp)
    }
    let result = tree.text.withUnsafeMutableBufferPointer {
      buffer -> Result<[DataTree.Node], SyntaxProblem> in
      guard let base = buffer.baseAddress else {
        return .failure(
          SyntaxProblem(
            code: "json.empty", "there is no value here",
            at: Place(path: path, line: firstLine, column: 1),
            help: JSONRemedies.help(for: "json.empty")))
      }
      var scanner = JSONScanner(
        path: path, firstLine: firstLine, depthLimit: limits.depth, bytes: buffer, base: base,
        nodes: nodes)
      do throws(SyntaxProblem) {
        try scanner.document()
        return .success(scanner.nodes)
      } catch {
        return .failure(error)
      }
    }
    tree.nodes = try result.get()
  }

  private mutating func document() throws(SyntaxProblem) {
    if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      at = 3
      lineStart = 3
    }
    skipSpace()
    guard at < count else { throw problem("json.empty", "there is no value here") }
    try value(depth: 0)
    skipSpace()
    guard at == count else {
      throw problem("json.text-after-value", "something follows the end of the value")
    }
  }

  private mutating func value(depth: Int) throws(SyntaxProblem) {
    guard depth <= depthLimit else {
      throw problem(
        "json.too-deep", "lists and sets of keys stand more than \(depthLimit) deep in each other")
    }
    guard at < count else { throw problem("json.unfinished", "a value is missing at the end") }
    switch bytes[at] {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "-"), 0x30...0x39: try number()
    case UInt8(ascii: "t"): try word("true", .boolean)
    case UInt8(ascii: "f"): try word("false", .boolean)
    case UInt8(ascii: "n"): try word("null", .nothing)
    case UInt8(ascii: "'"):
      throw problem(
        "json.single-quote", "a text begins with a single quotation mark",
        help: "put JSON texts in double quotation marks")
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
      throw problem("json.missing-value", "a value is missing before this")
    default: throw problem("json.bad-value", "this is not a JSON value")
    }
  }

  private mutating func object(depth: Int) throws(SyntaxProblem) {
    let index = open(.mapping)
    var pairs: UInt32 = 0
    at += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return close(index, 0) }
    while true {
      guard at < count, bytes[at] == UInt8(ascii: "\"") else {
        throw problem(
          at < count ? "json.bad-key" : "json.unfinished",
          at < count
            ? "a key in double quotation marks is needed here" : "the closing brace is missing")
      }
      try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else {
        throw problem("json.missing-colon", "a colon is needed after the key")
      }
      skipSpace()
      try value(depth: depth + 1)
      pairs += 1
      skipSpace()
      if take(UInt8(ascii: "}")) { return close(index, pairs) }
      guard take(UInt8(ascii: ",")) else {
        throw problem(
          at < count ? "json.missing-comma" : "json.unfinished",
          at < count ? "a comma or a closing brace is needed here" : "the closing brace is missing")
      }
      skipSpace()
    }
  }

  private mutating func array(depth: Int) throws(SyntaxProblem) {
    let index = open(.list)
    var items: UInt32 = 0
    at += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return close(index, 0) }
    while true {
      try value(depth: depth + 1)
      items += 1
      skipSpace()
      if take(UInt8(ascii: "]")) { return close(index, items) }
      guard take(UInt8(ascii: ",")) else {
        throw problem(
          at < count ? "json.missing-comma" : "json.unfinished",
          at < count
            ? "a comma or a closing bracket is needed here" : "the closing bracket is missing")
      }
      skipSpace()
    }
  }

  private mutating func number() throws(SyntaxProblem) {
    let index = open(.number)
    _ = take(UInt8(ascii: "-"))
    if take(UInt8(ascii: "0")) {
      if at < count, isDigit(bytes[at]) {
        throw problem("json.bad-number", "a number may not begin with 0")
      }
    } else {
      try digits()
    }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    closeScalar(index)
  }

  private mutating func digits() throws(SyntaxProblem) {
    guard at < count, isDigit(bytes[at]) else {
      throw problem("json.bad-number", "a digit is needed here")
    }
    while at < count, isDigit(bytes[at]) { at += 1 }
  }

  private mutating func word(_ text: StaticString, _ kind: DataTree.Kind) throws(SyntaxProblem) {
    let index = open(kind)
    for offset in 0..<text.utf8CodeUnitCount {
      guard at + offset < count, bytes[at + offset] == text.utf8Start[offset] else {
        throw problem("json.bad-value", "this is not a JSON value")
      }
    }
    at += text.utf8CodeUnitCount
    closeScalar(index)
  }

  private mutating func string() throws(SyntaxProblem) {
    let index = open(.text)
    at += 1
    nodes[index].start = UInt32(at)
    skipPlainText()
    if at < count, bytes[at] == UInt8(ascii: "\"") {
      closeScalar(index)
      at += 1
      return
    }
    var written = at
    while at < count, bytes[at] != UInt8(ascii: "\"") {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\") {
        let scalar = try escape()
        if scalar < 0x20, scalar != 0x09, scalar != 0x0A, scalar != 0x0D {
          nodes[index].hasControl = true
        }
        write(scalar, &written)
      } else if byte < 0x20 {
        throw problem(
          "json.control-character", "a line break or control character stands inside a text",
          help: "close the text on its own line, or write \\n for a line break")
      } else {
        let length = UTF8Check.length(bytes, at: at, count: count)
        guard length > 0 else {
          throw problem("json.bad-utf8", "this is not UTF-8 text", help: "save the file as UTF-8")
        }
        for offset in 0..<length { bytes[written + offset] = bytes[at + offset] }
        written += length
        at += length
        lineStart += length - 1
      }
    }
    guard at < count else {
      throw problem("json.unfinished", "the closing quotation mark is missing")
    }
    nodes[index].count = UInt32(written) - nodes[index].start
    nodes[index].end = UInt32(nodes.count)
    at += 1
  }

  /// Moves to the next byte that is no plain ASCII character of a text, eight bytes at a time.
  @inline(__always)
  private mutating func skipPlainText() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    while at + 8 <= count {
      let word = UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self)
      let quotes = word ^ (ones &* 0x22)
      let escapes = word ^ (ones &* 0x5C)
      let found =
        (quotes &- ones) & ~quotes | (escapes &- ones) & ~escapes | (word &- ones &* 0x20) | word
      // Borrows can only mark a byte above one that is marked in truth, so the lowest mark is exact.
      let marks = found & tops
      if marks != 0 {
        at += marks.littleEndian.trailingZeroBitCount / 8
        return
      }
      at += 8
    }
    while at < count, bytes[at] >= 0x20, bytes[at] < 0x80, bytes[at] != 0x22, bytes[at] != 0x5C {
      at += 1
    }
  }

  private mutating func escape() throws(SyntaxProblem) -> UInt32 {
    guard at + 1 < count else {
      throw problem("json.unfinished", "the closing quotation mark is missing")
    }
    let letter = bytes[at + 1]
    let simple: UInt32? =
      switch letter {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): UInt32(letter)
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: nil
      }
    if let simple {
      at += 2
      return simple
    }
    guard letter == UInt8(ascii: "u"), let unit = fourHexDigits(from: at + 2) else {
      throw problem(
        "json.bad-escape", "this is not an escape JSON knows", help: "write \\\\ for a backslash")
    }
    guard (0xD800...0xDFFF).contains(unit) else {
      at += 6
      return unit
    }
    guard unit < 0xDC00, at + 7 < count, bytes[at + 6] == UInt8(ascii: "\\"),
      bytes[at + 7] == UInt8(ascii: "u"), let low = fourHexDigits(from: at + 8),
      (0xDC00...0xDFFF).contains(low)
    else { throw problem("json.bad-escape", "this is half of a character") }
    at += 12
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private func fourHexDigits(from start: Int) -> UInt32? {
    guard start + 4 <= count else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }

  private func write(_ scalar: UInt32, _ written: inout Int) {
    func put(_ byte: UInt32) {
      bytes[written] = UInt8(truncatingIfNeeded: byte)
      written += 1
    }
    switch scalar {
    case 0..<0x80: put(scalar)
    case 0x80..<0x800:
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    case 0x800..<0x10000:
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    default:
      put(0xF0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }

  @inline(__always)
  private mutating func skipSpace() {
    while at < count {
      switch bytes[at] {
      case 0x20, 0x09: at += 1
      case 0x0A: newLine(1)
      case 0x0D: newLine(at + 1 < count && bytes[at + 1] == 0x0A ? 2 : 1)
      default: return
      }
    }
  }

  private mutating func newLine(_ length: Int) {
    at += length
    line += 1
    lineStart = at
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  @inline(__always)
  private mutating func open(_ kind: DataTree.Kind) -> Int {
    nodes.append(
      DataTree.Node(
        kind: kind, start: UInt32(at), line: UInt32(line), column: UInt32(at - lineStart + 1)))
    return nodes.count - 1
  }

  @inline(__always)
  private mutating func close(_ index: Int, _ children: UInt32) {
    nodes[index].count = children
    nodes[index].end = UInt32(nodes.count)
  }

  @inline(__always)
  private mutating func closeScalar(_ index: Int) {
    nodes[index].count = UInt32(at) - nodes[index].start
    nodes[index].end = UInt32(nodes.count)
  }

  private func problem(_ code: String, _ message: String, help: String? = nil) -> SyntaxProblem {
    SyntaxProblem(
      code: code, message, at: Place(path: path, line: line, column: at - lineStart + 1),
      help: help ?? JSONRemedies.help(for: code))
  }
}
