/// Horizontal bars as inline SVG, each with its label above it and its value at its end.
///
/// Heights are in `em` and widths in per cent, so that text keeps the reader's size on a narrow
/// screen and nothing needs to be measured.
struct BarChartDrawing {
  private let chart: Chart
  private let id: String
  private let least: Double
  private let span: Double

  /// The part of the width bars may fill, in tenths of a per cent; the rest is for the values.
  private static let barWidth = 780.0
  /// Characters that fit beside each other on a screen 320 pixels wide.
  private static let labelWidth = 34

  init(chart: Chart, id: String) {
    self.chart = chart
    self.id = id
    let values = chart.bars.map(\.value).filter(\.isFinite)
    least = min(0, values.min() ?? 0)
    // Halved before subtracting: two finite ends may lie further apart than a Double reaches.
    let half = max(0, values.max() ?? 0) / 2 - least / 2
    span = half > 0 ? half * 2 : 1
  }

  var node: HTMLNode {
    var top = 0
    var nodes: [HTMLNode] = [
      .element(.title, [.id("\(id)-title")], chart.title),
      .element(.desc, [.id("\(id)-description")], chart.alternative),
    ]
    for bar in chart.bars {
      let lines = bar.label.trimmed.broken(at: Self.labelWidth)
      nodes.append(label(lines, top: top))
      top += lines.count * 13
      nodes += self.bar(bar, top: top)
      top += 26
    }
    nodes.append(
      .element(
        .line,
        [
          .className("axis"), .init(.x1, percent(0)), .init(.x2, percent(0)), .init(.y1, "0"),
          .init(.y2, Self.em(max(0, top - 8))), .init(.stroke, "#5B6570"),
        ], []))
    return .element(
      .svg,
      [
        .init(.role, "img"), .init(.ariaLabelledBy, "\(id)-title \(id)-description"),
        .init(.focusable, "false"), .init(.width, "100%"), .init(.height, Self.em(max(0, top - 6))),
      ], nodes)
  }

  private func label(_ lines: [String], top: Int) -> HTMLNode {
    let x = HTMLAttribute(.x, percent(0))
    return .element(
      .text, [x, .init(.y, Self.em(top + 10)), .init(.dx, "0.4em")],
      lines.enumerated().map { index, line in
        .element(
          .tspan, index == 0 ? [] : [x, .init(.dx, "0.4em"), .init(.dy, "1.3em")], line)
      })
  }

  private func bar(_ bar: Chart.Bar, top: Int) -> [HTMLNode] {
    let value = bar.value.isFinite ? bar.value : 0
    let start = min(0, value)
    let end = max(0, value)
    let shown = NumberText.shown(Self.digits(bar), in: .decimal)
    return [
      .element(
        .rect,
        [
          .className("bar"), .init(.x, percent(start)), .init(.y, Self.em(top)),
          .init(.width, percent(end, from: start)), .init(.height, "1.6em"),
          .init(.fill, "#12436D"),
        ], []),
      .element(
        .text,
        [
          .className("value"), .init(.x, percent(end)), .init(.y, Self.em(top + 12)),
          .init(.dx, "0.4em"),
        ], shown),
    ]
  }

  private static func digits(_ bar: Chart.Bar) -> String {
    if let integer = bar.integer { return String(integer) }
    return bar.value.isFinite ? "\(bar.value)" : MissingCode.notAvailable.shorthand
  }

  private func percent(_ value: Double) -> String { percent(value, from: least) }

  /// A distance along the value axis, to a tenth of a per cent.
  private func percent(_ value: Double, from start: Double) -> String {
    let share = min(max(value / span - start / span, 0), 1)
    let tenths = Int((share * Self.barWidth).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private static func em(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)em" }
}
