/// The counting of a time limit by somebody who goes from one day of the table to the next.
struct DayWalk {
  /// A question as numbers and words; its days are places in the table.
  struct Question {
    var count: Int
    var unit: String
    var includesStart: Bool
    var rolls: Bool
    var start: Int
    var pauses: [WallCalendar.ClosedDays] = []
    var extensions: [(count: Int, unit: String)] = []
  }

  /// The answer, with a line for each day looked at while counting.
  struct Answer: Equatable {
    var unrolled: Int
    var last: Int
    /// "2026-04-03 - holiday Good Friday", "2026-04-07 2"; empty unless asked for.
    var lines: [String] = []
  }

  private let question: Question
  private let calendar: WallCalendar
  private let writes: Bool
  private let table = DayTable.shared
  private var lines: [String] = []

  init(_ question: Question, in calendar: WallCalendar, writes: Bool = false) {
    self.question = question
    self.calendar = calendar
    self.writes = writes
  }

  mutating func answer() -> Answer {
    var parts = [(unit: question.unit, count: question.count)]
    for more in question.extensions {
      if parts[parts.count - 1].unit == more.unit {
        parts[parts.count - 1].count += more.count
      } else {
        parts.append((more.unit, more.count))
      }
    }
    var day = question.start
    for (index, part) in parts.enumerated() {
      day = walk(part.count, part.unit, from: day, including: index == 0 && question.includesStart)
    }
    let unrolled = day
    if question.rolls {
      while pause(day) != nil || !calendar.works[day] {
        // The day left behind stands in the count already where it was the last one counted.
        if lines.last?.hasPrefix(table.texts[day]) != true { pass(day, pause(day) ?? reason(day)) }
        day += 1
      }
    }
    if day != unrolled, writes { lines.append("\(table.texts[day]) - roll") }
    return Answer(unrolled: unrolled, last: day, lines: lines)
  }

  private mutating func walk(_ count: Int, _ unit: String, from start: Int, including: Bool) -> Int
  {
    let first = including ? start : start + 1
    switch unit {
    case "days": return self.count(count, from: first, working: false)
    case "working_days": return self.count(count, from: first, working: true)
    default:
      let end = leap(count, unit, from: start, including: including)
      guard !question.pauses.isEmpty, first <= end else { return end }
      var paused = 0
      for day in first...end {
        guard let reason = pause(day) else { continue }
        pass(day, reason)
        paused += 1
      }
      return paused == 0 ? end : self.count(paused, from: end + 1, working: false)
    }
  }

  private mutating func count(_ count: Int, from first: Int, working: Bool) -> Int {
    var day = first
    var number = 0
    while true {
      if let reason = pause(day) {
        pass(day, reason)
      } else if working, !calendar.works[day] {
        pass(day, reason(day))
      } else {
        number += 1
        if writes { lines.append("\(table.texts[day]) \(number)") }
        if number == count { return day }
      }
      day += 1
    }
  }

  /// The end of weeks, months or years as if nothing ever paused.
  private func leap(_ count: Int, _ unit: String, from start: Int, including: Bool) -> Int {
    var day = start
    if unit == "weeks" {
      for _ in 0..<count { for _ in 0..<7 { day += 1 } }
      return including ? day - 1 : day
    }
    // Turn over as many pages as there are months; then look for the number, or the page's end.
    for _ in 0..<(unit == "years" ? count * 12 : count) {
      repeat { day += 1 } while table.days[day] != 1
    }
    let number = table.days[start]
    while table.days[day] != number, table.days[day + 1] != 1 { day += 1 }
    let hasNumber = table.days[day] == number
    return including && hasNumber ? day - 1 : day
  }

  private mutating func pass(_ day: Int, _ reason: String) {
    if writes { lines.append("\(table.texts[day]) - \(reason)") }
  }

  private func reason(_ day: Int) -> String { calendar.reason(day) ?? "" }

  private func pause(_ day: Int) -> String? {
    for pause in question.pauses where pause.first <= day && day <= pause.last {
      return "pause \(pause.reason)"
    }
    return nil
  }
}
