/// One value of a CSV record.
package enum CSVField: Hashable {
  case text(String)
  /// A number in plain digits, written bare so that programs read it as one.
  case number(String)

  init(_ cell: Table.Cell) {
    switch cell {
    case .integer(let value, _): self = .number(String(value))
    case .decimal(let value, _): self = NumberText.isNumber(value) ? .number(value) : .text(value)
    case .inlines(let inlines):
      if case .figure(let value, _)? = inlines.first, inlines.count == 1,
        NumberText.isNumber(value)
      {
        self = .number(value)
      } else {
        self = .text(PlainText.line(inlines))
      }
    case .date(let iso): self = .text(iso ?? MissingCode.notAvailable.shorthand)
    case .missing(let code): self = .text(code.shorthand)
    }
  }

  /// The field as it stands in the file.
  package var written: String {
    switch self {
    case .number(let digits): digits
    case .text(let text): "\"" + Self.guarded(text).replacing("\"", with: "\"\"") + "\""
    }
  }

  /// The text with an apostrophe before what a spreadsheet could run.
  ///
  /// The first character that is not white space decides: some programs trim before they look.
  private static func guarded(_ text: String) -> String {
    let startsWithControl = text.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) }
    let safe = text.inert
    let first = safe.unicodeScalars.first { !$0.properties.isWhitespace }
    let startsFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) }
    return startsWithControl == true || startsFormula == true ? "'" + safe : safe
  }
}
