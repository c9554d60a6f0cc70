/// Numbers as digits and as readers see them.
enum NumberText {
  /// Whether the text is a plain number: an optional minus, digits, an optional full stop and digits.
  static func isNumber(_ text: String) -> Bool {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    return (parts.count == 1 || parts.count == 2)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// A number as a column of the kind shows it, such as `£1,250.00`; other text unchanged.
  static func shown(_ number: String, in kind: Table.Column.Kind) -> String {
    guard isNumber(number) else { return number }
    let minus = number.hasPrefix("-") ? "-" : ""
    let digits = grouped(number.drop { $0 == "-" })
    return switch kind {
    case .amountGBP: "\(minus)£\(digits)"
    case .percent: "\(minus)\(digits)%"
    case .text, .integer, .decimal, .date: minus + digits
    }
  }

  private static func grouped(_ number: Substring) -> String {
    let whole = number.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + number.dropFirst(whole.count)
  }
}
