/// Writes a diagram in DOT, the language of Graphviz.
///
/// A node's kind and mark stand in its `class`, so that whoever reads the file back has the whole
/// diagram. The same diagram gives the same bytes.
package enum DOTWriter {
  package static func text(_ diagram: Diagram) -> String {
    let title = diagram.title.trimmed.broken(at: 60) + (diagram.subtitle.map { [$0.trimmed] } ?? [])
    var lines = [
      "digraph procedure {",
      statement(
        "graph",
        [
          ("rankdir", "TB"), ("nodesep", "0.4"), ("ranksep", "0.45"), ("pad", "0.2"),
          ("bgcolor", DiagramInk.ground), ("fontname", DiagramType.family), ("fontsize", "18"),
          ("fontcolor", DiagramInk.text), ("labelloc", "t"), ("label", escaped(title)),
        ] + (diagram.summary.isBlank ? [] : [("tooltip", escaped([diagram.summary.trimmed]))])),
      statement(
        "node",
        [
          ("shape", "box"), ("style", "rounded,filled"), ("fontname", DiagramType.family),
          ("fontsize", "\(DiagramLabel.textSize)"), ("fontcolor", DiagramInk.text),
          ("color", DiagramInk.line), ("fillcolor", DiagramInk.ground),
        ]),
      statement(
        "edge",
        [
          ("fontname", DiagramType.family), ("fontsize", "\(DiagramLabel.textSize)"),
          ("fontcolor", DiagramInk.text), ("color", DiagramInk.line),
        ]),
    ]
    let names = Dictionary(
      diagram.nodes.enumerated().map { ($1.id, name(ofNode: $0 + 1)) },
      uniquingKeysWith: { first, _ in first })
    lines += diagram.nodes.enumerated().map { node($1, named: name(ofNode: $0 + 1)) }
    lines += diagram.edges.enumerated().compactMap { index, edge in
      guard let from = names[edge.from], let to = names[edge.to] else { return nil }
      return self.edge(
        edge, from: from, to: to, id: id(ofEdge: index + 1), isSpine: diagram.isSpine(edge))
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// What a node is called in the file, by its position from 1: any id can be written as a value,
  /// and not every one as a name.
  package static func name(ofNode number: Int) -> String { "n\(number)" }

  /// The id an edge has in the file, by its position from 1.
  package static func id(ofEdge number: Int) -> String { "way-\(number)" }

  private static func node(_ node: Diagram.Node, named name: String) -> String {
    let label = DiagramLabel(node)
    var attributes = [
      ("id", escaped([node.id])),
      (
        "class",
        node.kind.rawValue + (node.mark.map { $0.isPresent ? " present" : " passed" } ?? "")
      ),
      ("label", escaped(label.all)),
      ("width", inches(label.width)), ("height", inches(label.height)),
    ]
    let sentences = node.sentences.joined(separator: " ")
    if !sentences.isEmpty { attributes.append(("tooltip", escaped([sentences]))) }
    if node.kind == .question { attributes.append(("style", "filled")) }
    if let mark = node.mark {
      attributes += [
        ("fillcolor", DiagramInk.ground(mark)), ("color", DiagramInk.passed), ("penwidth", "2.5"),
      ]
      if mark.isPresent { attributes.append(("peripheries", "2")) }
    }
    return statement(name, attributes)
  }

  private static func edge(
    _ edge: Diagram.Edge, from: String, to: String, id: String, isSpine: Bool
  ) -> String {
    var attributes = [
      ("id", id), ("class", edge.kind.rawValue + (edge.mark == nil ? "" : " passed")),
    ]
    // A little room, or the words would touch the line.
    let label = edge.labelLines.map { "  \($0)  " }
    if !label.isEmpty {
      attributes.append(("label", escaped(label)))
      attributes.append(("tooltip", escaped([edge.texts.joined(separator: "; ").trimmed])))
    }
    switch edge.kind {
    case .open, .departure: break
    case .discretion: attributes.append(("style", "dashed"))
    case .automatic: attributes.append(("style", "dotted"))
    }
    if edge.mark != nil { attributes += [("color", DiagramInk.passed), ("penwidth", "3")] }
    if isSpine { attributes.append(("weight", "8")) }
    return statement("\(from) -> \(to)", attributes)
  }

  private static func statement(_ subject: String, _ attributes: [(String, String)]) -> String {
    let list = attributes.map { "\($0)=\(quoted($1))" }.joined(separator: ", ")
    return "  \(subject) [\(list)];"
  }

  /// Lines as one value: in labels and tooltips a backslash begins a command and `&` an entity.
  private static func escaped(_ lines: [String]) -> String {
    lines.map { line in
      var safe = ""
      for character in line.inert {
        switch character {
        case "\\": safe += "\\\\"
        case "&": safe += "&amp;"
        default: safe.append(character)
        }
      }
      return safe
    }.joined(separator: "\\n")
  }

  private static func quoted(_ value: String) -> String {
    "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
      + "\""
  }

  private static func inches(_ points: Double) -> String {
    let hundredths = Int((points / 72 * 100).rounded(.up))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Diagram {
  /// Whether the edge leads down the page from one step to a later one, which is drawn straight.
  fileprivate func isSpine(_ edge: Edge) -> Bool {
    guard let from = nodes.firstIndex(where: { $0.id == edge.from }),
      let to = nodes.firstIndex(where: { $0.id == edge.to })
    else { return false }
    return from < to && [.step, .question].contains(nodes[to].kind)
  }
}
