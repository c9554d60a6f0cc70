import ArgumentParser
import CompactModel
import Diagnostics
import ProcedureEngine
import ScriptWorkers
import TimeKeeping
import Workbench

/// `concord case move`: cases judged by another version of the procedure from now on.
struct CaseMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Shows what judging a case by another version of the procedure would change.",
    discussion: """
      It writes only with --write, which takes a reason and who decided it. Moving back is a move too: \
      nothing is taken away.
      """)

  @Argument(help: "The case's id.")
  var caseID: String?

  @Flag(name: .customLong("all-open"), help: "Every open case that another version governs.")
  var allOpen = false

  @Option(help: "The version: the id of one of the area's procedures.")
  var to: String

  @Flag(help: "Record the move.")
  var write = false

  @Option(help: "Why, for the record.")
  var reason: String?

  @Option(help: "Who decided it: an id; may be given more than once.")
  var by: [String] = []

  @Option(help: "When it was decided; the day of --as-of when left out.")
  var on: String?

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    guard (caseID == nil) == allOpen else {
      throw ValidationError("name one case, or give --all-open")
    }
    guard !write || (reason != nil && !by.isEmpty) else {
      throw ValidationError("--write takes --reason and --by")
    }
  }

  func run() throws {
    let workbench = common.workbench()
    let workspace = try workbench.open(place.workspace)
    let (plans, left) = try workbench.planMove(
      of: caseID.map { [$0] }, to: to, with: try event(), in: workspace)
    if write { try workbench.record(plans.map(\.rehearsal)) }
    for plan in plans {
      if output.json {
        Terminal.print(bytes: try MoveLine.bytes(plan, to: to, isWritten: write))
      } else {
        Terminal.print(text(plan))
      }
    }
    for diagnostic in left { Terminal.say(DiagnosticPrinter.text(diagnostic)) }
    if !output.json { Terminal.print(total(plans)) }
    if !write {
      Terminal.say("Nothing was written. Add --write --reason WHY --by WHO to write it.")
    }
    if !left.isEmpty { throw ExitStatus.data }
  }

  private func event() throws -> Event {
    let text = reason ?? "…"
    try EventText.check(text, for: .reason)
    let event = Event(
      on: try common.day(on), act: .moved, by: by, details: [Event.Detail(.reason, text)])
    try common.checkHappened(event)
    return event
  }

  private func text(_ plan: MovePlan) -> String {
    let (before, after) = (plan.rehearsal.before, plan.rehearsal.after)
    let printers = (
      CasePrinter(shown: before, asOf: common.asOf), CasePrinter(shown: after, asOf: common.asOf)
    )
    var lines = ["\(before.file.id)  \(before.file.title.printable)"]
    lines.append("  by \(before.view.procedureID ?? "no version"): \(printers.0.standing)")
    lines.append("  by \(to): \(printers.1.standing)")
    let consequences = ConsequencePrinter(
      consequences: plan.consequences, names: after.view.names, file: after.file)
    lines += (consequences.lines + consequences.misfits.prefix(1)).map { "  \($0)" }
    let more = consequences.misfits.count - 1
    if more > 0 { lines.append("  and \(CheckSummary.counted(more, "more event", "more events"))") }
    if !plan.changesAnything { lines.append("  nothing changes") }
    return lines.joined(separator: "\n")
  }

  private func total(_ plans: [MovePlan]) -> String {
    let changing = plans.filter(\.changesAnything).count
    let misfits = plans.filter { $0.firstMisfit != nil }.count
    let cases = CheckSummary.counted(plans.count, "case", "cases")
    return "\(cases) \(write ? "moved" : "to move") to \(to): \(changing) changed by it, "
      + "\(misfits) with something that does not fit"
  }
}
