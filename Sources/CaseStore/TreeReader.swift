import CompactModel
import Diagnostics
import TimeKeeping

/// Turns nodes of a tree into values, noting every problem instead of stopping at the first.
struct TreeReader {
  var tree: DataTree
  let path: String
  let limits: StoreLimits
  /// What is being read, as the first word of problem codes: `case`, `record`, `settings`.
  let topic: String
  /// Whether a text stands for a list with its items parted by `;`, as in a CSV cell.
  var splitsLists = false
  var notation = Notation.yaml
  private(set) var problems: [Diagnostic] = []
  /// How many of the problems are errors; kept count of, because it is asked for at every row.
  private(set) var errorCount = 0
  /// Errors that leave the value what the text says it is, so that it can still be worked with.
  var harmless: [Diagnostic] = []

  init(tree: DataTree, path: String, limits: StoreLimits, topic: String) {
    self.tree = tree
    self.path = path
    self.limits = limits
    self.topic = topic
  }

  func place(_ node: Int) -> Place {
    Place(path: path, line: Int(tree.nodes[node].line), column: Int(tree.nodes[node].column))
  }

  func line(_ node: Int) -> Int { Int(tree.nodes[node].line) }

  /// Forgets what was noted, for the next text.
  mutating func startAnew() {
    problems = []
    harmless = []
    errorCount = 0
  }

  mutating func report(
    _ code: String, _ message: String, at node: Int, help: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    if severity == .error { errorCount += 1 }
    problems.append(
      Diagnostic(severity, code: "\(topic).\(code)", message, at: place(node), help: help))
  }

  // MARK: Mappings

  /// The index in the table of a key node; nil, with a problem noted, for a key that is unknown or
  /// was seen before.
  mutating func field(_ key: Int, in table: KeyTable, seen: inout UInt64, of owner: String) -> Int?
  {
    guard let index = tree.withBytes(key, { table.index(of: $0) }) else {
      let name = tree.string(key)
      report(
        "unknown-key", "\(owner) has no key '\(name)'", at: key,
        help: Spelling.suggestion(for: name, among: table.names))
      return nil
    }
    guard seen & (1 << UInt64(index)) == 0 else {
      report(
        "duplicate-key", "the key '\(table.names[index])' is given twice", at: key,
        help: "keep one of them")
      return nil
    }
    seen |= 1 << UInt64(index)
    return index
  }

  /// Whether the node is a mapping of a bearable size; notes the problem where it is not.
  mutating func isMapping(_ node: Int, _ what: String) -> Bool {
    let found = tree.nodes[node]
    guard found.kind != .nothing else {
      report("wrong-shape", "\(what) is empty here", at: node, help: "write it out or remove it")
      return false
    }
    guard found.kind == .mapping else {
      report(
        "wrong-shape", "\(what) needs keys and values here, not \(found.kind.words)", at: node,
        help: notation.mappingHelp)
      return false
    }
    guard found.count <= UInt32(limits.fields) else {
      report(
        "too-many-keys", "\(what) has \(found.count) keys; \(limits.fields) is the most", at: node,
        help: "take out the keys that are not needed")
      return false
    }
    return true
  }

  // MARK: Scalars

  func isNothing(_ node: Int) -> Bool { tree.nodes[node].kind == .nothing }

  /// A text; nil for nothing, or with a problem noted.
  mutating func text(_ node: Int, _ key: String) -> String? {
    let found = tree.nodes[node]
    switch found.kind {
    case .nothing: return nil
    case .text, .number:
      guard found.count <= UInt32(limits.textBytes) else {
        report(
          "text-too-long",
          "'\(key)' has \(found.count) bytes; \(StoreLimits.text(bytes: limits.textBytes)) is the most",
          at: node, help: "shorten it, and say where the whole text is kept")
        return nil
      }
      if found.hasControl {
        report(
          "control-character", "'\(key)' holds a control character", at: node,
          help: "take the character out; only a tab or a line break may stand in a text")
        return nil
      }
      return tree.string(node)
    case .boolean, .list, .mapping:
      report(
        "wrong-shape", "'\(key)' needs a text, not \(found.kind.words)", at: node,
        help: notation.textHelp)
      return nil
    }
  }

  /// A text that must not be empty.
  mutating func filledText(_ node: Int, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    guard !text.isEmpty else {
      report("empty", "'\(key)' is empty", at: node, help: "write it out or remove it")
      return nil
    }
    return text
  }

  /// An id that keeps the law of ids.
  mutating func identifier(_ node: Int, _ key: String) -> String? {
    let kind = tree.nodes[node].kind
    guard kind == .text || kind == .number else { return text(node, key) }
    if tree.withBytes(node, IdentifierBytes.areCertainlySound) { return tree.string(node) }
    guard let id = text(node, key) else { return nil }
    guard let problem = Identifier.problem(in: id) else { return id }
    report(
      "bad-id", "the id '\(id)' in '\(key)' \(problem)", at: node,
      help: "use letters, digits and '-', such as richmond-council")
    return nil
  }

  /// A list of ids; one id alone stands for a list of one.
  mutating func identifiers(_ node: Int, _ key: String) -> [String] {
    items(node, key) { reader, item in reader.identifier(item, key) }
  }

