/// A diagram as a picture in SVG, once it is known where its parts stand.
///
/// The picture has a title and a description of all it shows, so that it can be used without being
/// seen. It scales down with the page.
package struct DiagramDrawing {
  private let diagram: Diagram
  private let layout: DiagramLayout
  /// What the ids in the picture begin with, so that several fit on one page.
  private let id: String

  package init(_ diagram: Diagram, at layout: DiagramLayout, id: String) {
    self.diagram = diagram
    self.layout = layout
    self.id = FileName.part(id, orElse: "diagram")
  }

  /// A whole file.
  package var svg: String { HTMLWriter.html(node) }

  private static let margin = 16.0
  private static let noteStep = 18.0
  /// How far the title is moved away from what it stands above.
  private static let titleGap = 12.0

  private var width: Double { max(layout.width, 440) }
  private var left: Double { (width - layout.width) / 2 }

  private var noteLines: [String] {
    let count = Int(width / 5.9)
    return diagram.notes.flatMap { $0.trimmed.broken(at: count) }
  }

  var node: HTMLNode {
    let notes = noteLines
    let height = layout.height + (notes.isEmpty ? 0 : Double(notes.count) * Self.noteStep + 16)
    let (wide, high) = (width + Self.margin * 2, height + Self.margin * 2 + Self.titleGap)
    let (startX, startY) = (-Self.margin - left, -Self.margin - Self.titleGap)
    let origin = "\(Self.number(startX)) \(Self.number(startY))"
    return .element(
      .svg,
      [
        .init(.xmlns, "http://www.w3.org/2000/svg"), .init(.role, "img"),
        .init(.ariaLabelledBy, "\(id)-title"), .init(.ariaDescribedBy, "\(id)-description"),
        .init(.viewBox, "\(origin) \(Self.number(wide)) \(Self.number(high))"),
        .init(.width, Self.number(wide)), .init(.height, Self.number(high)),
        .init(.style, "max-width:100%;height:auto"), .init(.fontFamily, DiagramType.family),
        .init(.fill, DiagramInk.text),
      ],
      [
        .element(
          .title, [.id("\(id)-title")],
          ([diagram.title] + (diagram.subtitle.map { [$0] } ?? [])).joined(separator: ", ")),
        .element(.desc, [.id("\(id)-description")], diagram.description),
        .element(
          .rect,
          [
            .init(.x, Self.number(startX)), .init(.y, Self.number(startY)),
            .init(.width, Self.number(wide)), .init(.height, Self.number(high)),
            .init(.fill, DiagramInk.ground),
          ], []),
        titleText, .fragment(lines), .fragment(zip(diagram.nodes, layout.nodes).map(box)),
        .fragment(labels), note(notes),
      ])
  }
}

extension DiagramDrawing {
  private var titleText: HTMLNode {
    let title = diagram.title.trimmed.broken(at: 60)
    let subtitle = diagram.subtitle.map { [$0.trimmed] } ?? []
    let count = title.count + subtitle.count
    var y = layout.title.y - Double(count - 1) * 11 + 6 - Self.titleGap
    var nodes: [HTMLNode] = []
    for (index, line) in (title + subtitle).enumerated() {
      nodes.append(
        text(
          line, x: layout.title.x, y: y, size: index < title.count ? 18 : 14,
          isBold: index < title.count))
      y += 22
    }
    return .fragment(nodes)
  }

  private func note(_ lines: [String]) -> HTMLNode {
    .fragment(
      lines.enumerated().map { index, line in
        text(
          line, x: -left, y: layout.height + 24 + Double(index) * Self.noteStep, size: 12,
          anchor: "start")
      })
  }

  private var lines: [HTMLNode] {
    zip(diagram.edges, layout.edges).flatMap { edge, line -> [HTMLNode] in
      guard let start = line.points.first else { return [] }
      let colour = edge.mark == nil ? DiagramInk.line : DiagramInk.passed
      let curves = stride(from: 1, to: line.points.count - 2, by: 3).map { index in
        "C" + line.points[index..<index + 3].map(Self.pair).joined(separator: " ")
      }
      var attributes: [HTMLAttribute] = [
        .init(.d, "M\(Self.pair(start)) " + curves.joined(separator: " ")), .init(.fill, "none"),
        .init(.stroke, colour), .init(.strokeWidth, edge.mark == nil ? "1.5" : "4"),
      ]
      switch edge.kind {
      case .open, .departure: break
      case .discretion: attributes.append(.init(.strokeDashes, "8 5"))
      case .automatic: attributes.append(.init(.strokeDashes, "2 4"))
      }
      return [
        .element(.path, attributes, []),
        .element(
          .polygon,
          [.init(.points, arrow(line, isWide: edge.mark != nil)), .init(.fill, colour)], []),
      ]
    }
  }

