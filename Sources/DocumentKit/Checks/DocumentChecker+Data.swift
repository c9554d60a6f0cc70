extension DocumentChecker {
  /// Checks a table: its words, its columns, and each row against them.
  mutating func check(_ table: Table, at place: String, depth: Int) {
    require(table.caption, "the caption of the table", at: place, code: "no-caption")
    claimFileName(table.id, at: place)
    checkColumns(of: table, at: place)
    for (number, row) in table.rows.enumerated() where goesOn {
      let place = "\(place), row \(number + 1)"
      if row.count != table.columns.count {
        report(
          "row-width", at: place,
          "the row has \(row.count) cells but the table has \(table.columns.count) columns",
          help: "give every row one cell for each column; use a missing value for a gap")
      }
      for (cell, column) in zip(row, table.columns) where goesOn {
        check(cell, in: column, at: "\(place), column '\(column.id)'", depth: depth + 1)
      }
    }
    for (number, note) in table.notes.enumerated() where goesOn {
      check(note, at: "\(place), note \(number + 1)", depth: depth + 1)
    }
  }

  /// Checks a chart: its words, and that every bar has a value.
  mutating func check(_ chart: Chart, at place: String) {
    require(chart.title, "the title of the chart", at: place, code: "no-chart-title")
    require(
      chart.alternative, "the text alternative of the chart", at: place, code: "no-alternative")
    require(chart.unit, "the unit of the chart", at: place, code: "no-unit")
    claimFileName(chart.id, at: place)
    if chart.bars.isEmpty {
      report(
        "no-bars", at: place, "the chart has no bars", help: "say in a paragraph that there is none"
      )
    }
    for (number, bar) in chart.bars.enumerated() where goesOn {
      let place = "\(place), bar \(number + 1)"
      require(bar.label, "the label of the bar", at: place, code: "no-bar-label")
      checkTrail(bar.trailID, at: place)
      if !bar.value.isFinite {
        report(
          "bar-value", at: place, "the bar has no finite value",
          help: "leave the bar out and say why in a note")
      }
    }
  }

  private mutating func checkColumns(of table: Table, at place: String) {
    if table.columns.isEmpty {
      report("no-columns", at: place, "the table has no columns", help: "name at least one column")
    }
    // CSV files carry columns of their own beside the table's.
    var seen: Set<String> = ["illustrative"]
    for column in table.columns where goesOn {
      let place = "\(place), column '\(column.id)'"
      require(column.title, "the title of the column", at: place, code: "no-column-title")
      count(column.id, column.unit, at: place)
      if !column.id.isSnakeCase {
        report(
          "column-id", at: place, "the column id is not snake_case",
          help: "use small ASCII letters, digits and underscores")
      } else if !seen.insert(column.id).inserted || column.id.hasSuffix("_trail") {
        report(
          "duplicate-column", at: place, "the column id is taken",
          help: "give each column an id of its own; 'illustrative' and ids ending in '_trail' "
            + "are kept for data files")
      }
    }
    if let rowHeader = table.rowHeader, !table.columns.contains(where: { $0.id == rowHeader }) {
      report(
        "row-header", at: place, "the row header '\(rowHeader)' is not a column of the table",
        help: "name the id of one of its columns")
    }
  }

  private mutating func check(
    _ cell: Table.Cell, in column: Table.Column, at place: String, depth: Int
  ) {
    switch cell {
    case .inlines(let inlines):
      check(inlines, at: place, depth: depth)
      if PlainText.line(inlines).isBlank {
        report(
          "empty-cell", at: place, "the cell is empty",
          help: "say why there is no value with a missing value such as [z]")
      }
    case .integer(_, let trailID): checkTrail(trailID, at: place)
    case .decimal(let number, let trailID):
      count(number, at: place)
      checkTrail(trailID, at: place)
      if !NumberText.isNumber(number) {
        report(
          "bad-number", at: place, "'\(number.prefix(80))' is not a number",
          help: "write digits with a full stop, such as 1250.50")
      }
    case .date(let iso?): checkDate(iso, at: place)
    case .date(nil), .missing: break
    }
    if !cell.fits(column.kind) {
      report(
        "cell-kind", at: place, "the value does not fit a column of \(column.kind.rawValue)",
        help: "change the kind of the column, or use a missing value")
    }
  }
}

extension Table.Cell {
  /// Whether a column of the kind may hold the cell; text columns hold anything.
  fileprivate func fits(_ kind: Table.Column.Kind) -> Bool {
    switch (kind, self) {
    case (.text, _), (_, .missing): true
    case (.date, .date): true
    case (.integer, .integer): true
    case (.decimal, .integer), (.decimal, .decimal): true
    case (.percent, .integer), (.percent, .decimal): true
    case (.amountGBP, .integer), (.amountGBP, .decimal): true
    // A figure written as text still leads to its cases, as one number among its peers.
    case (_, .inlines(let inlines)): inlines.isFigure
    default: false
    }
  }
}

extension [Inline] {
  private var isNumberFigure: Bool {
    if case .figure(let value, _)? = first { NumberText.isNumber(value) } else { false }
  }

  /// Whether the runs are one figure with a plain number, or one missing value.
  fileprivate var isFigure: Bool {
    guard count == 1 else { return false }
    if case .missing? = first { return true }
    return isNumberFigure
  }
}
