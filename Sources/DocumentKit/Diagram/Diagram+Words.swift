extension Diagram {
  /// All that the drawing shows, in numbered lines: the text alternative.
  package var words: String { (heading + [""] + items + closing("- ")).joined(separator: "\n") }

  /// The summary and every step with its ways on, in one paragraph.
  var description: String {
    (heading.dropFirst() + items + closing("")).map(\.trimmed).joined(separator: " ")
  }

  private var heading: [String] {
    [title.trimmed, subtitle?.trimmed ?? "", summary.trimmed].filter { !$0.isEmpty }
  }

  private func closing(_ bullet: String) -> [String] {
    let lines = (notes + details).map { bullet + $0.trimmed }
    return lines.isEmpty ? [] : [""] + lines
  }

  private var items: [String] { nodes.enumerated().flatMap { lines(of: $1, number: $0 + 1) } }

  private func lines(of node: Node, number: Int) -> [String] {
    let sentences =
      (node.mark.map { [$0.text] } ?? []) + node.lines + node.details
    let ways = edges.filter { $0.from == node.id }.map { edge in
      let label = edge.texts.map(\.trimmed).joined(separator: "; ")
      return "   - to \(name(of: edge.to))" + (label.isEmpty ? "" : ": \(label)")
    }
    return ["\(number). \(node.title.trimmed)"]
      + sentences.map { "   \(sentence($0.trimmed))" }.filter { $0 != "   " } + ways
  }

  private func name(of id: String) -> String {
    guard let index = nodes.firstIndex(where: { $0.id == id }) else { return id }
    return "\(index + 1), \(nodes[index].title.trimmed)"
  }

  private func sentence(_ text: String) -> String {
    text.isEmpty || ".?!]".contains(text.suffix(1)) ? text : text + "."
  }
}
