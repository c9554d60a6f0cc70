import CompactModel
import TimeKeeping

/// Says what would have been, had a fact been otherwise.
struct VariantWords {
  let file: Case
  let subject: WhySubject
  /// Whether the rule fires as things are, or the time limit is late.
  let held: Bool

  /// How it is.
  var present: String {
    switch subject {
    case .rule(let id): held ? "\(id) fires." : "\(id) does not fire."
    case .deadline(let id):
      held ? "The time limit '\(id)' was missed." : "The time limit '\(id)' is not missed."
    case .stage(let id): "The case is or was at '\(id)'."
    }
  }

  /// "Had 'announced' of the funding change been on or before 27 December 2025 (62 days earlier), …".
  func sentence(_ found: (change: FactChange, isOpenEnded: Bool)) -> String {
    switch found.change {
    case .moved(let day, let distance):
      guard let old = self.day(day), let new = old.adding(days: distance) else { return "" }
      let limit =
        found.isOpenEnded
        ? (distance < 0 ? "on or before \(new.long)" : "on or after \(new.long)") : "on \(new.long)"
      let count = TimeLimit.Unit.days.text(abs(distance))
      return "Had \(words(day)) been \(limit) (\(count) \(distance < 0 ? "earlier" : "later")), "
        + consequence
    case .added(let act, let day):
      return "Had there been an event '\(act.rawValue)' on \(day.long), \(consequence)"
    }
  }

  private var consequence: String {
    switch subject {
    case .rule: held ? "this rule would not have fired." : "this rule would have fired."
    case .deadline:
      held ? "the time limit would not have been missed." : "the time limit would have been missed."
    case .stage: "the case would not have come here."
    }
  }

  private func day(_ day: RecordedDay) -> CivilDate? {
    switch day {
    case .raising: file.raised.exact
    case .event(let index): file.events[index].on.exact
    case .field(let row, let name): file.about[row][name].day
    }
  }

  private func words(_ day: RecordedDay) -> String {
    switch day {
    case .raising: return "the day the concern was raised"
    case .event(let index): return "event \(index + 1), '\(file.events[index].act.rawValue)',"
    case .field(let row, let name):
      let kind = file.about[row].kind
      let others = file.about.filter { $0.kind.name == kind.name }.count
      let number = others > 1 ? " (record \(row + 1))" : ""
      return "'\(name)' of the \(kind.name.split(separator: "_").joined(separator: " "))\(number)"
    }
  }
}
