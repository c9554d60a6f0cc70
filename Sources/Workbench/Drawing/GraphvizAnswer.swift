import DocumentKit

/// What `dot -Tjson0` says of where things stand; its lengths are points, its zero is at the bottom.
struct GraphvizAnswer: Decodable {
  private let bb: String
  private let lp: String?
  private let objects: [Object]?
  private let edges: [Line]?

  private struct Object: Decodable {
    let name: String
    let pos: String
    /// In inches.
    let width: String
    let height: String
  }

  private struct Line: Decodable {
    let id: String
    let pos: String
    let lp: String?
  }

  /// The layout of the diagram that was asked about; nil when a part is missing or is no number.
  func layout(of diagram: Diagram) -> DiagramLayout? {
    let corners = bb.split(separator: ",").compactMap { Double($0) }
    guard corners.count == 4 else { return nil }
    let height = corners[3]
    func point(_ text: some StringProtocol) -> DiagramLayout.Point? {
      let numbers = text.split(separator: ",").compactMap { Double($0) }
      guard numbers.count == 2 else { return nil }
      return DiagramLayout.Point(x: numbers[0], y: height - numbers[1])
    }
    var boxes: [DiagramLayout.Box] = []
    for index in diagram.nodes.indices {
      let name = DOTWriter.name(ofNode: index + 1)
      guard let object = objects?.first(where: { $0.name == name }),
        let middle = point(object.pos), let wide = Double(object.width),
        let high = Double(object.height)
      else { return nil }
      boxes.append(DiagramLayout.Box(middle: middle, width: wide * 72, height: high * 72))
    }
    var lines: [DiagramLayout.Line] = []
    for index in diagram.edges.indices {
      let id = DOTWriter.id(ofEdge: index + 1)
      guard let line = edges?.first(where: { $0.id == id }) else { return nil }
      let parts = line.pos.split(separator: " ")
      let tip = parts.first { $0.hasPrefix("e,") }.flatMap { point($0.dropFirst(2)) }
      let points = parts.filter { !$0.hasPrefix("e,") && !$0.hasPrefix("s,") }.map { point($0) }
      guard let tip, points.count >= 4, points.allSatisfy({ $0 != nil }) else { return nil }
      lines.append(
        DiagramLayout.Line(
          points: points.compactMap(\.self), tip: tip, label: line.lp.flatMap { point($0) }))
    }
    return DiagramLayout(
      width: corners[2], height: height, title: lp.flatMap { point($0) } ?? .init(x: 0, y: 0),
      nodes: boxes, edges: lines)
  }
}
