extension Ledger {
  /// Neighbouring days that count alike.
  package struct Run: Hashable, Sendable {
    package let range: DateRange
    /// The numbers of the first and the last day; nil when they were not counted.
    package let numbers: ClosedRange<Int>?
    /// Why they were not counted; of a weekend's days, that of the first.
    package let reason: Reason?

    /// "Friday 3 April 2026: not counted, Good Friday (bank holiday)".
    package var text: String {
      let days =
        range.first == range.last
        ? range.first.withWeekday : "\(range.first.withWeekday) to \(range.last.withWeekday)"
      return "\(days): \(words)"
    }

    private var words: String {
      if let numbers {
        return numbers.count == 1
          ? "counted, day \(numbers.lowerBound)"
          : "counted, days \(numbers.lowerBound) to \(numbers.upperBound)"
      }
      guard let reason else { return "not counted" }
      switch reason.kind {
      case .weekend: return "not counted, weekend"
      case .holiday: return "not counted, \(reason.text) (bank holiday)"
      case .closure: return "not counted, closed" + inBrackets(reason.text)
      case .pause: return "not counted, paused" + inBrackets(reason.text)
      case .roll: return "the last day, \(reason.text)"
      }
    }

    private func inBrackets(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }
  }

  /// The entries with neighbouring days that count alike taken together.
  package var runs: [Run] {
    var runs: [Run] = []
    for entry in entries {
      let next = Run(
        range: DateRange(entry.day...entry.day), numbers: entry.number.map { $0...$0 },
        reason: entry.reason)
      if let last = runs.last, let joined = last.joined(with: next) {
        runs[runs.count - 1] = joined
      } else {
        runs.append(next)
      }
    }
    return runs
  }
}

extension Ledger.Run {
  /// One run of both; nil when the other is no continuation.
  fileprivate func joined(with other: Ledger.Run) -> Ledger.Run? {
    guard range.last.days(to: other.range.first) == 1 else { return nil }
    let both = DateRange(range.first...other.range.last)
    switch (numbers, other.numbers) {
    case (let own?, let new?):
      guard own.upperBound + 1 == new.lowerBound else { return nil }
      return Ledger.Run(range: both, numbers: own.lowerBound...new.upperBound, reason: nil)
    case (nil, nil):
      guard let reason, let new = other.reason, reason.kind == new.kind,
        reason.kind == .weekend || reason.text == new.text
      else { return nil }
      return Ledger.Run(range: both, numbers: nil, reason: reason)
    default: return nil
    }
  }
}
