import TimeKeeping

/// Why a text is not a date, and how to write one.
struct DateProblem {
  let message: String

  static var help: String {
    "write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known"
  }

  init(_ text: String, key: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = parts.map(\.utf8.count)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(part) : nil
    }
    guard numbers.count == parts.count, [[4], [4, 2], [4, 2, 2]].contains(widths) else {
      message = "'\(text)' in '\(key)' is not a date"
      return
    }
    message = "\(text) is not \(Self.kinds[parts.count - 1]): \(Self.reason(numbers))"
  }

  private static let kinds = ["a year", "a month", "a day"]

  private static func reason(_ numbers: [Int]) -> String {
    let years = CivilDate.years
    guard years.contains(numbers[0]) else {
      return "years run from \(years.lowerBound) to \(years.upperBound)"
    }
    guard numbers.count > 1, 1...12 ~= numbers[1] else { return "months run from 01 to 12" }
    let month = PartialDate.month(year: numbers[0], month: numbers[1])
    return "\(month.text) has \(month.latest?.day ?? 31) days"
  }
}
