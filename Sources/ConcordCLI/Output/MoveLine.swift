import CompactModel
import ProcedureEngine
import ScriptWorkers
import TimeKeeping
import Workbench

/// What moving a case to another version brings, as one JSON object on a line.
struct MoveLine: Encodable {
  let schema = "concord.move/1"
  let `case`: String
  let from: String?
  let to: String
  let written: Bool
  let stageBefore: String?
  let stageAfter: String?
  let starts: [CaseDeadline]
  let stops: [CaseDeadline]
  let shifts: [CaseDeadline]
  let owed: [Duty]
  /// What fits the version that governs now and not the other, in the order of the events.
  let misfits: [Violation]

  static func bytes(_ plan: MovePlan, to version: String, isWritten: Bool) throws -> [UInt8] {
    try JSONLine.bytes(of: MoveLine(plan, version, isWritten))
  }

  private init(_ plan: MovePlan, _ version: String, _ isWritten: Bool) {
    let (before, after) = (plan.rehearsal.before, plan.rehearsal.after)
    `case` = before.file.id
    from = before.view.procedureID
    to = version
    written = isWritten
    stageBefore = before.view.state.stageID
    stageAfter = after.view.state.stageID
    starts = plan.consequences.starts
    stops = plan.consequences.stops
    shifts = plan.consequences.shifts.map(\.after)
    owed = plan.consequences.owed
    misfits = plan.consequences.misfits
  }
}