  /// The corners of the arrow's head.
  private func arrow(_ line: DiagramLayout.Line, isWide: Bool) -> String {
    let (tip, base) = (line.tip, line.points.last ?? line.tip)
    let (dx, dy) = (tip.x - base.x, tip.y - base.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return Self.pair(tip) }
    let half = isWide ? 7.0 : 4.5
    let (acrossX, acrossY) = (-dy / length * half, dx / length * half)
    return [
      tip, .init(x: base.x + acrossX, y: base.y + acrossY),
      .init(x: base.x - acrossX, y: base.y - acrossY),
    ].map(Self.pair).joined(separator: " ")
  }

  private var labels: [HTMLNode] {
    zip(diagram.edges, layout.edges).flatMap { edge, line -> [HTMLNode] in
      guard let middle = line.label else { return [] }
      let lines = edge.labelLines
      let top = middle.y - Double(lines.count - 1) * 7.5 + 4
      return lines.enumerated().map { index, words in
        text(
          words, x: middle.x, y: top + Double(index) * 15, size: DiagramLabel.textSize,
          hasHalo: true)
      }
    }
  }

  private func box(_ node: Diagram.Node, _ box: DiagramLayout.Box) -> HTMLNode {
    let label = DiagramLabel(node)
    var nodes = [outline(box, of: node, inset: 0)]
    if node.mark?.isPresent == true { nodes.append(outline(box, of: node, inset: 4)) }
    var y = box.middle.y - (label.height - 20) / 2 + 14
    for line in label.title {
      nodes.append(text(line, x: box.middle.x, y: y, size: DiagramLabel.titleSize, isBold: true))
      y += DiagramLabel.titleStep
    }
    y -= 2
    for line in label.lines {
      nodes.append(text(line, x: box.middle.x, y: y, size: DiagramLabel.textSize))
      y += DiagramLabel.textStep
    }
    for line in label.mark {
      nodes.append(text(line, x: box.middle.x, y: y, size: DiagramLabel.textSize, isBold: true))
      y += DiagramLabel.textStep
    }
    return .element(.g, nodes)
  }

  private func outline(_ box: DiagramLayout.Box, of node: Diagram.Node, inset: Double) -> HTMLNode {
    let (width, height) = (box.width - inset * 2, box.height - inset * 2)
    let radius: Double =
      switch node.kind {
      case .start, .end: height / 2
      case .step: 10
      case .question, .sequel: 0
      }
    return .element(
      .rect,
      [
        .init(.x, Self.number(box.middle.x - width / 2)),
        .init(.y, Self.number(box.middle.y - height / 2)), .init(.width, Self.number(width)),
        .init(.height, Self.number(height)), .init(.rx, Self.number(radius)),
        .init(.fill, DiagramInk.ground(node.mark)),
        .init(.stroke, node.mark == nil ? DiagramInk.line : DiagramInk.passed),
        .init(.strokeWidth, node.mark == nil ? "1.5" : "2.5"),
      ], [])
  }

  private func text(
    _ words: String, x: Double, y: Double, size: Int, isBold: Bool = false,
    hasHalo: Bool = false, anchor: String = "middle"
  ) -> HTMLNode {
    var attributes: [HTMLAttribute] = [
      .init(.x, Self.number(x)), .init(.y, Self.number(y)), .init(.fontSize, String(size)),
      .init(.textAnchor, anchor),
    ]
    if isBold { attributes.append(.init(.fontWeight, "bold")) }
    if hasHalo {
      attributes += [
        .init(.stroke, DiagramInk.ground), .init(.strokeWidth, "3"), .init(.paintOrder, "stroke"),
      ]
    }
    return .element(.text, attributes, words)
  }

  private static func pair(_ point: DiagramLayout.Point) -> String {
    "\(number(point.x)),\(number(point.y))"
  }

  /// A length to a tenth of a point.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }
}
