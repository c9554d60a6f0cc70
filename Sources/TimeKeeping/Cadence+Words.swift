extension Cadence {
  /// How often, for people: "at most 3 times a year", "at least once a quarter", "every 2 months".
  package var words: String {
    switch rule {
    case .every(let months):
      if months == 1 { return "every month" }
      if months == 12 { return "every twelve months" }
      return months % 12 == 0 ? "every \(months / 12) years" : "every \(months) months"
    case .times(let least, let most, let window):
      var parts: [String] = []
      if let least, least == most {
        parts.append("exactly \(Self.times(least))")
      } else {
        if let least { parts.append("at least \(Self.times(least))") }
        if let most { parts.append("at most \(Self.times(most))") }
      }
      return "\(parts.joined(separator: " and ")) \(words(for: window))"
    }
  }

  /// Which year it is reckoned by: "by calendar years", "by years from 15 September".
  package var yearWords: String {
    switch year.kind {
    case .calendar: "by calendar years"
    case .financial: "by financial years from 1 April"
    case .anniversary: "by years from \(year.day) \(Month.name(year.month))"
    }
  }

  private func words(for window: Window) -> String {
    switch window {
    case .month: "a month"
    case .quarter: "a quarter"
    case .year: "a year"
    case .beforeYear: "before each year begins"
    case .compactWeek: "in Compact Week (from a \(weekStart == .monday ? "Monday" : "Sunday"))"
    }
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}
