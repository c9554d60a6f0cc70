import Diagnostics

/// A text as it was read, to take the lines from that problems are shown with.
struct SourceText {
  let path: String
  let bytes: ArraySlice<UInt8>
  /// The number of the text's first line in its file.
  let firstLine: Int

  init(path: String, bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
    self.path = path
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// The problems in the order of the text, each with its source line, cut to a number.
  func finished(_ problems: [Diagnostic], limit: Int) -> [Diagnostic] {
    guard !problems.isEmpty else { return [] }
    let ordered = problems.enumerated().sorted {
      ($0.element.place.line, $0.element.place.column, $0.offset)
        < ($1.element.place.line, $1.element.place.column, $1.offset)
    }
    var result = ordered.prefix(limit).map(\.element)
    quoteLines(&result)
    if ordered.count > limit {
      let errors = ordered[limit...].contains { $0.element.severity == .error }
      result.append(
        Diagnostic(
          errors ? .error : .warning, code: "file.more-problems",
          "\(ordered.count - limit) more problems in this file are not listed",
          at: Place(path: path), help: "mend those listed first, then check again"))
    }
    return result
  }

  /// Gives each problem the line it points into; problems must be in the order of their lines.
  private func quoteLines(_ problems: inout [Diagnostic]) {
    var number = firstLine
    var start = bytes.startIndex
    for index in problems.indices {
      let wanted = problems[index].place.line
      guard wanted >= number, problems[index].sourceLine == nil else { continue }
      while number < wanted, let next = LineBreak.end(of: bytes, from: start)?.next {
        start = next
        number += 1
      }
      guard number == wanted else { return }
      let end = LineBreak.end(of: bytes, from: start)?.at ?? bytes.endIndex
      guard problems[index].place.column <= Self.longestQuote else { continue }
      var line = bytes[start..<min(end, start + 4 * Self.longestQuote)]
      if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      problems[index].sourceLine = String(decoding: line, as: UTF8.self)
    }
  }

  /// Columns beyond this are not shown with their line, so that no problem carries a megabyte.
  private static var longestQuote: Int { 4_096 }
}

/// Where lines end: at LF, CR LF or a lone CR.
enum LineBreak {
  /// The index of the next line break and the index after it; nil on the last line.
  static func end(of bytes: ArraySlice<UInt8>, from start: Int) -> (at: Int, next: Int)? {
    var index = start
    while index < bytes.endIndex {
      if bytes[index] == 0x0A { return (index, index + 1) }
      if bytes[index] == 0x0D {
        let pair = index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
        return (index, index + (pair ? 2 : 1))
      }
      index += 1
    }
    return nil
  }
}