  /// A list of texts; one text alone stands for a list of one.
  mutating func texts(_ node: Int, _ key: String) -> [String] {
    if splitsLists, tree.nodes[node].kind == .text {
      return (text(node, key) ?? "").split(separator: ";")
        .map { $0.drop { $0 == " " } }
        .map { item in String(item.reversed().drop { $0 == " " }.reversed()) }
        .filter { !$0.isEmpty }
    }
    return items(node, key) { reader, item in reader.filledText(item, key) }
  }

  private mutating func items(
    _ node: Int, _ key: String, _ read: (inout TreeReader, Int) -> String?
  ) -> [String] {
    let found = tree.nodes[node]
    switch found.kind {
    case .nothing: return []
    case .list:
      var result: [String] = []
      result.reserveCapacity(Int(found.count))
      var item = node + 1
      while item < Int(found.end) {
        if tree.nodes[item].kind == .nothing {
          report(
            "empty", "an entry of '\(key)' is empty", at: item, help: "write it out or remove it")
        } else if let value = read(&self, item) {
          result.append(value)
        }
        item = tree.end(item)
      }
      return result
    case .text, .number: return read(&self, node).map { [$0] } ?? []
    case .boolean, .mapping:
      report(
        "wrong-shape", "'\(key)' needs a list, not \(found.kind.words)", at: node,
        help: notation.wordsHelp(key))
      return []
    }
  }

  /// One of a table's words, by its index.
  mutating func word(_ node: Int, _ key: String, in table: KeyTable, code: String, _ what: String)
    -> Int?
  {
    let kind = tree.nodes[node].kind
    guard kind == .text || kind == .boolean || kind == .number else {
      _ = text(node, key)
      return nil
    }
    if let index = tree.withBytes(node, { table.index(of: $0) }) { return index }
    let name = tree.string(node)
    report(
      code, "there is no \(what) '\(name)'", at: node,
      help: Spelling.suggestion(for: name, among: table.names))
    return nil
  }

  private static let truth = KeyTable(["yes", "true", "no", "false"])

  /// yes, no, true or false.
  mutating func boolean(_ node: Int, _ key: String) -> Bool? {
    let kind = tree.nodes[node].kind
    if kind == .nothing { return nil }
    guard kind == .text || kind == .boolean else {
      report(
        "wrong-shape", "'\(key)' needs yes or no, not \(kind.words)", at: node,
        help: "write yes or no")
      return nil
    }
    guard let index = tree.withBytes(node, { Self.truth.index(of: $0) }) else {
      report(
        "bad-yes-no", "'\(tree.string(node))' in '\(key)' is neither yes nor no", at: node,
        help: "write yes or no")
      return nil
    }
    return index < 2
  }

  /// A whole number.
  mutating func integer(_ node: Int, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(node, key) else { return nil }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let isWritten = !digits.isEmpty && digits.allSatisfy { 0x30...0x39 ~= $0 }
    guard isWritten, let number = Int(text) else {
      report(
        "bad-number", "'\(text)' in '\(key)' is not a whole number", at: node,
        help: "write it in digits only, without a sign, a unit or commas")
      return nil
    }
    guard range.contains(number) else {
      report(
        "bad-number",
        "\(number) in '\(key)' is not between \(range.lowerBound) and \(range.upperBound)",
        at: node, help: "write a number within these bounds")
      return nil
    }
    return number
  }

  // MARK: Dates

  /// A date as exactly as it is stated.
  mutating func date(_ node: Int, _ key: String) -> PartialDate? {
    let kind = tree.nodes[node].kind
    if kind == .nothing { return nil }
    guard kind == .text || kind == .number else {
      report(
        "wrong-shape", "'\(key)' needs a date, not \(kind.words)", at: node, help: DateProblem.help)
      return nil
    }
    if let day = tree.withBytes(node, { CivilDate(utf8: $0) }) { return .day(day) }
    let text = tree.string(node)
    if let date = PartialDate(text) { return date }
    let problem = DateProblem(text, key: key)
    report("bad-date", problem.message, at: node, help: DateProblem.help)
    return nil
  }

  /// A day; a month, a year or `unknown` will not do.
  mutating func day(_ node: Int, _ key: String) -> CivilDate? {
    guard let date = date(node, key) else { return nil }
    if let day = date.exact { return day }
    report(
      "bad-date", "'\(key)' needs an exact day, not '\(date)'", at: node,
      help: "write year-month-day, such as 2026-03-04")
    return nil
  }
}

/// The law of ids, judged quickly.
enum IdentifierBytes {
  /// Whether `Identifier` would accept the bytes; false means only that it must be asked.
  static func areCertainlySound(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard 1...64 ~= bytes.count else { return false }
    var dots = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: continue
      case 0x2E: dots += 1
      default: return false
      }
    }
    if bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: ".") { return false }
    if mayBeDeviceName(bytes) { return false }
    if dots == 0 { return true }
    for index in 1..<bytes.count where bytes[index] == 0x2E && bytes[index - 1] == 0x2E {
      return false
    }
    return true
  }

  /// Whether the first two letters are those of a device name, and what follows is short enough.
  private static func mayBeDeviceName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    guard bytes.count < 5 || bytes[3] == 0x2E || bytes[4] == 0x2E else { return false }
    switch (bytes[0] | 0x20, bytes[1] | 0x20) {
    case (0x63, 0x6F), (0x70, 0x72), (0x61, 0x75), (0x6E, 0x75), (0x6C, 0x70): return true
    default: return false
    }
  }
}
