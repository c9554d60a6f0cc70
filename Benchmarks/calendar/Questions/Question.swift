import TimeKeeping

/// One line of the input: a clock, and the local closures of its calendar.
///
/// Eight cells with commas between: start, count, unit, counting, roll, then lists with spaces
/// between their items: pauses and closures as `first/last`, extensions as `count:unit`.
struct Question {
  let clock: Clock
  let closures: [WorkingCalendar.Closure]

  /// Reads a line; nil when it is no question.
  init?(_ line: String) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count == 8, let start = CivilDate(iso: cells[0]), let count = Int(cells[1]),
      let unit = TimeLimit.Unit(rawValue: String(cells[2])),
      let counting = TimeLimit.Counting(rawValue: String(cells[3])),
      let roll = TimeLimit.Roll(rawValue: String(cells[4])),
      let limit = TimeLimit(count, unit, counting: counting, roll: roll),
      let pauses = Self.ranges(cells[5]), let closures = Self.ranges(cells[7])
    else { return nil }
    var clock = Clock(limit, start: start)
    clock.pauses = pauses.map { Clock.Pause($0, reason: "pause") }
    for item in cells[6].split(separator: " ") {
      guard let more = Self.given(item, on: start) else { return nil }
      clock.extensions.append(more)
    }
    self.clock = clock
    self.closures = closures.map { WorkingCalendar.Closure($0, reason: "closed") }
  }

  private static func given(_ item: Substring, on day: CivilDate) -> Clock.Extension? {
    let parts = item.split(separator: ":")
    guard parts.count == 2, let count = Int(parts[0]),
      let unit = TimeLimit.Unit(rawValue: String(parts[1]))
    else { return nil }
    return Clock.Extension(count, unit, reason: "more", on: day)
  }

  private static func ranges(_ cell: Substring) -> [DateRange]? {
    var ranges: [DateRange] = []
    for item in cell.split(separator: " ") {
      let ends = item.split(separator: "/").map { CivilDate(iso: $0) }
      guard ends.count == 2, let first = ends[0], let last = ends[1],
        let range = DateRange(first, last)
      else { return nil }
      ranges.append(range)
    }
    return ranges
  }
}
