import CompactModel
import Diagnostics
import ProcedureEngine
import TimeKeeping
import Workbench

/// What recording events brings, or brought.
struct RehearsalPrinter {
  let rehearsal: Rehearsal
  let asOf: CivilDate

  private var after: CasePrinter { CasePrinter(shown: rehearsal.after, asOf: asOf) }

  /// The events and their file, where the case stood and stands, and what changes.
  func text(isDry: Bool) -> String {
    let verb = isDry ? "Would add" : "Added"
    let before = CasePrinter(shown: rehearsal.before, asOf: asOf)
    let consequences = ConsequencePrinter(
      consequences: rehearsal.consequences, names: rehearsal.after.view.names,
      file: rehearsal.after.file)
    let events = rehearsal.events.map { "\($0.on.text), \($0.actWord)" }
    var lines = ["\(verb) to \(rehearsal.path): \(events.joined(separator: "; "))"]
    lines += ["  before: \(before.standing)", "  after:  \(after.standing)"]
    lines += consequences.lines.map { "  \($0)" }
    lines += (overrides + consequences.misfits).map { "  \($0)" }
    return lines.joined(separator: "\n")
  }

  private var overrides: [String] {
    rehearsal.after.view.state.violations.filter {
      $0.code == .override && $0.event >= rehearsal.before.file.events.count
    }.map(\.message.printable)
  }
}
