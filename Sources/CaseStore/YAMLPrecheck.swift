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
        at: Place(path: path), help: FileBytes.sizeHelp)
    }
    try TextEncodingCheck.run(on: bytes, path: path)
    try refuseStrangeCharacters()
    try refuseDirectives()
  }

  /// Refuses control characters, and the line ends that editors and YAML count differently.
  private func refuseStrangeCharacters() throws(SyntaxProblem) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        throw problem(
          "yaml.control-character", "a control character stands here", at: index,
          help: Self.controlHelp)
      }
      if byte == 0xC2, bytes[index + 1] < 0xA0 {
        throw problem(
          "yaml.control-character", "a control character stands here", at: index,
          help: Self.controlHelp)
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
        throw problem(
          "yaml.directive", "directives are not used here", at: start,
          help: "remove the line; put a text that begins with '%' in quotation marks")
      }
      guard isBlank || isVersion || line.first == UInt8(ascii: "#"), let next = lineEnd?.next
      else { return }
      start = next
    }
  }

  private static let controlHelp =
    "delete it and type the text there again; it came with text copied from elsewhere"

  private func problem(
    _ code: String, _ message: String, at index: Int, help: String
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
