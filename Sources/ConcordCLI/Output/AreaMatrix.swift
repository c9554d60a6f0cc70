import Diagnostics
import Workbench

/// Areas side by side in at most 100 columns of text; below each other when there are more than three.
struct AreaMatrix {
  private let columns: [AreaColumn]

  init(_ columns: [AreaColumn]) { self.columns = columns }

  var lines: [String] { columns.count > 3 ? list : table }

  private static let width = 100
  private static let labels = 12

  private var table: [String] {
    let width = (Self.width - Self.labels) / columns.count - 2
    var lines = row("", columns.map { [$0.area] }, width)
    lines.append(
      Self.padded("", Self.labels)
        + columns.map { _ in "  " + String(repeating: "-", count: width) }.joined())
    for (index, name) in AreaColumn.rows.enumerated() {
      lines += row(name, columns.map { $0.cells[index] }, width)
    }
    return lines
  }

  private func row(_ name: String, _ cells: [[String]], _ width: Int) -> [String] {
    let wrapped = cells.map { cell in cell.flatMap { Self.wrapped($0.printable, width) } }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let label = Self.padded(line == 0 ? name : "", Self.labels)
      let parts = wrapped.map { "  " + Self.padded(line < $0.count ? $0[line] : "", width) }
      return Self.trimmed(label + parts.joined())
    }
  }

  private var list: [String] {
    AreaColumn.rows.enumerated().flatMap { index, name in
      [name]
        + columns.flatMap { column in
          ["  \(column.area)"]
            + column.cells[index].flatMap { Self.wrapped($0.printable, Self.width - 4) }
            .map { "    \($0)" }
        }
    }
  }

  /// A text in lines of a width; the lines after the first stand two in.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = " "
      }
      // A word longer than a line is cut, so that the columns stay where they are.
      while word.count > width - 2 {
        lines.append((line.isEmpty ? "" : line + " ") + word.prefix(width - 2 - line.count))
        word = String(word.dropFirst(width - 2 - line.count))
        line = " "
      }
      line += line.isEmpty ? word : " \(word)"
    }
    return lines + [line]
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
