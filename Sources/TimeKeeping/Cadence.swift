/// A duty that returns: how often something is to happen, or may happen at most.
package struct Cadence: Hashable, Sendable, Codable {
  package enum Rule: Hashable, Sendable, Codable {
    case atMost(timesPerYear: Int)
    case atLeast(timesPerYear: Int)
    /// At least once in each quarter of the reporting year.
    case everyQuarter
    /// No longer than that many months, at least 1, from one time to the next.
    case every(months: Int)
  }

  package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case notYetDue = "not_yet_due"
    case dueSoon = "due_soon"
    case met
    case missed
    case exceeded
  }

  /// How the duty stands on a day, with the dates that show it.
  package struct Standing: Hashable, Sendable, Codable {
    package let verdict: Verdict
    /// The days judged.
    package let period: DateRange
    /// When it happened within the period, up to the as-of day, in order.
    package let dates: [CivilDate]
    /// By when it must next happen; nil when nothing more is due in the period.
    package let due: CivilDate?
    /// The stretches without the thing that make the verdict `missed`: a year, a quarter, or the
    /// days by which it was late.
    package let gaps: [DateRange]
  }

  package var rule: Rule
  package var year: ReportingYear
  /// How many days before the due day "due soon" begins.
  package var soonDays: Int

  package init(_ rule: Rule, year: ReportingYear = .calendar, soonDays: Int = 30) {
    self.rule = rule
    self.year = year
    self.soonDays = soonDays
  }

  /// Judges the reporting year that holds the as-of day, or another period.
  ///
  /// Dates after the as-of day are plans and do not count. Dates may come in any order; a date given
  /// twice counts twice. Earlier dates matter only to `every(months:)`, where the last one before the
  /// period sets the first due day; without one the months run from the period's first day.
  package func standing(
    of occurrences: [CivilDate], asOf: CivilDate, in period: DateRange? = nil
  ) -> Standing {
    let period = period ?? year.range(containing: asOf)
    let past = occurrences.filter { $0 <= asOf }.sorted()
    let dates = past.filter(period.contains)
    switch rule {
    case .atMost(let limit):
      return Standing(
        verdict: dates.count > limit ? .exceeded : .met, period: period, dates: dates, due: nil,
        gaps: [])
    case .atLeast(let needed):
      return standing(
        of: dates, in: period, asOf: asOf,
        dueBy: dates.count >= needed ? nil : period.last, windows: [period], needed: needed)
    case .everyQuarter:
      let quarters = Self.quarters(of: period)
      let due = quarters.first { quarter in
        quarter.last >= asOf && !dates.contains(where: quarter.contains)
      }
      return standing(
        of: dates, in: period, asOf: asOf, dueBy: due?.last, windows: quarters, needed: 1)
    case .every(let months):
      return standing(every: months, past: past, dates: dates, in: period, asOf: asOf)
    }
  }

  /// Judges windows that each need a number of dates by their last day.
  private func standing(
    of dates: [CivilDate], in period: DateRange, asOf: CivilDate, dueBy due: CivilDate?,
    windows: [DateRange], needed: Int
  ) -> Standing {
    let gaps = windows.filter { window in
      window.last < asOf && dates.count(where: window.contains) < needed
    }
    let openDue = due.flatMap { $0 < asOf ? nil : $0 }
    let isMet = windows.contains { window in
      window.contains(asOf) && dates.count(where: window.contains) >= needed
    }
    return Standing(
      verdict: verdict(gaps: gaps, due: openDue, isMet: isMet || openDue == nil, asOf: asOf),
      period: period,
      dates: dates, due: openDue, gaps: gaps)
  }

  private func standing(
    every months: Int, past: [CivilDate], dates: [CivilDate], in period: DateRange, asOf: CivilDate
  ) -> Standing {
    let before = past.last { $0 < period.first }
    var due =
      before.map { $0.adding(months: months) ?? .last }
      ?? period.first.adding(months: months)?.adding(days: -1) ?? .last
    var gaps: [DateRange] = []
    for date in dates {
      gaps += Self.overdue(after: due, through: date.adding(days: -1), in: period)
      due = date.adding(months: months) ?? .last
    }
    gaps += Self.overdue(after: due, through: min(asOf, period.last), in: period)
    let openDue = due >= asOf && due <= period.last ? due : nil
    return Standing(
      verdict: verdict(
        gaps: gaps, due: openDue, isMet: !dates.isEmpty || openDue == nil, asOf: asOf),
      period: period, dates: dates, due: openDue, gaps: gaps)
  }

  /// The days of the period after the due day up to the last one given: one range or none.
  private static func overdue(
    after due: CivilDate, through last: CivilDate?, in period: DateRange
  ) -> [DateRange] {
    guard let last, let late = due.adding(days: 1),
      let gap = DateRange(max(late, period.first), last)
    else { return [] }
    return [gap]
  }

  private func verdict(
    gaps: [DateRange], due: CivilDate?, isMet: Bool, asOf: CivilDate
  ) -> Verdict {
    if !gaps.isEmpty { return .missed }
    if let due, asOf.days(to: due) <= soonDays { return .dueSoon }
    return isMet ? .met : .notYetDue
  }

  /// The period's quarters, three months each from its first day; the last may be shorter.
  private static func quarters(of period: DateRange) -> [DateRange] {
    var quarters: [DateRange] = []
    var first = period.first
    var index = 1
    while first <= period.last {
      let next = period.first.adding(months: 3 * index)
      let last = min(next?.adding(days: -1) ?? .last, period.last)
      quarters.append(DateRange(first...last))
      guard let next else { break }
      first = next
      index += 1
    }
    return quarters
  }
}
