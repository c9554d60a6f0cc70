/// Writes a diagram as a Mermaid flowchart, which many wikis and code hosts draw.
///
/// Every character that Mermaid or its Markdown might act on is written as a numbered entity, so that
/// no text becomes a directive, a link or markup.
package enum MermaidWriter {
  package static func text(_ diagram: Diagram) -> String {
    var lines = [
      "flowchart TD", "  accTitle: \(escaped(heading(of: diagram)))",
      "  accDescr: \(escaped(diagram.summary.isBlank ? "Steps and the ways between them" : diagram.summary))",
    ]
    let names = Dictionary(
      diagram.nodes.enumerated().map { ($1.id, "n\($0 + 1)") },
      uniquingKeysWith: { first, _ in first })
    for (index, node) in diagram.nodes.enumerated() {
      let label = DiagramLabel(node).all.map(escaped).joined(separator: "<br>")
      let (open, close) = brackets(of: node.kind)
      lines.append("  n\(index + 1)\(open)\"\(label)\"\(close)")
    }
    for edge in diagram.edges {
      guard let from = names[edge.from], let to = names[edge.to] else { continue }
      let label = edge.labelLines.map(escaped).joined(separator: "<br>")
      lines.append("  \(from) \(arrow(edge.kind))\(label.isEmpty ? "" : "|\"\(label)\"|") \(to)")
    }
    lines += marks(of: diagram)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(of diagram: Diagram) -> String {
    ([diagram.title] + (diagram.subtitle.map { [$0] } ?? [])).joined(separator: ", ")
  }

  private static func brackets(of kind: Diagram.Node.Kind) -> (String, String) {
    switch kind {
    case .start, .end: ("([", "])")
    case .question: ("{{", "}}")
    case .step: ("(", ")")
    case .sequel: ("[", "]")
    }
  }

  private static func arrow(_ kind: Diagram.Edge.Kind) -> String {
    switch kind {
    case .open, .departure: "-->"
    case .discretion, .automatic: "-.->"
    }
  }

  private static func marks(of diagram: Diagram) -> [String] {
    var lines = [
      "  classDef default fill:\(DiagramInk.ground),stroke:\(DiagramInk.line),color:\(DiagramInk.text)"
    ]
    for isPresent in [false, true] {
      let marked = diagram.nodes.indices.filter { diagram.nodes[$0].mark?.isPresent == isPresent }
      guard !marked.isEmpty else { continue }
      let name = isPresent ? "present" : "passed"
      let ground = isPresent ? DiagramInk.presentGround : DiagramInk.passedGround
      lines.append(
        "  classDef \(name) fill:\(ground),stroke:\(DiagramInk.passed),color:\(DiagramInk.text),"
          + "stroke-width:\(isPresent ? 5 : 3)px")
      lines.append("  class \(marked.map { "n\($0 + 1)" }.joined(separator: ",")) \(name)")
    }
    let taken = diagram.edges.indices.filter { diagram.edges[$0].mark != nil }
    if !taken.isEmpty {
      lines.append(
        "  linkStyle \(taken.map(String.init).joined(separator: ",")) "
          + "stroke:\(DiagramInk.passed),stroke-width:4px")
    }
    return lines
  }

  /// The text with all ASCII but letters, digits, spaces and a few harmless signs as entities.
  private static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.trimmed.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2C, 0x80...:
        safe.unicodeScalars.append(scalar)
      default: safe += "#\(scalar.value);"
      }
    }
    return safe
  }
}
