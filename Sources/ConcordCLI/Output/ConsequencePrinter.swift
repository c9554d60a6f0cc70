import CompactModel
import Diagnostics
import ProcedureEngine
import TimeKeeping
import Workbench

/// What new events change, a line each.
struct ConsequencePrinter {
  let consequences: Consequences
  let names: [String: String]
  /// The case with the new events, for the places of what does not fit.
  let file: Case

  var lines: [String] {
    consequences.starts.map { "starts: \($0.title.printable), until \($0.lastDay.long)" }
      + consequences.stops.map { "stops: \($0.title.printable)\(end(of: $0))" }
      + consequences.shifts.map {
        "shifts: \($0.after.title.printable), until \($0.after.lastDay.long) instead of "
          + $0.before.lastDay.long
      }
      + consequences.fulfilled.map { "fulfils: \($0.title.printable)" }
      + consequences.owed.map { "then owed: \($0.title.printable)\(debtors(of: $0))" }
  }

  /// What does not fit the procedure and did before.
  var misfits: [String] {
    consequences.misfits.map { violation in
      "does not fit: event \(violation.event + 1)\(place(of: violation)): "
        + violation.message.printable + violation.citations.bracketed
    }
  }

  private func place(of violation: Violation) -> String {
    guard file.events.indices.contains(violation.event), file.events[violation.event].line > 0
    else { return "" }
    return " (\(file.place(ofEvent: violation.event)))"
  }

  private func end(of deadline: CaseDeadline) -> String {
    switch deadline.status {
    case .met: " (in time)"
    case .late: " (too late)"
    case .open, .information: ""
    }
  }

  private func debtors(of duty: Duty) -> String {
    guard !duty.owedBy.isEmpty else { return "" }
    let named = duty.owedBy.map { names[$0] ?? Roles().phrase($0) }
    return ", by \(named.joined(separator: ", ").printable)"
  }
}
