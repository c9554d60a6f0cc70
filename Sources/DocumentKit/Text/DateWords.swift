/// An ISO 8601 day or month in the words readers see.
///
/// Twelve names written here serve every machine alike; no locale can change them.
enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `2027-06-04` as `4 June 2027` and `2027-06` as `June 2027`; nil for what is no such day.
  static func words(_ iso: String) -> String? {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), year > 0, let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    guard parts.count == 3 else { return "\(months[month - 1]) \(year)" }
    guard let day = Int(parts[2]), (1...length(of: month, in: year)).contains(day) else {
      return nil
    }
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// The words, or the text itself when it is no ISO date.
  static func shown(_ iso: String) -> String { words(iso) ?? iso }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
