import CompactModel
import Diagnostics

/// The rows of a CSV register as a tree, so that they are judged by the same code as YAML rows.
struct CSVTable {
  private(set) var tree = DataTree()
  private(set) var problems: [Diagnostic] = []

  init(rows: [CSVReader.Row], kind: RecordKind, path: String) {
    tree.nodes.append(DataTree.Node(kind: .list, end: 1, line: 1, column: 1))
    if let header = rows.first {
      let columns = self.columns(of: header, kind, path)
      guard columns.contains(where: { $0 != nil }) else { return }
      for row in rows.dropFirst() { add(row, columns, path) }
    }
    tree.nodes[0].end = UInt32(tree.nodes.count)
  }

  /// The names of the columns; nil for one that is not to be read.
  private mutating func columns(
    of header: CSVReader.Row, _ kind: RecordKind, _ path: String
  ) -> [[UInt8]?] {
    let names = kind.fields.map(\.name)
    var seen: Set<String> = []
    return header.cells.map { cell in
      let name = String(decoding: cell.text, as: UTF8.self)
      let place = Place(path: path, line: cell.line, column: cell.column)
      guard names.contains(name) else {
        let isSemicolons = header.cells.count == 1 && name.contains(";")
        problems.append(
          Diagnostic(
            code: "csv.unknown-column",
            name.isEmpty
              ? "a column has no name" : "\(kind.phrase) has no column '\(name)'", at: place,
            help: isSemicolons
              ? "part the columns with commas, not with semicolons"
              : Spelling.suggestion(for: name, among: names)))
        return nil
      }
      guard seen.insert(name).inserted else {
        problems.append(
          Diagnostic(
            code: "csv.duplicate-column", "the column '\(name)' is given twice", at: place,
            help: "keep one of them"))
        return nil
      }
      return cell.text
    }
  }

  private mutating func add(_ row: CSVReader.Row, _ columns: [[UInt8]?], _ path: String) {
    guard row.cells.count == columns.count else {
      let place = Place(path: path, line: row.cells[0].line, column: row.cells[0].column)
      problems.append(
        Diagnostic(
          code: "csv.ragged-row",
          "the row has \(row.cells.count) \(row.cells.count == 1 ? "cell" : "cells"), "
            + "the first line has \(columns.count)", at: place,
          help: "put a cell that holds a comma in quotation marks; leave no column out"))
      return
    }
    let index = tree.nodes.count
    tree.nodes[0].count += 1
    tree.nodes.append(
      DataTree.Node(
        kind: .mapping, line: UInt32(row.cells[0].line), column: UInt32(row.cells[0].column)))
    for (cell, column) in zip(row.cells, columns) {
      guard let column else { continue }
      addScalar(.text, column, cell)
      addScalar(cell.text.isEmpty ? .nothing : .text, cell.text, cell)
      tree.nodes[index].count += 1
    }
    tree.nodes[index].end = UInt32(tree.nodes.count)
  }

  private mutating func addScalar(_ kind: DataTree.Kind, _ text: [UInt8], _ cell: CSVReader.Cell) {
    let node = DataTree.Node(
      kind: kind,
      hasControl: text.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D },
      start: UInt32(tree.text.count), count: UInt32(text.count),
      end: UInt32(tree.nodes.count + 1), line: UInt32(cell.line), column: UInt32(cell.column))
    tree.text += text
    tree.nodes.append(node)
  }
}
