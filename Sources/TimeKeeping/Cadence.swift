/// A duty that returns: how often something is to happen, or may happen at most.
package struct Cadence: Hashable, Sendable, Codable {
  package enum Rule: Hashable, Sendable, Codable {
    /// So many times in each window, from `least` to `most`; one of the two may be nil.
    case times(least: Int?, most: Int?, in: Window)
    /// No longer than that many months, at least 1, from one time to the next.
    case every(months: Int)
  }

  /// The stretches of a reporting year in which times are counted; the raw values are how data
  /// spells them.
  package enum Window: String, Hashable, Sendable, Codable, CaseIterable {
    case month
    case quarter
    case year
    /// The year in progress, for something that the year after needs: a plan, a budget.
    case beforeYear = "before_year"
    case compactWeek = "compact_week"
  }

  package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case notYetDue = "not_yet_due"
    case dueSoon = "due_soon"
    case met
    case missed
    case exceeded
  }

  /// How the duty stands on a day, with the days that show it.
  package struct Standing: Hashable, Sendable, Codable {
    package let verdict: Verdict
    /// The days judged: a reporting year.
    package let period: DateRange
    /// The positions, among the occurrences given, of those of the period up to the as-of day, in
    /// the order of time.
    package let counted: [Int]
    /// Those of `counted` that are beyond the most there may be.
    package let excess: [Int]
    /// By when it must next happen, before the as-of day where that is overdue; nil when nothing
    /// more is due in the period.
    package let due: CivilDate?
    /// The stretches without the thing that make the verdict `missed`: a window, or the days by
    /// which it was late.
    package let gaps: [DateRange]
  }

  package var rule: Rule
  package var year: ReportingYear
  /// How many days before the due day "due soon" begins.
  package var soonDays: Int
  /// The first day on which the duty held; nil when that is not stated.
  ///
  /// Then a window that ended before the first time on record is not judged: an empty register may
  /// mean a new body.
  package var since: CivilDate?
  /// On which day Compact Week starts, where that is the window.
  package var weekStart: CompactWeek.Start

  package init(
    _ rule: Rule, year: ReportingYear = .calendar, soonDays: Int = 30, since: CivilDate? = nil,
    weekStart: CompactWeek.Start = .monday
  ) {
    self.rule = rule
    self.year = year
    self.soonDays = soonDays
    self.since = since
    self.weekStart = weekStart
  }

  /// The windows of a reporting year, in order; a last one may be shorter.
  func windows(_ window: Window, of period: DateRange) -> [DateRange] {
    switch window {
    case .year, .beforeYear: return [period]
    case .quarter: return Self.stretches(of: period, months: 3)
    case .month: return Self.stretches(of: period, months: 1)
    case .compactWeek:
      return (period.first.year...period.last.year).compactMap { year in
        CompactWeek(startingOn: weekStart).range(in: year)
      }.filter { period.contains($0.first) }
    }
  }

  private static func stretches(of period: DateRange, months: Int) -> [DateRange] {
    var found: [DateRange] = []
    var first = period.first
    var index = 1
    while first <= period.last {
      let next = period.first.adding(months: months * index)
      let last = min(next?.adding(days: -1) ?? .last, period.last)
      found.append(DateRange(first...last))
      guard let next else { break }
      first = next
      index += 1
    }
    return found
  }
}
