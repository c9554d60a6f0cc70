import Diagnostics
import Yams

/// Has the parser make nodes of a text, and leads it round what is not used here.
///
/// The parser stops at the first key given twice, and writes out every alias however much that makes.
/// So it is given a copy in which such a key has a name of its own and a `*` that begins a value is
/// another character. Every character of the copy keeps its line and column.
struct YAMLComposer {
  private let path: String
  private let limits: StoreLimits
  var text: YAMLText
  private var replacements: [Int: [UInt8]] = [:]
  /// What keys that the copy renames are called, by the index they begin at.
  private(set) var names: [Int: String] = [:]
  /// The names that aliases give.
  private(set) var aliases: Set<String> = []
  /// What is wrong and was led round, where the parser itself said so.
  private(set) var problems: [(index: Int, diagnostic: Diagnostic)] = []

  init(_ bytes: ArraySlice<UInt8>, path: String, limits: StoreLimits) {
    text = YAMLText(bytes)
    self.path = path
    self.limits = limits
  }

  mutating func index(of mark: Mark) -> Int? {
    text.index(line: mark.line, column: mark.column)
  }

  /// Whether the copy has another character at an index.
  func replaces(_ index: Int) -> Bool { replacements[index] != nil }

  /// The root of the nodes; nil when there are only comments and blank lines.
  mutating func root() throws(SyntaxProblem) -> Node? {
    let stars = text.places(of: UInt8(ascii: "*"))
    for index in stars { replacements[index] = Self.placeholder(0) }
    guard let root = try composed() else { return nil }
    let starts = stars.isEmpty ? [] : scalarStarts(below: root)
    let insideTexts = stars.filter { !starts.contains($0) }
    guard !insideTexts.isEmpty else { return root }
    for index in insideTexts { replacements[index] = nil }
    return try composed()
  }

  private mutating func composed() throws(SyntaxProblem) -> Node? {
    // Each attempt reads the text anew, so a large one is given fewer.
    var attempts = min(limits.problems, (8 << 20) / max(text.bytes.count, 1) + 1)
    while true {
      let error: any Error
      do {
        return try parsed()
      } catch let refusal {
        error = refusal
      }
      let problem = YAMLProblem(path: path, bytes: text.bytes).explained(error)
      attempts -= 1
      guard attempts > 0, leadsRound(error, problem) else {
        throw SyntaxProblem(problem.diagnostic, after: problems.map(\.diagnostic))
      }
    }
  }

  private func parsed() throws -> Node? {
    let copy = replacements.isEmpty ? text.bytes : text.replacing(replacements)[...]
    var string = String(decoding: copy, as: UTF8.self)
    // Yams keeps a pointer to the bytes beyond the call that lends them. Very short strings have no
    // bytes of their own in memory, so they are made longer first.
    if copy.count < 64 { string += String(repeating: "\n", count: 64) }
    return try Parser(yaml: string, resolver: .basic, encoding: .utf8).singleRoot()
  }

  /// Changes the copy so that the parser will not stop there again; false when that cannot be.
  private mutating func leadsRound(_ error: any Error, _ problem: SyntaxProblem) -> Bool {
    if case YamlError.duplicatedKeysInMapping(let keys, let context) = error {
      guard let start = index(of: context.mark), let name = keys.first,
        name != YAMLProblem.collectionKey,
        names[start] == nil
      else { return false }
      let isQuoted = [UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(text.bytes[start])
      let index = isQuoted ? start + 1 : start
      guard !"[]{}'\":\n\r".utf8.contains(text.bytes[index]) else { return false }
      names[start] = name
      replacements[index] = Self.placeholder(names.count)
      return true
    }
    let place = problem.diagnostic.place
    guard let index = text.index(line: place.line, column: place.column),
      "&!*".utf8.contains(text.bytes[index]), !replaces(index)
    else { return false }
    replacements[index] = Self.placeholder(0)
    if ["yaml.alias", "yaml.anchor", "yaml.tag"].contains(problem.diagnostic.code) {
      problems.append((index, problem.diagnostic))
    }
    return true
  }

  /// The indices that scalars begin at; also notes the names of aliases among them.
  private mutating func scalarStarts(below root: Node) -> Set<Int> {
    var starts: Set<Int> = []
    var waiting = [root]
    while let node = waiting.popLast() {
      switch node {
      case .scalar(let scalar):
        guard let mark = scalar.mark, let index = index(of: mark) else { continue }
        starts.insert(index)
        if text.bytes[index] == UInt8(ascii: "*") { aliases.insert(text.name(after: index)) }
      case .sequence(let sequence): waiting += sequence
      case .mapping(let mapping):
        for (key, value) in mapping { waiting += [key, value] }
      case .alias: continue
      }
    }
    return starts
  }

  /// A character for private use, so that no file can mean it.
  private static func placeholder(_ number: Int) -> [UInt8] {
    let scalar = Unicode.Scalar(0xF0000 + UInt32(number)) ?? "\u{F0000}"
    return Array(String(scalar).utf8)
  }
}
