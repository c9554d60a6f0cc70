/// A node's text in lines, and the room it needs.
struct DiagramLabel {
  let title: [String]
  let lines: [String]
  let mark: [String]

  /// The sizes of type, in points.
  static let titleSize = 14
  static let textSize = 12

  /// From one line to the next, in points.
  static let titleStep = 19.0
  static let textStep = 16.0

  init(_ node: Diagram.Node) {
    title = node.title.trimmed.balanced(at: 36)
    lines = node.lines.map(\.trimmed).filter { !$0.isEmpty }.flatMap { $0.balanced(at: 46) }
    mark = node.mark.map { $0.text.trimmed.balanced(at: 46) } ?? []
  }

  var all: [String] { title + lines + mark }

  /// In points; generous, because the reader's type may be wider than another's.
  var width: Double {
    let title = Double(title.map(\.count).max() ?? 0) * 8.2
    let text = Double((lines + mark).map(\.count).max() ?? 0) * 6.5
    return max(120, max(title, text) + 34)
  }

  /// In points.
  var height: Double {
    Double(title.count) * Self.titleStep + Double(lines.count + mark.count) * Self.textStep + 20
  }
}

extension Diagram.Edge {
  /// What stands beside the line.
  var labelLines: [String] { texts.flatMap { $0.trimmed.balanced(at: 32) } }
}
