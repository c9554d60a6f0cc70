import Diagnostics

/// What is judged from the bytes of a YAML file before it is parsed.
struct YAMLPrecheck {
  let path: String
  let bytes: ArraySlice<UInt8>
  let limits: StoreLimits

  func run() throws(SyntaxProblem) {
    guard bytes.count <= limits.fileBytes else {
      throw SyntaxProblem(
        code: "file.too-large",
        "the file has \(bytes.count) bytes; \(StoreLimits.text(bytes: limits.fileBytes)) is the most",
        at: Place(path: path))
    }
    try TextEncodingCheck.run(on: bytes, path: path)
    try refuseStrangeCharacters()
    try refuseDirectives()
    try refuseAliases()
  }

  /// Refuses control characters, and the line ends that editors and YAML count differently.
  private func refuseStrangeCharacters() throws(SyntaxProblem) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        throw problem("yaml.control-character", "a control character stands here", at: index)
      }
      if byte == 0xC2, bytes[index + 1] < 0xA0 {
        throw problem("yaml.control-character", "a control character stands here", at: index)
      }
      if byte == 0xEF, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
        throw problem(
          "yaml.control-character", "an invisible byte-order mark stands here", at: index,
          help: "delete it; it belongs at the very beginning of a file or nowhere")
      }
      if byte == 0xE2, bytes[index + 1] == 0x80, 0xA8...0xA9 ~= bytes[index + 2] {
        throw problem(
          "yaml.line-separator", "an invisible line separator stands here", at: index,
          help: "delete it and press Enter instead; it came with text copied from elsewhere")
      }
      index += 1
    }
  }

  /// Refuses `%` lines before the document, but for the YAML version.
  private func refuseDirectives() throws(SyntaxProblem) {
    var start = bytes.startIndex
    while true {
      let lineEnd = LineBreak.end(of: bytes, from: start)
      let line = bytes[start..<(lineEnd?.at ?? bytes.endIndex)]
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      let isVersion = line.starts(with: "%YAML 1.".utf8)
      if line.first == UInt8(ascii: "%"), !isVersion {
        throw problem("yaml.directive", "directives are not used here", at: start)
      }
      guard isBlank || isVersion || line.first == UInt8(ascii: "#"), let next = lineEnd?.next
      else { return }
      start = next
    }
  }

  /// Refuses a text in which an alias repeats an anchor, before a parser spends time on expanding it.
  private func refuseAliases() throws(SyntaxProblem) {
    let anchors = names(after: UInt8(ascii: "&"))
    guard !anchors.isEmpty else { return }
    let aliases = Set(names(after: UInt8(ascii: "*")).map(\.name))
    guard let anchor = anchors.first(where: { aliases.contains($0.name) }) else { return }
    throw problem(
      "yaml.anchor", "anchors are not used here", at: anchor.index,
      help: "write the value out in each place")
  }

  private func names(after sign: UInt8) -> [(index: Int, name: [UInt8])] {
    var found: [(Int, [UInt8])] = []
    for index in bytes.indices where bytes[index] == sign {
      if index > bytes.startIndex, !Self.mayStandBefore(bytes[index - 1]) { continue }
      let name = bytes[(index + 1)...].prefix(while: Self.isNamePart)
      if !name.isEmpty { found.append((index, Array(name))) }
    }
    return found
  }

  private static func mayStandBefore(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "[]{},:".utf8.contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"[]{},:".utf8.contains(byte)
  }

  private func problem(
    _ code: String, _ message: String, at index: Int, help: String? = nil
  ) -> SyntaxProblem {
    SyntaxProblem(
      code: code, message, at: TextEncodingCheck.place(of: index, in: bytes, path: path),
      help: help)
  }
}

/// Whether a file is text in UTF-8 at all.
enum TextEncodingCheck {
  static func run(on bytes: ArraySlice<UInt8>, path: String) throws(SyntaxProblem) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw SyntaxProblem(
        code: "file.bad-encoding", "the file is UTF-16 text, not UTF-8", at: Place(path: path),
        help: "save it again and choose the encoding UTF-8")
    }
    guard let fault = UTF8Check.fault(in: bytes) else { return }
    throw SyntaxProblem(
      code: "file.bad-encoding", "the file is not UTF-8 text from here on",
      at: Place(path: path, line: fault.line, column: fault.column),
      help: "save it again and choose the encoding UTF-8")
  }

  /// The line and column of a byte of sound UTF-8.
  static func place(of index: Int, in bytes: ArraySlice<UInt8>, path: String) -> Place {
    var line = 1
    var start = bytes.startIndex
    while let next = LineBreak.end(of: bytes, from: start)?.next, next <= index {
      line += 1
      start = next
    }
    let column = bytes[start..<index].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return Place(path: path, line: line, column: column)
  }
}
