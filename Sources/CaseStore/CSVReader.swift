import Diagnostics

/// Reads comma-separated values as RFC 4180 has them: quoted cells may hold commas, line breaks and
/// doubled quotation marks; lines end with LF or CR LF.
struct CSVReader {
  struct Cell {
    var text: [UInt8] = []
    var line: Int
    var column: Int
  }

  struct Row {
    var cells: [Cell]
    var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy { $0 == 0x20 } } }
  }

  private let path: String
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var line = 1
  private var column = 1

  private init(path: String, bytes: ArraySlice<UInt8>) {
    self.path = path
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// The rows of a text, the header among them; rows without any content are left out.
  static func rows(of bytes: ArraySlice<UInt8>, path: String) throws(SyntaxProblem) -> [Row] {
    try TextEncodingCheck.run(on: bytes, path: path)
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var reader = CSVReader(path: path, bytes: marked ? bytes.dropFirst(3) : bytes)
    var rows: [Row] = []
    while reader.at < reader.bytes.endIndex {
      let row = try reader.row()
      if !row.isBlank { rows.append(row) }
    }
    return rows
  }

  private mutating func row() throws(SyntaxProblem) -> Row {
    var cells: [Cell] = []
    while true {
      cells.append(try cell())
      guard at < bytes.endIndex else { return Row(cells: cells) }
      if bytes[at] == UInt8(ascii: ",") {
        advance()
        if at == bytes.endIndex {
          cells.append(Cell(line: line, column: column))
          return Row(cells: cells)
        }
      } else {
        advance()
        return Row(cells: cells)
      }
    }
  }

  private mutating func cell() throws(SyntaxProblem) -> Cell {
    var cell = Cell(line: line, column: column)
    if at < bytes.endIndex, bytes[at] == UInt8(ascii: "\"") {
      try quoted(into: &cell)
      return cell
    }
    while at < bytes.endIndex, !isCellEnd {
      if bytes[at] == UInt8(ascii: "\"") {
        throw problem(
          "csv.stray-quote", "a quotation mark stands inside a cell that is not quoted",
          help: "put the whole cell in quotation marks and double each one inside it")
      }
      cell.text.append(bytes[at])
      advance()
    }
    return cell
  }

  private mutating func quoted(into cell: inout Cell) throws(SyntaxProblem) {
    advance()
    while true {
      guard at < bytes.endIndex else {
        throw SyntaxProblem(
          code: "csv.unclosed-quote", "a quotation mark is opened here and never closed",
          at: Place(path: path, line: cell.line, column: cell.column),
          help: "close it at the end of the cell, and double each quotation mark inside it")
      }
      if bytes[at] == UInt8(ascii: "\"") {
        advance()
        guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "\"") else { break }
      }
      // A line break inside a cell is one line feed, however the file ends its lines.
      cell.text.append(bytes[at] == 0x0D ? 0x0A : bytes[at])
      advance()
    }
    guard at == bytes.endIndex || isCellEnd else {
      throw problem(
        "csv.text-after-quote", "something follows the closing quotation mark of a cell",
        help: "double each quotation mark inside a quoted cell")
    }
  }

  private var isCellEnd: Bool {
    let byte = bytes[at]
    return byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
  }

  /// Moves past one character, or past one line break.
  private mutating func advance() {
    if bytes[at] == 0x0A || bytes[at] == 0x0D {
      let isPair = bytes[at] == 0x0D && at + 1 < bytes.endIndex && bytes[at + 1] == 0x0A
      at += isPair ? 2 : 1
      line += 1
      column = 1
      return
    }
    at += 1
    if at == bytes.endIndex || bytes[at] & 0xC0 != 0x80 { column += 1 }
  }

  private func problem(_ code: String, _ message: String, help: String) -> SyntaxProblem {
    SyntaxProblem(
      code: code, message, at: Place(path: path, line: line, column: column), help: help)
  }
}
