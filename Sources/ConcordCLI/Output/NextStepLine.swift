import CompactModel
import ProcedureEngine
import ScriptWorkers
import TimeKeeping
import Workbench

/// Something that may be done next, as one JSON object on a line.
struct NextStepLine: Encodable {
  let schema = "concord.next/1"
  let `case`: String
  let choice: Choice
  /// Where the case would stand; absent for what was not rehearsed.
  let stage: String?
  let status: String?
  let starts: [CaseDeadline]?
  let stops: [CaseDeadline]?
  let shifts: [CaseDeadline]?
  let fulfils: [Duty]?
  let owed: [Duty]?
  /// What the act would still need to be allowed.
  let takes: [String]?

  static func bytes(_ step: NextStep, of shown: ShownCase) throws -> [UInt8] {
    try JSONLine.bytes(of: NextStepLine(step, shown))
  }

  private init(_ step: NextStep, _ shown: ShownCase) {
    let consequences = step.rehearsed?.consequences
    `case` = shown.file.id
    choice = step.choice
    stage = step.rehearsed?.view.state.stageID
    status = step.rehearsed.map { $0.view.state.isClosed ? "closed" : "open" }
    starts = consequences?.starts
    stops = consequences?.stops
    shifts = consequences?.shifts.map(\.after)
    fulfils = consequences?.fulfilled
    owed = consequences?.owed
    takes = step.rehearsed?.refusals.map(\.message)
  }
}
