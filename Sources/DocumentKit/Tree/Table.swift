/// A data table: one header row, typed columns, no merged and no empty cells.
package struct Table: Hashable, Sendable, Codable {
  package struct Column: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case text
      case integer
      case decimal
      case percent
      case date
      case amountGBP
    }

    /// The name in data files: ASCII `snake_case`, unique in the table.
    package var id: String
    /// The name readers see.
    package var title: String
    package var kind: Kind
    /// What the numbers count, such as `days`.
    package var unit: String?

    package init(id: String, title: String, kind: Kind = .text, unit: String? = nil) {
      self.id = id
      self.title = title
      self.kind = kind
      self.unit = unit
    }
  }

  /// The last part of the table's file name; its number in the document stands in when nil.
  package var id: String?
  package var caption: String
  package var columns: [Column]
  /// The id of the column whose cells name their rows.
  package var rowHeader: String?
  package var rows: [[Cell]]
  package var notes: [[Inline]]

  package init(
    id: String? = nil, caption: String, columns: [Column], rowHeader: String? = nil,
    rows: [[Cell]], notes: [[Inline]] = []
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rowHeader = rowHeader
    self.rows = rows
    self.notes = notes
  }
}

extension Table {
  /// The rows cut or filled up to the width of the header, so that every renderer writes a rectangle.
  var rectangle: [[Cell]] {
    rows.map { row in
      columns.indices.map { $0 < row.count ? row[$0] : .missing(.notAvailable) }
    }
  }

  /// Every shorthand used in the cells and what it means, in the order of the alphabet.
  var shorthands: [(code: MissingCode, meaning: String)] {
    var meanings: [MissingCode: String] = [:]
    for cell in rectangle.joined() {
      for missing in cell.missing where meanings[missing.code] == nil {
        meanings[missing.code] = missing.meaning
      }
    }
    return meanings.sorted { $0.key < $1.key }.map { (code: $0.key, meaning: $0.value) }
  }

  /// The line above the table that explains its shorthands; nil when it has none.
  var shorthandText: String? {
    let shorthands = shorthands
    guard !shorthands.isEmpty else { return nil }
    return shorthands.map { "\($0.code.shorthand) means \($0.meaning)" }
      .joined(separator: "; ") + "."
  }
}

extension Table.Column {
  /// The title readers see, with the unit.
  var heading: String {
    if let unit, !unit.isBlank { "\(title) (\(unit))" } else { title }
  }

  var isNumeric: Bool {
    switch kind {
    case .integer, .decimal, .percent, .amountGBP: true
    case .text, .date: false
    }
  }
}
