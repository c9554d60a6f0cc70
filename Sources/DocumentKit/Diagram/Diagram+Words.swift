extension Diagram {
  /// All that the drawing shows, in numbered lines: the text alternative.
  package var words: String { (heading + [""] + items + closing("- ")).joined(separator: "\n") }

  /// The summary and every step with its ways on, in one paragraph to be read aloud.
  var description: String {
    ([summary] + items + closing("")).map(\.trimmed).filter { !$0.isEmpty }
      .map { $0.hasPrefix("- to ") ? "Goes " + $0.dropFirst(2) : $0 }.map(\.asSentence)
      .joined(separator: " ")
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
    let ways = edges.filter { $0.from == node.id }.map { edge in
      let label = edge.texts.map(\.trimmed).joined(separator: "; ")
      return "   - to \(name(of: edge.to))" + (label.isEmpty ? "" : " (\(label))")
    }
    return ["\(number). \(node.title.trimmed)"] + node.sentences.map { "   \($0)" } + ways
  }

  private func name(of id: String) -> String {
    guard let index = nodes.firstIndex(where: { $0.id == id }) else { return id }
    return "\(index + 1), \(nodes[index].title.trimmed)"
  }
}

extension Diagram.Node {
  /// All that is said below the title, as sentences.
  var sentences: [String] {
    let texts = (mark.map { [$0.text] } ?? []) + lines + details
    return texts.map(\.trimmed).filter { !$0.isEmpty }.map(\.asSentence)
  }
}

extension String {
  /// The text with a full stop, unless it ends a sentence already.
  fileprivate var asSentence: String { ".?!".contains(suffix(1)) ? self : self + "." }
}
