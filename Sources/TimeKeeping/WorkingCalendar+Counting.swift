// Mondays to Fridays are numbered without gaps. A working day's own number is its weekday number
// less the closed weekdays up to it, so counting and stepping are one binary search each, whatever
// the distance.

extension WorkingCalendar {
  /// What the day is, naming the reason when it is not a working day.
  package func dayKind(_ date: CivilDate) -> DayKind {
    let weekday = date.weekday
    if weekday.isWeekend { return .weekend(weekday) }
    let number = date.weekdaysThrough
    let place = closedWeekdays.partitioningIndex { $0 >= number }
    guard place < closedWeekdays.count, closedWeekdays[place] == number else { return .working }
    let holiday = holidays.partitioningIndex { $0.date >= date }
    if holiday < holidays.count, holidays[holiday].date == date {
      return .holiday(title: holidays[holiday].title)
    }
    let closure = localClosures.first { $0.range.contains(date) }
    return .closure(reason: closure?.reason ?? "")
  }

  package func isWorkingDay(_ date: CivilDate) -> Bool {
    if date.weekday.isWeekend { return false }
    let number = date.weekdaysThrough
    let place = closedWeekdays.partitioningIndex { $0 >= number }
    return place == closedWeekdays.count || closedWeekdays[place] != number
  }

  /// The day itself if it is a working day, otherwise the next one; nil past `CivilDate.range`.
  package func nextWorkingDay(onOrAfter date: CivilDate) -> CivilDate? {
    workingDay(1, onOrAfter: date)
  }

  /// The day itself if it is a working day, otherwise the last one before; nil before `CivilDate.range`.
  package func previousWorkingDay(onOrBefore date: CivilDate) -> CivilDate? {
    workingDay(numbered: workingDaysThrough(date))
  }

  /// The working day that many working days later, earlier when negative; the day itself for 0.
  ///
  /// Counting starts on the day after, or before, `date`, whatever kind of day it is: one working
  /// day after a Saturday is the Monday. Nil outside `CivilDate.range`.
  package func adding(workingDays count: Int, to date: CivilDate) -> CivilDate? {
    guard -200_000...200_000 ~= count else { return nil }
    if count == 0 { return date }
    let through = workingDaysThrough(date)
    if count > 0 { return workingDay(numbered: through + count) }
    return workingDay(numbered: through + count + (isWorkingDay(date) ? 0 : 1))
  }

  /// How many working days lie after the first day up to and including the second.
  ///
  /// Negative, counted the other way round, when the second day is the earlier one.
  package func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
    workingDaysThrough(end) - workingDaysThrough(start)
  }

  /// How many working days the range holds.
  package func workingDays(in range: DateRange) -> Int {
    workingDaysThrough(range.last) - workingDaysThrough(range.first)
      + (isWorkingDay(range.first) ? 1 : 0)
  }

  /// The `count`th working day reached when the day itself may be the first.
  func workingDay(_ count: Int, onOrAfter date: CivilDate) -> CivilDate? {
    workingDay(numbered: workingDaysThrough(date) - (isWorkingDay(date) ? 1 : 0) + count)
  }

  /// How many working days there are up to and including the day, from a fixed Monday on.
  private func workingDaysThrough(_ date: CivilDate) -> Int {
    let number = date.weekdaysThrough
    return number - closedWeekdays.partitioningIndex { $0 > number }
  }

  private func workingDay(numbered number: Int) -> CivilDate? {
    // The closed weekday at index i follows `closedWeekdays[i] - i - 1` working days, so it comes
    // before the day sought just when that is less than `number`.
    var low = 0
    var high = closedWeekdays.count
    while low < high {
      let middle = (low + high) / 2
      if closedWeekdays[middle] - middle <= number { low = middle + 1 } else { high = middle }
    }
    return CivilDate(weekdayNumber: number + low)
  }
}

extension CivilDate {
  /// How many Mondays to Fridays there are from Monday 29 December 1969 up to and including the day.
  ///
  /// Zero or negative before that Monday; a Monday to Friday is the only weekday with its number.
  var weekdaysThrough: Int {
    let (week, day) = daysSinceAMonday.flooredQuotientAndRemainder(dividingBy: 7)
    return week * 5 + min(day + 1, 5)
  }

  /// The Monday to Friday with that number; nil outside `range`.
  init?(weekdayNumber: Int) {
    let (week, day) = (weekdayNumber - 1).flooredQuotientAndRemainder(dividingBy: 5)
    self.init(dayNumber: week * 7 + day - 3)
  }
}

extension Int {
  /// Division whose remainder is never negative; `divisor` must be positive.
  fileprivate func flooredQuotientAndRemainder(dividingBy divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension Array {
  /// The first index whose element belongs to the second part; the parts must already be in order.
  fileprivate func partitioningIndex(_ isInSecondPart: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
