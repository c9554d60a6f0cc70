extension HTMLComposer {
  /// A table in a region that keyboards can scroll, with its shorthands above and its notes below.
  mutating func table(_ table: Table) -> HTMLNode {
    let number = nextTableNumber()
    var nodes: [HTMLNode] = []
    var attributes: [HTMLAttribute] = []
    if let shorthands = table.shorthandText {
      let id = "table-\(number)-shorthands"
      nodes.append(.element(.p, [.className("shorthands"), .id(id)], [run(shorthands)]))
      attributes.append(.init(.ariaDescribedBy, id))
    }
    let head = table.columns.map { column in
      HTMLNode.element(
        .th, [.init(.scope, "col")] + classes(column), [run(column.heading)])
    }
    var rows: [HTMLNode] = []
    for row in table.rectangle {
      var cells: [HTMLNode] = []
      for (cell, column) in zip(row, table.columns) {
        let value = self.cell(cell, in: column)
        cells.append(
          column.id == table.rowHeader
            ? .element(.th, [.init(.scope, "row")] + classes(column), value)
            : .element(.td, classes(column), value))
      }
      rows.append(.element(.tr, cells))
    }
    let grid = HTMLNode.element(
      .table, attributes,
      [
        // The span stays in view while a wide table is scrolled beneath it.
        .element(.caption, [.element(.span, [run(table.caption)])]),
        .element(.thead, [.element(.tr, head)]),
        .element(.tbody, rows),
      ])
    nodes.append(
      .element(
        .div,
        [
          .className("scroll"), .init(.role, "region"),
          .init(.ariaLabel, "Table \(number): \(table.caption)"), .init(.tabIndex, "0"),
        ], [grid]))
    if !table.notes.isEmpty {
      var notes: [HTMLNode] = []
      for note in table.notes { notes.append(.element(.li, inlines(note))) }
      nodes.append(.element(.ul, [.className("table-notes"), .init(.ariaLabel, "Notes")], notes))
    }
    return .element(.div, [.className("data"), .id("table-\(number)")], nodes)
  }

  /// A chart as a picture with a name and a description, and its data folded away beneath it.
  mutating func chart(_ chart: Chart) -> HTMLNode {
    let number = nextChartNumber()
    let drawing = BarChartDrawing(chart: chart, id: "chart-\(number)").node
    return .element(
      .figure, [.id("chart-\(number)")],
      [
        .element(
          .figcaption,
          [
            .element(.strong, [run(chart.title)]),
            .element(.span, [.className("unit")], " Unit: \(chart.unit)"),
          ]),
        drawing,
        .element(
          .details,
          [
            .element(.summary, [run("The numbers behind “\(chart.title.trimmed)”")]),
            table(chart.table),
          ]),
      ])
  }

  private mutating func cell(_ cell: Table.Cell, in column: Table.Column) -> [HTMLNode] {
    switch cell {
    case .inlines(let inlines): self.inlines(inlines, inTable: true)
    case .integer(let value, let trailID):
      [figure(NumberText.shown(String(value), in: column.kind), trailID: trailID)]
    case .decimal(let value, let trailID):
      [figure(NumberText.shown(value, in: column.kind), trailID: trailID)]
    case .date(let iso?): [time(iso)]
    case .date(nil): [.text(MissingCode.notAvailable.shorthand)]
    case .missing(let code): [.text(code.shorthand)]
    }
  }

  private func classes(_ column: Table.Column) -> [HTMLAttribute] {
    switch column.kind {
    case .integer, .decimal, .percent, .amountGBP: [.className("number")]
    case .date: [.className("day")]
    case .text: []
    }
  }
}
