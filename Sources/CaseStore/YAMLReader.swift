import Diagnostics
import Yams

/// Reads one YAML document into a `DataTree`.
///
/// Only what every reader takes the same way is accepted: block and flow collections and scalars.
/// Anchors, aliases, tags, merge keys and further documents are refused with their place.
struct YAMLReader {
  private let path: String
  private let limits: StoreLimits
  private var composer: YAMLComposer
  private let anchors: Set<String>
  private var tree = DataTree()
  private var problems: [Diagnostic] = []
  /// The indices of the characters that a problem was noted at.
  private var refused: Set<Int> = []

  private init(composer: YAMLComposer, path: String, limits: StoreLimits) {
    self.composer = composer
    self.path = path
    self.limits = limits
    let text = composer.text
    anchors = Set(text.places(of: UInt8(ascii: "&")).map { text.name(after: $0) })
  }

  /// The tree of a whole text; nil when the text holds nothing but comments and blank lines.
  static func read(
    _ bytes: ArraySlice<UInt8>, path: String, limits: StoreLimits = .standard
  ) throws(SyntaxProblem) -> YAMLReading? {
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = marked ? bytes.dropFirst(3) : bytes
    try YAMLPrecheck(path: path, bytes: content, limits: limits).run()
    var composer = YAMLComposer(content, path: path, limits: limits)
    guard let root = try composer.root() else { return nil }
    var reader = YAMLReader(composer: composer, path: path, limits: limits)
    reader.tree.text.reserveCapacity(content.count)
    for problem in composer.problems { reader.note(problem.diagnostic, at: problem.index) }
    do {
      try reader.add(root, depth: 0)
    } catch {
      throw SyntaxProblem(error.diagnostic, after: reader.problems)
    }
    return YAMLReading(tree: reader.tree, problems: reader.problems)
  }

  private mutating func add(_ node: Node, depth: Int) throws(SyntaxProblem) {
    guard let mark = node.mark else { throw unreadable }
    guard depth <= limits.depth else {
      throw SyntaxProblem(
        code: "yaml.too-deep",
        "lists and sets of keys stand more than \(limits.depth) deep in each other",
        at: place(mark), help: "write it with fewer lists and sets of keys inside each other")
    }
    let start = composer.index(of: mark)
    refuseSign(at: start, mark)
    let index = tree.nodes.count
    tree.nodes.append(
      DataTree.Node(kind: .nothing, line: UInt32(mark.line), column: UInt32(mark.column)))
    switch node {
    case .scalar(let scalar): addText(of: scalar, to: index, start)
    case .sequence(let sequence):
      tree.nodes[index].kind = .list
      tree.nodes[index].count = UInt32(sequence.count)
      for item in sequence { try add(item, depth: depth + 1) }
    case .mapping(let mapping):
      tree.nodes[index].kind = .mapping
      tree.nodes[index].count = UInt32(mapping.count)
      var first: [String: Int] = [:]
      for (key, value) in mapping {
        try addKey(key, depth: depth + 1, &first)
        try add(value, depth: depth + 1)
      }
    case .alias: throw unreadable
    }
    tree.nodes[index].end = UInt32(tree.nodes.count)
  }

  /// Adds a key; `first` has the lines of those before it, where some key of the text is repeated.
  private mutating func addKey(_ key: Node, depth: Int, _ first: inout [String: Int])
    throws(SyntaxProblem)
  {
    guard let mark = key.mark else { throw unreadable }
    let start = composer.index(of: mark)
    guard case .scalar(let scalar) = key else {
      note(
        "yaml.bad-key", Self.badKey, at: start, mark, help: Self.badKeyHelp)
      tree.nodes.append(
        DataTree.Node(
          kind: .text, end: UInt32(tree.nodes.count + 1), line: UInt32(mark.line),
          column: UInt32(mark.column)))
      return
    }
    if scalar.string == "<<" {
      note(
        "yaml.merge-key", "merge keys are not used here", at: start, mark,
        help: "write the keys out")
    }
    try add(key, depth: depth)
    guard !composer.names.isEmpty else { return }
    let name = start.flatMap { composer.names[$0] } ?? scalar.string
    guard let line = first[name] else {
      first[name] = mark.line
      return
    }
    let twice = "the key '\(name)' is given twice"
    note(
      "yaml.duplicate-key",
      line == mark.line ? twice : "\(twice); the first is on line \(line)", at: start, mark,
      help: "keep one of them")
  }

