/// A working calendar as names written beside the days of the table.
struct WallCalendar {
  /// The name of the bank holiday on a day, or nothing.
  var holidays: [String?]
  /// The reason of the closure on a day, or nothing.
  var closures: [String?]
  /// Whether people work on a day.
  private(set) var works: [Bool]

  init(holidays named: [(day: String, title: String)], closures: [ClosedDays]) {
    let table = DayTable.shared
    var holidays: [String?] = Array(repeating: nil, count: table.texts.count)
    var closed = holidays
    for (day, title) in named {
      let place = table.place(of: day)
      holidays[place] = holidays[place] ?? title
    }
    for closure in closures {
      for place in closure.first...closure.last { closed[place] = closed[place] ?? closure.reason }
    }
    works = table.texts.indices.map { place in
      !table.isWeekend(place) && holidays[place] == nil && closed[place] == nil
    }
    self.holidays = holidays
    self.closures = closed
  }

  /// Days between two places of the table on which something stands still.
  struct ClosedDays {
    let first: Int
    let last: Int
    let reason: String
  }

  /// Why nobody works on a day: the weekend before the bank holiday before the closure.
  func reason(_ place: Int) -> String? {
    switch DayTable.shared.weekdays[place] {
    case 5: return "weekend Saturday"
    case 6: return "weekend Sunday"
    default: break
    }
    if let title = holidays[place] { return "holiday \(title)" }
    return closures[place].map { "closure \($0)" }
  }
}
