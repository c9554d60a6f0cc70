import TimeKeeping

/// Makes questions at random, each in the words of both sides.
struct RandomQuestions {
  private var generator: RepeatableGenerator
  private let pairs: [(calendar: WorkingCalendar, wall: WallCalendar)]
  private let span: ClosedRange<Int>

  /// Questions about days that have their bank holidays in the calendar, with closures of many kinds.
  init(seed: UInt64, holidays: [WorkingCalendar.Holiday]) {
    var generator = RepeatableGenerator(state: seed)
    let table = DayTable.shared
    let span = table.place(of: "2007-01-01")...table.place(of: "2028-12-31")
    let named = holidays.map { (day: $0.date.iso, title: $0.title) }
    var pairs: [(WorkingCalendar, WallCalendar)] = []
    for number in 0..<8 {
      // The first has bank holidays only, the second closures only.
      let some = number == 1 ? [] : named
      let closures = (0..<(number == 0 ? 0 : 40)).map { index in
        Self.days(
          from: Int.random(in: span, using: &generator), most: 15, "closure \(index)", &generator)
      }
      let calendar = WorkingCalendar(
        id: "x", title: "X", source: "test",
        holidays: number == 1 ? [] : holidays,
        localClosures: closures.map { .init(Self.range($0), reason: $0.reason) })
      pairs.append((calendar, WallCalendar(holidays: some, closures: closures)))
    }
    self.pairs = pairs
    self.span = span
    self.generator = generator
  }

  /// The next question, to be asked of a clock in a calendar and of a walk beside a wall calendar.
  mutating func next() -> (
    clock: Clock, calendar: WorkingCalendar, question: DayWalk.Question, wall: WallCalendar
  ) {
    let pair = pairs[Int.random(in: pairs.indices, using: &generator)]
    let unit = Self.units[Int.random(in: Self.units.indices, using: &generator)]
    var start = Int.random(in: span, using: &generator)
    // A fifth of the questions start at a month's end, where months are hard.
    if Int.random(in: 0..<5, using: &generator) == 0 {
      while DayTable.shared.days[start + 1] != 1 { start += 1 }
    }
    var question = DayWalk.Question(
      count: Int.random(in: 1...unit.most, using: &generator), unit: unit.name,
      includesStart: Bool.random(using: &generator), rolls: Bool.random(using: &generator),
      start: start)
    for index in 0..<max(0, Int.random(in: -2...2, using: &generator)) {
      let first = start + Int.random(in: -10...90, using: &generator)
      question.pauses.append(Self.days(from: first, most: 25, "pause \(index)", &generator))
    }
    for _ in 0..<max(0, Int.random(in: -3...2, using: &generator)) {
      let more = Self.units[Int.random(in: Self.units.indices, using: &generator)]
      let count = Int.random(in: 1...max(1, more.most / 6), using: &generator)
      question.extensions.append((count, more.name))
    }
    return (clock(question), pair.calendar, question, pair.wall)
  }

  private static let units = [
    (name: "days", most: 90), (name: "working_days", most: 45), (name: "weeks", most: 12),
    (name: "months", most: 8), (name: "years", most: 2),
  ]

  private static func days(
    from first: Int, most: Int, _ reason: String, _ generator: inout RepeatableGenerator
  ) -> WallCalendar.ClosedDays {
    WallCalendar.ClosedDays(
      first: first, last: first + Int.random(in: 0..<most, using: &generator), reason: reason)
  }

  private func clock(_ question: DayWalk.Question) -> Clock {
    let start = Self.day(question.start)
    return Clock(
      limit(
        question.count, Self.unit(question.unit),
        counting: question.includesStart ? .beginningWith : .after,
        roll: question.rolls ? .forward : .none),
      start: start, pauses: question.pauses.map { .init(Self.range($0), reason: $0.reason) },
      extensions: question.extensions.map {
        extended(by: $0.count, Self.unit($0.unit), reason: "more", on: start)
      })
  }

  private static func unit(_ name: String) -> TimeLimit.Unit {
    guard let unit = TimeLimit.Unit(rawValue: name) else { preconditionFailure("no unit: \(name)") }
    return unit
  }

  private static func range(_ days: WallCalendar.ClosedDays) -> DateRange {
    DateRange(day(days.first)...day(days.last))
  }

  /// The day at a place of the table, by its text: the one thing both sides understand.
  private static func day(_ place: Int) -> CivilDate {
    CivilDate(stringLiteral: DayTable.shared.texts[place])
  }
}