  static let badKey = "a key must be a plain word"
  static let badKeyHelp = "put a text that begins with '[' or '{' in quotation marks"

  private mutating func addText(of scalar: Node.Scalar, to index: Int, _ source: Int?) {
    let start = tree.text.count
    let name = source.flatMap { composer.names[$0] }
    tree.text.append(contentsOf: (name ?? scalar.string).utf8)
    let isEmptyPlain = tree.text.count == start && scalar.style == .plain
    tree.nodes[index].kind = isEmptyPlain ? .nothing : .text
    tree.nodes[index].start = UInt32(start)
    tree.nodes[index].count = UInt32(tree.text.count - start)
    tree.nodes[index].hasControl =
      source.map { composer.replaces($0) } ?? false
      || tree.text[start...].contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  /// Refuses a node whose text begins with an anchor, an alias or a tag: a plain value cannot.
  private mutating func refuseSign(at index: Int?, _ mark: Mark) {
    guard let index, "&*!".utf8.contains(composer.text.bytes[index]) else { return }
    let name = composer.text.name(after: index)
    switch composer.text.bytes[index] {
    case UInt8(ascii: "&"):
      note(
        "yaml.anchor", "anchors are not used here", at: index, mark,
        help: composer.aliases.contains(name)
          ? "write the value out in each place"
          : "put a text that begins with '&' in quotation marks")
    case UInt8(ascii: "*"): refuseAlias(name, at: index, mark)
    default:
      note(
        "yaml.tag", "tags are not used here", at: index, mark,
        help: name.hasPrefix("!")
          ? "leave the tag out" : "put a text that begins with '!' in quotation marks")
    }
  }

  private mutating func refuseAlias(_ name: String, at index: Int, _ mark: Mark) {
    let isName = name.utf8.allSatisfy {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x5F
    }
    guard isName, !name.isEmpty else {
      note(
        "yaml.alias", "a value cannot begin with '*'", at: index, mark,
        help: "put the text in quotation marks")
      return
    }
    note(
      "yaml.alias", "aliases are not used here", at: index, mark,
      help: anchors.contains(name)
        ? "write the value out in each place"
        : "put a text that begins with '*' in quotation marks")
  }

  private mutating func note(
    _ code: String, _ message: String, at index: Int?, _ mark: Mark, help: String
  ) {
    note(Diagnostic(code: code, message, at: place(mark), help: help), at: index)
  }

  /// Notes a problem unless one was noted at the same character already.
  private mutating func note(_ problem: Diagnostic, at index: Int?) {
    guard let index, refused.insert(index).inserted else { return }
    problems.append(problem)
  }

  private func place(_ mark: Mark) -> Place {
    Place(path: path, line: mark.line, column: mark.column)
  }

  private var unreadable: SyntaxProblem {
    SyntaxProblem(
      code: "yaml.unreadable", "the file cannot be read as YAML", at: Place(path: path),
      help: YAMLProblem.unreadableHelp)
  }
}

/// What a YAML text says, and what is wrong with it that did not keep it from being read.
struct YAMLReading {
  var tree: DataTree
  var problems: [Diagnostic]
}

extension [Diagnostic] {
  /// These problems of a text, and those found in its values; at one place these alone.
  func completed(by found: [Diagnostic]) -> [Diagnostic] {
    guard !isEmpty else { return found }
    let places = Set(map(\.place))
    return self + found.filter { !places.contains($0.place) }
  }
}
