extension Cadence {
  /// Judges the reporting year that holds the as-of day, or another period.
  ///
  /// What begins after the as-of day is a plan: it does not count, but where it would meet the duty
  /// nothing is "due soon". Occurrences may come in any order; one given twice counts twice. One of
  /// several days counts on its first, except that Compact Week is met by one that touches it.
  package func standing(
    of occurrences: [DateRange], asOf: CivilDate, in period: DateRange? = nil
  ) -> Standing {
    let period = period ?? year.range(containing: asOf)
    switch rule {
    case .times(let least, let most, let window):
      let judge = WindowJudge(
        cadence: self, window: window, least: least, most: most, occurrences: occurrences,
        asOf: asOf)
      return judge.standing(in: period)
    case .every(let months):
      let judge = IntervalJudge(
        cadence: self, months: months, occurrences: occurrences, asOf: asOf)
      return judge.standing(in: period)
    }
  }

  /// The standing of things that each happen on one day.
  package func standing(
    of days: [CivilDate], asOf: CivilDate, in period: DateRange? = nil
  ) -> Standing {
    standing(of: days.map { DateRange($0...$0) }, asOf: asOf, in: period)
  }

  /// Whether anything is to be said about a period: the duty held in it, or the register reaches
  /// back that far.
  package func reaches(_ period: DateRange, by occurrences: [DateRange]) -> Bool {
    if let since { return since <= period.last }
    return occurrences.contains { $0.first <= period.last }
  }

  /// Whether a window without enough in it was missed, and not before the duty's time.
  func judges(_ window: DateRange, by occurrences: [DateRange]) -> Bool {
    since.map { $0 <= window.first } ?? reaches(window, by: occurrences)
  }

  func verdict(
    isExceeded: Bool = false, gaps: [DateRange], due: CivilDate?, isMet: Bool, isPlanned: Bool,
    asOf: CivilDate
  ) -> Verdict {
    if isExceeded { return .exceeded }
    if !gaps.isEmpty { return .missed }
    if let due, !isPlanned, asOf.days(to: due) <= soonDays { return .dueSoon }
    return isMet ? .met : .notYetDue
  }
}

/// Counts occurrences in windows.
private struct WindowJudge {
  let cadence: Cadence
  let window: Cadence.Window
  let least: Int?
  let most: Int?
  let occurrences: [DateRange]
  let asOf: CivilDate

  func standing(in period: DateRange) -> Cadence.Standing {
    let windows = cadence.windows(window, of: period)
    var counted: [Int] = []
    var excess: [Int] = []
    var gaps: [DateRange] = []
    var due: (day: CivilDate, isPlanned: Bool)?
    var isMet = false
    for window in windows {
      let (held, planned) = inside(window)
      counted += held
      if let most, held.count > most { excess += held[max(0, most)...] }
      guard let least else { continue }
      if window.contains(asOf) { isMet = held.count >= least }
      guard held.count < least else { continue }
      if window.last < asOf {
        if cadence.judges(window, by: occurrences) {
          gaps.append(window)
        }
      } else if due == nil, cadence.since.map({ $0 <= window.first }) ?? true {
        due = (window.last, held.count + planned >= least)
      }
    }
    return Cadence.Standing(
      verdict: cadence.verdict(
        isExceeded: !excess.isEmpty, gaps: gaps, due: due?.day, isMet: isMet || due == nil,
        isPlanned: due?.isPlanned ?? false, asOf: asOf),
      period: period, counted: counted, excess: excess, due: due?.day, gaps: gaps)
  }

  /// The positions of what happened in a window, in the order of time, and how much is planned.
  private func inside(_ range: DateRange) -> (held: [Int], planned: Int) {
    let found = occurrences.indices.filter { index in
      window == .compactWeek
        ? occurrences[index].overlaps(range) : range.contains(occurrences[index].first)
    }
    let held = found.filter { occurrences[$0].first <= asOf }
    return (held.sorted { occurrences[$0].first < occurrences[$1].first }, found.count - held.count)
  }
}

/// Measures the time from one occurrence to the next.
private struct IntervalJudge {
  let cadence: Cadence
  let months: Int
  let occurrences: [DateRange]
  let asOf: CivilDate

  /// Earlier occurrences matter too: the last one before the period sets the first due day.
  ///
  /// Without one the months run from `since`, or the first occurrence, or the period's first day.
  /// What is still overdue when a period ends is told of in the next one.
  func standing(in period: DateRange) -> Cadence.Standing {
    let past = occurrences.indices.filter { occurrences[$0].first <= asOf }
      .sorted { occurrences[$0].first < occurrences[$1].first }
    let counted = past.filter { period.contains(occurrences[$0].first) }
    var due = firstDue(past, period)
    var gaps: [DateRange] = []
    for index in counted {
      let date = occurrences[index].first
      gaps += late(after: due, through: date)
      due = date.adding(months: months) ?? .last
    }
    if asOf <= period.last { gaps += late(after: due, through: asOf) }
    let isPlanned = occurrences.contains { asOf < $0.first && $0.first <= due }
    return Cadence.Standing(
      verdict: cadence.verdict(
        gaps: gaps, due: due, isMet: !counted.isEmpty || due > period.last,
        isPlanned: isPlanned, asOf: asOf),
      period: period, counted: counted, excess: [], due: due, gaps: gaps)
  }

  private func firstDue(_ past: [Int], _ period: DateRange) -> CivilDate {
    if let before = past.last(where: { occurrences[$0].first < period.first }) {
      return occurrences[before].first.adding(months: months) ?? .last
    }
    if cadence.since == nil, let first = past.first { return occurrences[first].first }
    let begin = cadence.since ?? period.first
    return begin.adding(months: months)?.adding(days: -1) ?? .last
  }

  /// The days by which it was late, the day it came or the as-of day included: one range or none.
  private func late(after due: CivilDate, through last: CivilDate) -> [DateRange] {
    due.adding(days: 1).flatMap { DateRange($0, last) }.map { [$0] } ?? []
  }
}
