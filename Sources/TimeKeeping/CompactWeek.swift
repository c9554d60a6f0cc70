/// The week in which areas celebrate their Compact: the first full week of November.
///
/// A full week is seven days that all lie in November; on which day it starts is the area's choice.
package struct CompactWeek: Hashable, Sendable, Codable {
  package enum Start: String, Hashable, Sendable, Codable, CaseIterable {
    case monday
    case sunday

    fileprivate var weekday: Weekday { self == .monday ? .monday : .sunday }
  }

  package let start: Start

  package init(startingOn start: Start) { self.start = start }

  /// The week in that year; nil outside `CivilDate.years`.
  package func range(in year: Int) -> DateRange? {
    guard let november = CivilDate(year: year, month: 11, day: 1) else { return nil }
    let wait = (start.weekday.number - november.weekday.number + 7) % 7
    guard let first = november.adding(days: wait), let last = first.adding(days: 6)
    else { return nil }
    return DateRange(first, last)
  }
}
