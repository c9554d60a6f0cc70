import CompactModel
import Diagnostics
package import ProcedureEngine
import ScriptWorkers
package import TimeKeeping

/// A deadline of a case with the count behind it.
package struct ShownLedger: Sendable {
  package let deadline: CaseDeadline
  package let ledger: Ledger
}

extension Workbench {
  /// Tells how the deadlines of a case were counted, or those with an id.
  package func ledgers(
    of caseID: String, deadline id: String? = nil, in workspace: OpenWorkspace
  ) throws -> [ShownLedger] {
    let shown = try show(caseID, in: workspace)
    let deadlines = shown.view.deadlines
    if let id, !deadlines.contains(where: { $0.id == id }) {
      let none = "no clock is running or has run in the case"
      throw WorkbenchError(
        .usage, "case.unknown-deadline", "the case '\(caseID)' has no deadline '\(id)'",
        at: shown.file.place(),
        help: deadlines.isEmpty ? none : Spelling.suggestion(for: id, among: deadlines.map(\.id)))
    }
    return deadlines.filter { id == nil || $0.id == id }.map { deadline in
      ShownLedger(
        deadline: deadline, ledger: deadline.clock.deadline(in: workspace.facts.calendar).ledger)
    }
  }
}
