import CompactModel
import TimeKeeping

/// Time: how long a case may take, and whether each time limit begins and ends.
extension SoundSurvey {
  func length() -> SoundnessReport.Finding {
    let reached = procedure.stages.indices.filter { firstAt[$0] != nil }
    var points: [Point] = []
    if graph.isCutShort { points.append(cutShort) }
    if let round = StageRounds(self).shortest {
      let labels = (round + round.prefix(1)).map { procedure.stages[$0].label }
      points.append(
        Point(
          .open,
          "there is no longest time: it can go round \(labels.joined(separator: " -> ")) for ever"))
    }
    var unlimited: [String] = []
    var unfollowed: [String] = []
    var escapable: [String] = []
    if procedure.scope != nil { unlimited.append("the scope test") }
    var limits: [Int: TimeLimit] = [:]
    for index in reached {
      let stage = procedure.stages[index]
      let own = stage.clocks.filter { !$0.isInformation }
      if let limit = own.filter({ bounds($0, stage) }).map(\.limit).min(by: {
        $0.mostDays < $1.mostDays
      }) {
        limits[index] = limit
      } else if own.contains(where: { $0.moves != nil }) {
        escapable.append(stage.fullTitle)
      } else if own.isEmpty {
        unlimited.append(stage.fullTitle)
      } else {
        unfollowed.append(stage.fullTitle)
      }
    }
    let overall = procedure.clocks.filter { !$0.isInformation && $0.from == .raised }
    if !overall.isEmpty {
      let titles = overall.map { "'\($0.title)'" }.joined(separator: ", ")
      points.append(
        Point(.open, "for the whole, \(titles) is stated, but nothing follows when it is missed"))
    }
    if !unlimited.isEmpty {
      points.append(Point(.open, "no limit is stated for \(unlimited.joined(separator: ", "))"))
    }
    if !unfollowed.isEmpty {
      points.append(
        Point(
          .open,
          "a limit is stated, but nothing follows when it is missed, for "
            + unfollowed.joined(separator: ", ")))
    }
    if !escapable.isEmpty {
      points.append(
        Point(
          .open,
          "a limit is stated that no longer runs once it is met or its condition is not so, and "
            + "nothing else ends the stay, for "
            + escapable.joined(separator: ", ")))
    }
    return SoundnessReport.Finding(
      .length, points.isEmpty ? longest(limits) : "no longest time follows from the text", points)
  }

  /// Whether a clock takes every case away from its stage.
  private func bounds(_ clock: ClockRule, _ stage: Stage) -> Bool {
    guard let exit = stage.exits.first(where: { $0.id == clock.moves }) else { return false }
    return clock.from == .entered && clock.when == nil && exit.when == nil
      && clock.stops.isEmpty && clock.ownStops.isEmpty
  }

  /// The way through the stages whose limits add up to most.
  private func longest(_ limits: [Int: TimeLimit]) -> String {
    var best: [Int: [TimeLimit]] = [:]
    func most(_ stage: Int) -> [TimeLimit] {
      if let known = best[stage] { return known }
      let after = next(from: stage).map(most).max { days($0) < days($1) } ?? []
      let sum = (limits[stage].map { [$0] } ?? []) + after
      best[stage] = sum
      return sum
    }
    let sum =
      procedure.stages.indices.filter { firstAt[$0] != nil }.map(most)
      .max { days($0) < days($1) } ?? []
    let text = sum.map(\.text).joined(separator: " + ")
    let usesWorkingDays = sum.contains { $0.unit == .workingDays || $0.roll == .forward }
    // The case moves on the day after each last day.
    let total = "\(days(sum) + sum.count) days"
    return "at most \(text), which is \(total)"
      + (usesWorkingDays ? ", and one more for each bank holiday that falls among them" : "")
      + "; longer where time is extended or the case is paused, and not counting what follows the end"
  }

  private func days(_ limits: [TimeLimit]) -> Int { limits.reduce(0) { $0 + $1.mostDays } }

  /// The stages that a case can go to from one, in their order.
  func next(from stage: Int) -> [Int] {
    procedure.stages[stage].exits.indices.compactMap { exit in
      firstOver[stage][exit] == nil
        ? nil
        : procedure.stages[stage].exits[exit].to.flatMap { id in
          procedure.stages.firstIndex { $0.id == id }
        }
    }
  }

  func timeLimits() -> SoundnessReport.Finding {
    var points: [Point] = []
    for clock in procedure.clocks { points += self.points(of: clock, at: nil) }
    for (number, stage) in procedure.stages.enumerated() where firstAt[number] != nil {
      for clock in stage.clocks { points += self.points(of: clock, at: number) }
    }
    let count = procedure.clocks.count + procedure.stages.reduce(0) { $0 + $1.clocks.count }
    return SoundnessReport.Finding(
      .clocks,
      count == 0
        ? "there is none"
        : "\(each(count, "time limit")) has something that starts it, and "
          + "is over when it is met or the case leaves what it belongs to", points)
  }

  private func points(of clock: ClockRule, at stage: Int?) -> [Point] {
    let name =
      "'\(clock.title)'" + (stage.map { " of \(procedure.stages[$0].fullTitle)" } ?? "")
    var points: [Point] = []
    if let reason = unstarted(clock, stage) {
      points.append(
        Point(graph.isCutShort ? .unknown : .refuted, "\(name) never begins: \(reason)"))
    }
    if case .event(let act) = clock.from, act.endsCases, clock.stops.isEmpty,
      clock.ownStops.isEmpty,
      !clock.isInformation, clock.bars == nil
    {
      points.append(
        Point(
          .refuted,
          "\(name) begins when the case ends, and no act meets it: it can only be missed"))
    }
    return points
  }

  /// Why nothing starts a clock.
  private func unstarted(_ clock: ClockRule, _ stage: Int?) -> String? {
    if let condition = clock.when,
      let mark = condition.marks.first(where: condition.unmarked.contains)
    {
      return "it asks for the mark '\(procedure.title(ofMark: mark))' and for its absence"
    }
    switch clock.from {
    case .stage(let id):
      guard let index = procedure.stages.firstIndex(where: { $0.id == id }), firstAt[index] == nil
      else { return nil }
      return "\(procedure.stages[index].fullTitle) is never reached"
    case .event(.recommended):
      guard let stage, !procedure.allows(.recommended, at: .stage(Int16(stage))) else { return nil }
      return "\(procedure.stages[stage].label) has no power to recommend"
    default: return nil
    }
  }
}

extension Act {
  fileprivate var endsCases: Bool {
    [.closed, .withdrawn, .lapsed, .joined, .transferred].contains(self)
  }
}

extension TimeLimit {
  /// The most days it can take, when every weekday is a working day.
  var mostDays: Int {
    let days =
      switch unit {
      case .days: count
      case .workingDays: count / 5 * 7 + (count % 5 == 0 ? 0 : count % 5 + 2)
      case .weeks: count * 7
      case .months: count * 31
      case .years: count * 366
      }
    return days + (roll == .forward ? 2 : 0)
  }
}
