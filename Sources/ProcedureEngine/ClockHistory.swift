import CompactModel
import TimeKeeping

/// What the events of a case so far say about all its clocks: when they stood still or got more time.
///
/// It grows with each event, so that a long case is not read again and again.
struct ClockHistory {
  /// The pauses that have ended.
  private var ended: [Clock.Pause] = []
  /// The pause that goes on.
  private var begun: (day: CivilDate, reason: String)?
  /// The indices of the events that give more time.
  private(set) var extending: [Int] = []

  init() {}

  /// The history of some events, the first ones of a case.
  init(_ events: ArraySlice<Event>) {
    for (index, event) in zip(events.indices, events) { take(event, at: index) }
  }

  /// Whether the case stands still.
  var isPaused: Bool { begun != nil }

  mutating func take(_ event: Event, at index: Int) {
    switch event.act {
    case .extended: extending.append(index)
    case .paused:
      if begun == nil, let day = event.on.exact { begun = (day, event[.reason] ?? "paused") }
    case .resumed:
      guard let pause = begun, let day = event.on.exact else { return }
      if let eve = day.adding(days: -1), let range = DateRange(pause.day, eve) {
        ended.append(Clock.Pause(range, reason: pause.reason))
      }
      begun = nil
    default: break
    }
  }

  /// The spans between `paused` and `resumed`, the last one running to a day.
  func pauses(until today: CivilDate) -> [Clock.Pause] {
    guard let begun, let range = DateRange(begun.day, today) else { return ended }
    return ended + [Clock.Pause(range, reason: begun.reason)]
  }
}
