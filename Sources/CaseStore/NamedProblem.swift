import Diagnostics

/// A problem with an id that a value holds, which tells where to look for the id in the value's file.
struct NamedProblem {
  /// Its place leads to the line the search begins at.
  var diagnostic: Diagnostic
  var id: String
  /// The key the id stands under.
  var key: String

  /// The problem at the very place of its id; as it was where the id is not found.
  func placed(in tree: DataTree?) -> Diagnostic {
    guard let tree,
      let node = tree.node(saying: id, under: key, fromLine: diagnostic.place.line)
    else { return diagnostic }
    var result = diagnostic
    result.place.line = Int(tree.nodes[node].line)
    result.place.column = Int(tree.nodes[node].column)
    return result
  }
}

extension DataTree {
  /// The first scalar with a text that stands under a key, alone or in a list, the key not standing
  /// above a line.
  func node(saying text: String, under key: String, fromLine line: Int) -> Int? {
    guard !nodes.isEmpty else { return nil }
    return node(saying: Array(text.utf8), under: Array(key.utf8), fromLine: line, in: 0)
  }

  private func node(
    saying text: [UInt8], under key: [UInt8], fromLine line: Int, in node: Int
  ) -> Int? {
    switch nodes[node].kind {
    case .mapping:
      var name = node + 1
      while name < end(node) {
        let value = name + 1
        if Int(nodes[name].line) >= line, says(name, key), let found = scalar(text, in: value) {
          return found
        }
        if let found = self.node(saying: text, under: key, fromLine: line, in: value) {
          return found
        }
        name = end(value)
      }
    case .list:
      for item in items(of: node) {
        if let found = self.node(saying: text, under: key, fromLine: line, in: item) {
          return found
        }
      }
    default: break
    }
    return nil
  }

  private func scalar(_ text: [UInt8], in node: Int) -> Int? {
    switch nodes[node].kind {
    case .list: items(of: node).first { says($0, text) }
    case .text, .number: says(node, text) ? node : nil
    default: nil
    }
  }

  private func items(of node: Int) -> [Int] {
    Array(sequence(first: node + 1) { end($0) }.prefix { $0 < end(node) })
  }

  private func says(_ node: Int, _ text: [UInt8]) -> Bool {
    let kind = nodes[node].kind
    guard kind == .text || kind == .number else { return false }
    return withBytes(node) { $0.elementsEqual(text) }
  }
}
