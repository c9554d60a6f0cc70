import Diagnostics
import Yams

/// Reads one YAML document into a `DataTree`.
///
/// Only what every reader takes the same way is accepted: block and flow collections and scalars.
/// Anchors, aliases, tags, merge keys and further documents are refused with their place.
struct YAMLReader {
  private let path: String
  private let bytes: ArraySlice<UInt8>
  private let lineStarts: [Int]
  private let limits: StoreLimits
  private var tree = DataTree()

  private init(path: String, bytes: ArraySlice<UInt8>, limits: StoreLimits) {
    self.path = path
    self.bytes = bytes
    self.limits = limits
    var starts = [bytes.startIndex]
    while let next = LineBreak.end(of: bytes, from: starts[starts.count - 1])?.next {
      starts.append(next)
    }
    lineStarts = starts
  }

  /// The tree of a whole text; nil when the text holds nothing but comments and blank lines.
  static func tree(
    of bytes: ArraySlice<UInt8>, path: String, limits: StoreLimits = .standard
  ) throws(SyntaxProblem) -> DataTree? {
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = marked ? bytes.dropFirst(3) : bytes
    try YAMLPrecheck(path: path, bytes: content, limits: limits).run()
    guard let root = try parse(content, path: path) else { return nil }
    var reader = YAMLReader(path: path, bytes: content, limits: limits)
    reader.tree.text.reserveCapacity(content.count)
    try reader.add(root, depth: 0)
    return reader.tree
  }

  private static func parse(
    _ bytes: ArraySlice<UInt8>, path: String
  ) throws(SyntaxProblem) -> Node? {
    var text = String(decoding: bytes, as: UTF8.self)
    // Yams keeps a pointer to the bytes beyond the call that lends them. Very short strings have no
    // bytes of their own in memory, so they are made longer first.
    if bytes.count < 64 { text += String(repeating: "\n", count: 64) }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      return try parser.singleRoot()
    } catch {
      throw YAMLProblem(path: path, bytes: bytes).explained(error)
    }
  }

  private mutating func add(_ node: Node, depth: Int) throws(SyntaxProblem) {
    guard let mark = node.mark else {
      throw SyntaxProblem(code: "yaml.unreadable", "the file cannot be read", at: Place(path: path))
    }
    guard depth <= limits.depth else {
      throw problem(
        "yaml.too-deep",
        "lists and sets of keys stand more than \(limits.depth) deep in each other",
        at: mark)
    }
    try refuseProperties(at: mark)
    let index = tree.nodes.count
    tree.nodes.append(
      DataTree.Node(kind: .nothing, line: UInt32(mark.line), column: UInt32(mark.column)))
    switch node {
    case .scalar(let scalar): addText(of: scalar, to: index)
    case .sequence(let sequence):
      tree.nodes[index].kind = .list
      tree.nodes[index].count = UInt32(sequence.count)
      for item in sequence { try add(item, depth: depth + 1) }
    case .mapping(let mapping):
      tree.nodes[index].kind = .mapping
      tree.nodes[index].count = UInt32(mapping.count)
      for (key, value) in mapping {
        try addKey(key, depth: depth + 1)
        try add(value, depth: depth + 1)
      }
    case .alias:
      throw problem(
        "yaml.alias", "aliases are not used here", at: mark, help: "write the value out")
    }
    tree.nodes[index].end = UInt32(tree.nodes.count)
  }

  private mutating func addKey(_ key: Node, depth: Int) throws(SyntaxProblem) {
    guard case .scalar(let scalar) = key else {
      throw problem(
        "yaml.bad-key", "a key must be a plain word", at: key.mark,
        help: "put a text that begins with '[' or '{' in quotation marks")
    }
    if scalar.string == "<<" {
      throw problem(
        "yaml.merge-key", "merge keys are not used here", at: scalar.mark,
        help: "write the keys out")
    }
    try add(key, depth: depth)
  }

  private mutating func addText(of scalar: Node.Scalar, to index: Int) {
    let start = tree.text.count
    tree.text.append(contentsOf: scalar.string.utf8)
    let isEmptyPlain = tree.text.count == start && scalar.style == .plain
    tree.nodes[index].kind = isEmptyPlain ? .nothing : .text
    tree.nodes[index].start = UInt32(start)
    tree.nodes[index].count = UInt32(tree.text.count - start)
    tree.nodes[index].hasControl = tree.text[start...].contains {
      $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D
    }
  }

  /// Refuses a node whose text begins with an anchor or a tag: a plain value cannot begin so.
  private func refuseProperties(at mark: Mark) throws(SyntaxProblem) {
    guard let byte = byte(at: mark) else { return }
    switch byte {
    case UInt8(ascii: "&"):
      throw problem(
        "yaml.anchor", "anchors are not used here", at: mark,
        help: "put a text that begins with '&' in quotation marks")
    case UInt8(ascii: "!"):
      throw problem(
        "yaml.tag", "tags are not used here", at: mark,
        help: "put a text that begins with '!' in quotation marks")
    default: return
    }
  }

  private func byte(at mark: Mark) -> UInt8? {
    guard mark.line >= 1, mark.line <= lineStarts.count else { return nil }
    var index = lineStarts[mark.line - 1]
    var column = 1
    while index < bytes.endIndex, column < mark.column {
      index += 1
      while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
    }
    return index < bytes.endIndex ? bytes[index] : nil
  }

  private func problem(
    _ code: String, _ message: String, at mark: Mark?, help: String? = nil
  ) -> SyntaxProblem {
    SyntaxProblem(
      code: code, message,
      at: Place(path: path, line: mark?.line ?? 0, column: mark?.column ?? 0), help: help)
  }
}
