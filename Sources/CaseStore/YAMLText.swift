/// The bytes of a YAML text, found by the lines and columns the parser counts.
struct YAMLText {
  let bytes: ArraySlice<UInt8>
  private let lineStarts: [Int]
  /// Where the last search ended: places are mostly asked for in the order of the text.
  private var last: (line: Int, column: Int, index: Int)

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var starts = [bytes.startIndex]
    while let next = LineBreak.end(of: bytes, from: starts[starts.count - 1])?.next {
      starts.append(next)
    }
    lineStarts = starts
    last = (1, 1, bytes.startIndex)
  }

  /// The index of the character at a line and a column; nil at the end of the text.
  mutating func index(line: Int, column: Int) -> Int? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    if line != last.line || column < last.column { last = (line, 1, lineStarts[line - 1]) }
    while last.index < bytes.endIndex, last.column < column {
      last.index = after(last.index)
      last.column += 1
    }
    return last.index < bytes.endIndex ? last.index : nil
  }

  /// The index after the character at an index.
  func after(_ index: Int) -> Int {
    var next = index + 1
    while next < bytes.endIndex, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// The indices at which a sign may begin a value.
  func places(of sign: UInt8) -> [Int] {
    var found: [Int] = []
    var rest = bytes
    while let index = rest.firstIndex(of: sign) {
      rest = rest[(index + 1)...]
      let before = index == bytes.startIndex ? 0x20 : bytes[index - 1]
      if before <= 0x20 || "[]{},:?".utf8.contains(before) { found.append(index) }
    }
    return found
  }

  /// The name after the sign at an index; empty when none follows.
  func name(after index: Int) -> String {
    String(
      decoding: bytes[(index + 1)...].prefix { $0 > 0x20 && !"[]{},:".utf8.contains($0) },
      as: UTF8.self)
  }

  /// The text with other bytes for some of its characters, given by their indices.
  func replacing(_ replacements: [Int: [UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 4 * replacements.count)
    var start = bytes.startIndex
    for (index, replacement) in replacements.sorted(by: { $0.key < $1.key }) {
      result += bytes[start..<index]
      result += replacement
      start = after(index)
    }
    return result + bytes[start...]
  }
}
