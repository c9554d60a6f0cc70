import CompactModel
import Diagnostics
import ProcedureEngine
import ScriptWorkers
import TimeKeeping
import Workbench

/// How the recording of events is shown: what is added where, and where the case stands then.
struct RehearsalPrinter {
  let rehearsal: Rehearsal
  let asOf: CivilDate

  func text(isDone: Bool) -> String {
    let events = rehearsal.events.map { "\($0.on.text), \($0.actWord)" }
    let after = CasePrinter(shown: rehearsal.after, asOf: asOf)
    let before = CasePrinter(shown: rehearsal.before, asOf: asOf)
    var lines = [
      "\(isDone ? "Added" : "Would add") to \(rehearsal.path): "
        + events.joined(separator: "; "),
      "  before: \(before.standing)", "  after:  \(after.standing)",
    ]
    let old = rehearsal.before.file.events.count
    for violation in rehearsal.after.view.state.violations
    where violation.code == .override && violation.event >= old {
      lines.append("  \(violation.message.printable)")
    }
    return lines.joined(separator: "\n")
  }

  /// The events added to one case, as one JSON object.
  func line(isDone: Bool) -> [UInt8] {
    var line = JSONLine("concord.recorded/1")
    line.add("case", rehearsal.before.file.id)
    line.add("file", rehearsal.path)
    line.add("acts", rehearsal.events.map(\.actWord))
    line.add("written", isDone)
    return line.bytes
  }
}
