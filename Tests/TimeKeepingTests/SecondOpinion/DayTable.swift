/// Every day of a span of years, written down one after another as on a wall calendar.
///
/// It shares no reckoning with TimeKeeping: days are numbered by the order in which they come, and
/// all that is known of a day is read off the table.
struct DayTable {
  /// The table all tests use: 2000 to 2060.
  static let shared = DayTable(years: 2000...2060, firstWeekday: 5)

  private(set) var years: [Int] = []
  private(set) var months: [Int] = []
  private(set) var days: [Int] = []
  /// 0 for Monday to 6 for Sunday.
  private(set) var weekdays: [Int] = []
  private(set) var texts: [String] = []
  private var places: [String: Int] = [:]

  /// Writes the table; the weekday of its first day is taken from a printed calendar.
  private init(years span: ClosedRange<Int>, firstWeekday: Int) {
    var weekday = firstWeekday
    for year in span {
      var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if year % 4 == 0, year % 100 != 0 || year % 400 == 0 { lengths[1] = 29 }
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          years.append(year)
          months.append(index + 1)
          days.append(day)
          weekdays.append(weekday)
          texts.append("\(year)-\(Self.two(index + 1))-\(Self.two(day))")
          weekday = weekday == 6 ? 0 : weekday + 1
        }
      }
    }
    places = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0) })
  }

  /// The place of a day written `2026-03-04`.
  func place(of text: String) -> Int {
    guard let place = places[text] else { preconditionFailure("no such day in the table: \(text)") }
    return place
  }

  func isWeekend(_ place: Int) -> Bool { weekdays[place] > 4 }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
