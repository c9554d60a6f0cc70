/// Numbers and words in columns.
enum Printing {
  static func cell(_ text: String, _ width: Int) -> String {
    text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
  }

  static func right(_ text: String, _ width: Int) -> String {
    text.count >= width ? text : String(repeating: " ", count: width - text.count) + text
  }

  /// A number with one digit behind the point below 100, and none above.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    guard value < 99.95 else { return "\(Int(value.rounded()))" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// A number with two digits behind the point.
  static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }

  static func head(_ title: String) {
    print(
      cell(title, 42) + right("plain", 10) + right("Concord", 10) + right("ratio", 9)
        + right("to a field", 12) + "  budget")
  }

  static func line(_ measured: Measured) {
    let verdict = measured.row.budget.map { budget in
      "  at most \(Int(budget)): " + (measured.toField <= budget ? "met" : "NOT MET")
    }
    print(
      cell(measured.row.name, 42) + right("\(number(measured.plain.median)) ns", 10)
        + right("\(number(measured.hosted.median)) ns", 10)
        + right("\(number(measured.ratio)) x", 9) + right("\(number(measured.toField)) x", 12)
        + (verdict ?? ""))
  }
}
