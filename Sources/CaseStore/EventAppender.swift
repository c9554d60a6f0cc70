import CompactModel
import Diagnostics

/// Finds where new events go in a case file's text, and how they are to be indented.
struct EventAppender {
  private let bytes: [UInt8]
  private let path: String
  private let limits: StoreLimits

  init(bytes: [UInt8], path: String, limits: StoreLimits) {
    self.bytes = bytes
    self.path = path
    self.limits = limits
  }

  /// The text with the events added; nothing of the old text is changed.
  func adding(_ events: [Event]) throws(StoreError) -> [UInt8] {
    let tree: DataTree?
    do {
      tree = try YAMLReader.read(bytes[...], path: path, limits: limits)?.tree
    } catch {
      throw StoreError(
        code: "store.case-has-errors", error.diagnostic.message, at: error.diagnostic.place,
        help: "mend the file first")
    }
    guard let tree else {
      throw StoreError(
        code: "store.case-has-errors", "the file is empty", at: Place(path: path),
        help: "mend the file first")
    }
    let layout = try layout(of: tree)
    var emitter = YAMLEmitter(lineBreak: lineBreak)
    for event in events { emitter.write(event, dash: layout.dash, keys: layout.keys) }
    var before = Array(bytes[..<layout.index])
    let isLineOpen = before.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
    if isLineOpen { before += Array(lineBreak.utf8) }
    if layout.needsKey { before += Array("events:\(lineBreak)".utf8) }
    return before + Array(emitter.text.utf8) + bytes[layout.index...]
  }

  private struct Layout {
    /// Where in the bytes the new text goes.
    var index: Int
    /// The columns of the dash and of the keys, from 0.
    var dash = 2
    var keys = 4
    /// Whether the key `events` itself is missing.
    var needsKey = false
  }

  private func layout(of tree: DataTree) throws(StoreError) -> Layout {
    var key = 1
    let end = tree.end(0)
    guard byte(atLine: Int(tree.nodes[0].line), column: Int(tree.nodes[0].column)) != 0x7B else {
      throw refusal("the whole case is written in braces", at: 0, in: tree)
    }
    while key < end {
      let value = key + 1
      let next = tree.end(value)
      if tree.withBytes(key, { $0.elementsEqual("events".utf8) }) {
        let following = next < end ? Int(tree.nodes[next].line) : nil
        return try layout(key: key, value: value, following: following, in: tree)
      }
      key = next
    }
    return Layout(index: bytes.count, needsKey: true)
  }

  private func layout(key: Int, value: Int, following: Int?, in tree: DataTree)
    throws(StoreError) -> Layout
  {
    var layout = Layout(index: following.map(insertionPoint) ?? bytes.count)
    let node = tree.nodes[value]
    guard node.kind == .list else { return layout }
    guard byte(atLine: Int(node.line), column: Int(node.column)) == UInt8(ascii: "-") else {
      throw refusal("the events are written in brackets", at: value, in: tree)
    }
    layout.dash = Int(node.column) - 1
    let first = tree.nodes[value + 1]
    let isOnDashLine = first.line == node.line && first.column > node.column + 1
    layout.keys = isOnDashLine ? Int(first.column) - 1 : layout.dash + 2
    return layout
  }

  /// The start of the comments and blank lines before a line that begins another key.
  private func insertionPoint(beforeLine line: Int) -> Int {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    while starts.count < line,
      let next = LineBreak.end(of: bytes[...], from: starts[starts.count - 1])?.next
    {
      starts.append(next)
    }
    var number = starts.count
    while number > 1 {
      let content = bytes[starts[number - 2]..<starts[number - 1]]
      let isBlank = content.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
      guard isBlank || content.first == UInt8(ascii: "#") else { break }
      number -= 1
    }
    return starts[number - 1]
  }

  private func byte(atLine line: Int, column: Int) -> UInt8? {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for _ in 1..<max(line, 1) {
      guard let next = LineBreak.end(of: bytes[...], from: start)?.next else { return nil }
      start = next
    }
    // What stands before a dash or a bracket is spaces and ASCII keys, so columns are bytes here.
    let index = start + column - 1
    return bytes.indices.contains(index) ? bytes[index] : nil
  }

  /// The line break the file uses, by its first one.
  private var lineBreak: String {
    guard let first = LineBreak.end(of: bytes[...], from: 0) else { return "\n" }
    return String(decoding: bytes[first.at..<first.next], as: UTF8.self)
  }

  private func refusal(_ message: String, at node: Int, in tree: DataTree) -> StoreError {
    StoreError(
      code: "store.cannot-append", "nothing can be added: \(message)",
      at: Place(
        path: path, line: Int(tree.nodes[node].line), column: Int(tree.nodes[node].column)),
      help: "write `events:` on a line of its own and each event below it, beginning with '- '")
  }
}
