import CompactModel
import TimeKeeping

/// What follows the end of a case.
extension Replay {
  /// Takes a case up again, on the terms that the procedure states for it.
  mutating func takeUpAgain(_ event: Event, at index: Int) {
    guard position == .closed else {
      if event.act == .reviewed {
        violate(
          .wrongStage, at: index,
          "the outcome cannot be reviewed while the concern goes on: "
            + "record 'reviewed' once it has ended", procedure.citations)
      }
      return
    }
    let entries = procedure.afterwards.filter { $0.act == event.act }
    let chosen = entries.first { problems(of: $0, event, at: index).isEmpty } ?? entries.first
    if let chosen {
      for problem in problems(of: chosen, event, at: index) {
        violate(problem.code, at: index, problem.message, chosen.citations)
      }
      afterwardCounts[chosen.id, default: 0] += 1
    } else if event.act == .reviewed || !procedure.afterwards.isEmpty {
      violate(
        .wrongStage, at: index,
        "the procedure does not provide for '\(event.act.rawValue)' after the end",
        procedure.citations)
    }
    closedOn = nil
    outcome = nil
    if let stage = chosen?.to ?? visits.last?.stage {
      enter(stage, on: event.on, at: index)
    } else {
      position = procedure.scope == nil ? .unraised : .intake
    }
  }

  private func problems(
    of entry: Afterward, _ event: Event, at index: Int
  ) -> [(code: Violation.Code, message: String)] {
    var problems: [(code: Violation.Code, message: String)] = []
    if !entry.by.isEmpty, !roles.anyone(event.by, fills: entry.by, in: file) {
      problems.append(
        (.notEntitled, "'\(entry.title)' is for \(roles.phrase(entry.by)) to ask for"))
    }
    if let condition = entry.when, holds(condition, at: index) == false {
      problems.append(
        (
          .conditionNotMet,
          "'\(entry.title)' is open when \(procedure.words(condition)), and that is not so"
        ))
    }
    if let limit = entry.within, let timing, let closed = closedOn?.exact, let day = event.on.exact
    {
      let last = Clock(limit, start: closed).deadline(in: timing.calendar).lastDay
      if day > last {
        problems.append(
          (.tooLate, "'\(entry.title)' had to be asked for by \(last.long), not on \(day.long)"))
      }
    }
    if !entry.grounds.isEmpty, !entry.grounds.contains(where: { $0.id == event[.criterion] }) {
      let grounds = entry.grounds.map(\.id).joined(separator: ", ")
      problems.append(
        (.groundMissing, "'\(entry.title)' needs one of its grounds as 'criterion': \(grounds)"))
    }
    if let times = entry.times, afterwardCounts[entry.id, default: 0] >= times {
      let often = times == 1 ? "once" : "\(times) times"
      problems.append((.tooOften, "'\(entry.title)' may be asked for \(often), and it was"))
    }
    return problems
  }
}
