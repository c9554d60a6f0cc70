/// A drawing in DOT as a reader of the language understands it, whoever wrote it.
struct DOTGraph: Equatable {
  struct Edge: Equatable {
    var from: String
    var to: String
    var attributes: [String: String]
  }

  var attributes: [String: String] = [:]
  /// The nodes in their order, with what `node` states said before them.
  var nodes: [(id: String, attributes: [String: String])] = []
  var edges: [Edge] = []

  static func == (left: DOTGraph, right: DOTGraph) -> Bool {
    left.attributes == right.attributes && left.edges == right.edges
      && left.nodes.map(\.id) == right.nodes.map(\.id)
      && left.nodes.map(\.attributes) == right.nodes.map(\.attributes)
  }

  /// A label or tooltip as it is shown: a line for each `\n`, entities and escapes resolved.
  static func shown(_ value: String) -> [String] {
    var lines = [""]
    var rest = Array(value)[...]
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.popFirst() else {
        lines[lines.count - 1].append(character)
        continue
      }
      if next == "n" { lines.append("") } else { lines[lines.count - 1].append(next) }
    }
    return lines.map { line in
      var text = ""
      for (index, part) in line.split(separator: "&", omittingEmptySubsequences: false).enumerated()
      {
        let isEntity = index > 0 && part.hasPrefix("amp;")
        text += (index == 0 ? "" : "&") + (isEntity ? part.dropFirst(4) : part)
      }
      return text.trimmingSpaces
    }
  }
}

/// Reads the part of DOT that has no subgraphs, ports and HTML.
struct DOTReader {
  private enum Token: Equatable {
    case word(String)
    case sign(Character)
    case arrow
  }

  private var tokens: ArraySlice<Token>

  /// The graph; nil for what is not in the language.
  static func graph(_ text: String) -> DOTGraph? {
    guard let tokens = tokens(of: text) else { return nil }
    var reader = DOTReader(tokens: tokens[...])
    return reader.graph()
  }

  private mutating func graph() -> DOTGraph? {
    guard take(.word("digraph")), word() != nil, take(.sign("{")) else { return nil }
    var graph = DOTGraph()
    var nodeDefaults: [String: String] = [:]
    var edgeDefaults: [String: String] = [:]
    while !take(.sign("}")) {
      guard let subject = word() else { return nil }
      if take(.arrow) {
        guard let target = word(), let attributes = attributes() else { return nil }
        let ends = graph.nodes.map(\.id)
        guard ends.contains(subject), ends.contains(target) else { return nil }
        graph.edges.append(
          DOTGraph.Edge(
            from: subject, to: target,
            attributes: edgeDefaults.merging(attributes) { $1 }))
      } else {
        guard let attributes = attributes() else { return nil }
        switch subject {
        case "graph": graph.attributes.merge(attributes) { $1 }
        case "node": nodeDefaults.merge(attributes) { $1 }
        case "edge": edgeDefaults.merge(attributes) { $1 }
        default: graph.nodes.append((subject, nodeDefaults.merging(attributes) { $1 }))
        }
      }
      _ = take(.sign(";"))
    }
    return tokens.isEmpty ? graph : nil
  }

  private mutating func attributes() -> [String: String]? {
    var attributes: [String: String] = [:]
    guard take(.sign("[")) else { return attributes }
    while !take(.sign("]")) {
      guard let name = word(), take(.sign("=")), let value = word() else { return nil }
      guard attributes.updateValue(value, forKey: name) == nil else { return nil }
      _ = take(.sign(","))
    }
    return attributes
  }

  private mutating func take(_ token: Token) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  private mutating func word() -> String? {
    guard case .word(let text) = tokens.first else { return nil }
    tokens.removeFirst()
    return text
  }

  private static func tokens(of text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = Array(text)[...]
    while let character = rest.first {
      if character.isWhitespace {
        rest.removeFirst()
      } else if character == "\"" {
        rest.removeFirst()
        guard let value = quoted(&rest) else { return nil }
        tokens.append(.word(value))
      } else if rest.starts(with: Array("->")) {
        rest.removeFirst(2)
        tokens.append(.arrow)
      } else if "{}[]=,;".contains(character) {
        rest.removeFirst()
        tokens.append(.sign(character))
      } else {
        let plain = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        guard !plain.isEmpty else { return nil }
        tokens.append(.word(String(plain)))
        rest = rest.dropFirst(plain.count)
      }
    }
    return tokens
  }

  /// What stands up to the closing quotation mark: only `\"` means something else than it says.
  private static func quoted(_ rest: inout ArraySlice<Character>) -> String? {
    var value = ""
    while let character = rest.popFirst() {
      if character == "\"" { return value }
      if character == "\\", rest.first == "\"" {
        value.append("\"")
        rest.removeFirst()
      } else if character == "\\", rest.first == "\\" {
        value += "\\\\"
        rest.removeFirst()
      } else {
        value.append(character)
      }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
