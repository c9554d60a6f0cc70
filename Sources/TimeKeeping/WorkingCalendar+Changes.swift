extension WorkingCalendar {
  /// One bank holiday that two calendars do not agree on.
  package struct Change: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
      case added
      case removed
      /// The same day under another title, which moves nothing.
      case renamed
    }

    package let day: CivilDate
    package let kind: Kind
    /// The title in the calendar that has the day, in the newer where both have.
    package let title: String

    /// "Monday 8 May 2023 became a bank holiday (Bank holiday for the coronation)".
    package var text: String {
      switch kind {
      case .added: "\(day.withWeekday) became a bank holiday (\(title))"
      case .removed: "\(day.withWeekday) is no longer a bank holiday (\(title))"
      case .renamed: "\(day.withWeekday) is now called \(title)"
      }
    }
  }

  /// What became different since an older calendar, in the order of the days.
  package func changes(since old: WorkingCalendar) -> [Change] {
    let before = Dictionary(old.holidays.map { ($0.date, $0.title) }) { first, _ in first }
    let now = Dictionary(holidays.map { ($0.date, $0.title) }) { first, _ in first }
    return Set(before.keys).union(now.keys).sorted().compactMap { day in
      switch (before[day], now[day]) {
      case (nil, let title?): Change(day: day, kind: .added, title: title)
      case (let title?, nil): Change(day: day, kind: .removed, title: title)
      case (let old?, let title?) where old != title:
        Change(day: day, kind: .renamed, title: title)
      default: nil
      }
    }
  }
}
