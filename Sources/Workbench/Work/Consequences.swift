package import ProcedureEngine
import ScriptWorkers

/// What new events change in where a case stands: time limits, what is owed, and what does not fit.
package struct Consequences: Sendable {
  /// Time limits that begin.
  package let starts: [CaseDeadline]
  /// Time limits that no longer run, as they ended.
  package let stops: [CaseDeadline]
  /// Time limits that go on with another last day.
  package let shifts: [Shift]
  /// What is owed from then on.
  package let owed: [Duty]
  /// What is fulfilled by it.
  package let fulfilled: [Duty]
  /// What does not fit the procedure and did fit before, in the order of the events.
  package let misfits: [Violation]

  /// A time limit whose last day changes.
  package struct Shift: Sendable {
    package let before: CaseDeadline
    package let after: CaseDeadline
  }

  init(from before: CaseView, to after: CaseView) {
    let old = Self.keyed(before.deadlines) { "\($0.stage ?? "")/\($0.id)" }
    let new = Self.keyed(after.deadlines) { "\($0.stage ?? "")/\($0.id)" }
    let known = Dictionary(old, uniquingKeysWith: { first, _ in first })
    let left = Dictionary(new, uniquingKeysWith: { first, _ in first })
    starts = new.filter { known[$0.0] == nil && $0.1.isRunning }.map(\.1)
    stops = old.compactMap { key, deadline in
      guard deadline.isRunning else { return nil }
      guard let now = left[key] else { return deadline }
      return now.isRunning ? nil : now
    }
    shifts = new.compactMap { key, deadline in
      guard let was = known[key], deadline.isRunning, was.lastDay != deadline.lastDay else {
        return nil
      }
      return Shift(before: was, after: deadline)
    }
    let duties = Self.keyed(before.state.duties, by: \.key)
    let hadDuties = Dictionary(duties, uniquingKeysWith: { first, _ in first })
    let dutiesAfter = Self.keyed(after.state.duties, by: \.key)
    owed = dutiesAfter.filter { key, duty in
      duty.isOpen && duty.isDue && !(hadDuties[key].map { $0.isOpen && $0.isDue } ?? false)
    }.map(\.1)
    fulfilled = dutiesAfter.filter { key, duty in
      !duty.isOpen && (hadDuties[key]?.isOpen ?? false)
    }.map(\.1)
    let fitted = Set(before.state.violations)
    misfits = after.state.violations.filter { $0.code != .override && !fitted.contains($0) }
  }

  /// Whether nothing changes.
  package var isEmpty: Bool {
    starts.isEmpty && stops.isEmpty && shifts.isEmpty && owed.isEmpty && fulfilled.isEmpty
      && misfits.isEmpty
  }

  /// The values with keys, those of one name told apart by their order.
  private static func keyed<Value>(
    _ values: [Value], by name: (Value) -> String
  ) -> [(String, Value)] {
    var counts: [String: Int] = [:]
    return values.map { value in
      let name = name(value)
      counts[name, default: 0] += 1
      return ("\(name)#\(counts[name] ?? 0)", value)
    }
  }
}

extension CaseDeadline {
  /// Whether nothing has ended it yet.
  fileprivate var isRunning: Bool { status == .open || status == .late || status == .information }
}

extension Duty {
  fileprivate var key: String { "\(stage)/\(id)" }
}
