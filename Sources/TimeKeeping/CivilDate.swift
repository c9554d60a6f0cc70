/// A day of the proleptic Gregorian calendar, without a time or a time zone.
///
/// Days from 1 January 1900 to 31 December 2199 exist; every operation that would leave them
/// returns nil, so that a slip of the pen (year 2206 for 2026) never becomes a quiet wrong date.
package struct CivilDate: Hashable, Sendable {
  /// Days since 1 January 1970, negative before it.
  package let dayNumber: Int32

  /// The years in which a date can lie.
  package static var years: ClosedRange<Int> { 1900...2199 }
  /// The first and the last day that exist here.
  package static var range: ClosedRange<CivilDate> { first...last }

  static var first: CivilDate { CivilDate(unchecked: -25_567) }
  static var last: CivilDate { CivilDate(unchecked: 84_005) }

  private init(unchecked dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The day that many days after 1 January 1970; nil outside `range`.
  package init?(dayNumber: Int) {
    guard Int(Self.first.dayNumber)...Int(Self.last.dayNumber) ~= dayNumber else { return nil }
    self.init(unchecked: Int32(dayNumber))
  }

  /// A date from its parts; nil when there is no such day (30 February) or the year is out of range.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years ~= year, 1...12 ~= month, day >= 1, day <= Month.length(month, in: year)
    else { return nil }
    // Years are reckoned from March, so that the leap day comes last and month lengths repeat.
    let marchYear = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    self.init(
      unchecked: Int32(marchYear * 365 + leapDays + dayOfYear - Self.epochFromMarchYearZero))
  }

  private static var epochFromMarchYearZero: Int { 719_468 }

  /// Year, month and day together; cheaper than asking for them one by one.
  package var parts: (year: Int, month: Int, day: Int) {
    let days = Int(dayNumber) + Self.epochFromMarchYearZero
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  package var weekday: Weekday { Weekday(placesAfterMonday: daysSinceAMonday) }

  /// Days since Monday 29 December 1969, negative before it.
  var daysSinceAMonday: Int { Int(dayNumber) + 3 }
}

extension CivilDate: Comparable {
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CivilDate {
  /// How many days later `other` is; negative when it is earlier.
  package func days(to other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  /// The day that many days later, earlier when negative; nil outside `range`.
  package func adding(days: Int) -> CivilDate? {
    let (number, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return overflow ? nil : CivilDate(dayNumber: number)
  }

  /// The same day of the month that many months later, earlier when negative; nil outside `range`.
  ///
  /// Where the month reached is too short, its last day stands: 31 January and one month is
  /// 28 February, or 29 February in a leap year. The day is not restored afterwards, so adding one
  /// month twice may give an earlier day than adding two months once.
  package func adding(months: Int) -> CivilDate? {
    guard -3_600...3_600 ~= months else { return nil }
    let (year, month, day) = parts
    let total = year * 12 + month - 1 + months
    return CivilDate(clampingDay: day, month: total % 12 + 1, year: total / 12)
  }

  /// The same day that many years later, earlier when negative; nil outside `range`.
  ///
  /// 29 February becomes 28 February in a year that has no such day.
  package func adding(years: Int) -> CivilDate? {
    guard -300...300 ~= years else { return nil }
    return adding(months: years * 12)
  }

  /// The day of a month, or the month's last day where it has no such day.
  init?(clampingDay day: Int, month: Int, year: Int) {
    guard 1...12 ~= month else { return nil }
    self.init(year: year, month: month, day: min(day, Month.length(month, in: year)))
  }
}
