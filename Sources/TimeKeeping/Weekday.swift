/// A day of the week; the raw values are how data spells it.
package enum Weekday: String, Hashable, Sendable, Codable, CaseIterable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// The day that many places after Monday; any whole number, since weeks repeat.
  init(placesAfterMonday places: Int) {
    self =
      switch (places % 7 + 7) % 7 {
      case 0: .monday
      case 1: .tuesday
      case 2: .wednesday
      case 3: .thursday
      case 4: .friday
      case 5: .saturday
      default: .sunday
      }
  }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 numbers them.
  package var number: Int {
    switch self {
    case .monday: 1
    case .tuesday: 2
    case .wednesday: 3
    case .thursday: 4
    case .friday: 5
    case .saturday: 6
    case .sunday: 7
    }
  }

  package var isWeekend: Bool { self == .saturday || self == .sunday }

  /// The English name with its capital, "Tuesday".
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
