import CompactModel
import Diagnostics
import ProcedureEngine
import ScriptWorkers
import TimeKeeping
import Workbench

/// How the recording of events is shown: what is added where, where the case stands then, and what
/// changes.
struct RehearsalPrinter {
  let rehearsal: Rehearsal
  let asOf: CivilDate

  func text(isDone: Bool) -> String {
    let events = rehearsal.events.map { "\($0.on.text), \($0.actWord)" }
    let after = CasePrinter(shown: rehearsal.after, asOf: asOf)
    let before = CasePrinter(shown: rehearsal.before, asOf: asOf)
    let consequences = ConsequencePrinter(
      consequences: rehearsal.consequences, names: rehearsal.after.view.names,
      file: rehearsal.after.file)
    let lines =
      [
        "\(isDone ? "Added" : "Would add") to \(rehearsal.path): "
          + events.joined(separator: "; "),
        "  before: \(before.standing)", "  after:  \(after.standing)",
      ] + (consequences.lines + overrides + consequences.misfits).map { "  \($0)" }
    return lines.joined(separator: "\n")
  }

  private var overrides: [String] {
    let old = rehearsal.before.file.events.count
    return rehearsal.after.view.state.violations.filter {
      $0.code == .override && $0.event >= old
    }.map(\.message.printable)
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
