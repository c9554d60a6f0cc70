/// One source line made safe to print, with a caret under a column.
///
/// Lines longer than `widthLimit` are cut around the column; control characters become spaces, so
/// that no case file can move the cursor of the terminal it is shown on.
package struct SourceExcerpt: Sendable {
  package let text: String
  /// The line to print under `text`; nil when the column is not known.
  package let caret: String?

  package init(line: String, column: Int, widthLimit: Int = 120) {
    let scalars = Array(line.printable.unicodeScalars)
    var start = 0
    if scalars.count > widthLimit, column > widthLimit - 20 {
      start = min(max(0, column - widthLimit / 2), scalars.count - widthLimit)
    }
    let end = min(scalars.count, start + widthLimit)
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars[start..<end])
    text = (start > 0 ? "…" : "") + String(shown) + (end < scalars.count ? "…" : "")
    guard column > 0, column <= scalars.count + 1 else {
      caret = nil
      return
    }
    caret = String(repeating: " ", count: column - 1 - start + (start > 0 ? 1 : 0)) + "^"
  }
}

extension String {
  /// The text with every control and bidirectional-control character replaced by a space.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isHazardous) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars { safe.append(scalar.isHazardous ? " " : scalar) }
    return String(safe)
  }
}

extension Unicode.Scalar {
  /// Whether printing the character could change how the text around it is shown.
  fileprivate var isHazardous: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
