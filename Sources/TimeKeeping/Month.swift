/// Facts about the twelve months of the Gregorian calendar, numbered from 1.
enum Month {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The English name; `month` must lie in 1...12.
  static func name(_ month: Int) -> String { names[month - 1] }

  /// How many days the month has; `month` must lie in 1...12.
  static func length(_ month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
