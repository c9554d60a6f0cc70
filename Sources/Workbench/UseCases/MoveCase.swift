package import CompactModel
package import Diagnostics
package import ProcedureEngine
import ScriptAPI
import ScriptWorkers

/// What moving a case to another version of the procedure would bring.
package struct MovePlan: Sendable {
  package let rehearsal: Rehearsal
  package let consequences: Consequences

  init(_ rehearsal: Rehearsal) {
    self.rehearsal = rehearsal
    consequences = Consequences(from: rehearsal.before.view, to: rehearsal.after.view)
  }

  /// Whether the case would stand elsewhere, or anything else would change.
  package var changesAnything: Bool {
    let (before, after) = (rehearsal.before.view.state, rehearsal.after.view.state)
    return before.position != after.position || before.visits.count != after.visits.count
      || !consequences.isEmpty
  }

  /// The first event that would not fit the new version.
  package var firstMisfit: Violation? { consequences.misfits.first }
}

extension Workbench {
  /// Rehearses the move of cases to a version of the procedure, and writes nothing.
  ///
  /// - Parameters:
  ///   - ids: The cases; all that are open and judged by another version when nil.
  ///   - version: The id of one of the area's procedures.
  ///   - event: The event that is to be recorded, whose version is filled in.
  ///   - workspace: Where the cases are.
  /// - Returns: A plan for each case, and what there is to say of those that cannot be moved.
  /// - Throws: `WorkbenchError` for a version or a case that is not there.
  package func planMove(
    of ids: [String]?, to version: String, with event: Event, in workspace: OpenWorkspace
  ) throws -> (plans: [MovePlan], left: [Diagnostic]) {
    let versions = workspace.declaration.procedures.map(\.id)
    guard versions.contains(version) else {
      throw WorkbenchError(
        .usage, "case.unknown-version", "the area has no version '\(version)' of its procedure",
        help: Spelling.suggestion(for: version, among: versions))
    }
    var event = event
    event.details.insert(Event.Detail(.version, version), at: 0)
    if let ids {
      return (try ids.map { MovePlan(try rehearse([event], in: $0, of: workspace)) }, [])
    }
    let (shown, lost) = try showAll(in: workspace)
    var plans: [MovePlan] = []
    var left = lost
    for shown in shown where !shown.view.state.isClosed && shown.view.procedureID != version {
      do {
        plans.append(MovePlan(try rehearse([event], in: shown.file.id, of: workspace)))
      } catch let error as WorkbenchError where error.kind == .data {
        left += error.diagnostics
      }
    }
    return (plans, left)
  }
}
