import ArgumentParser
import CompactModel
import Diagnostics
import ProcedureEngine
import ScriptWorkers
import Workbench

/// `concord case next`: who may do what now, and what each choice would bring.
struct CaseNextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Lists who may do what next in a case, and what each choice would bring today.")

  @Flag(help: "Ask on the terminal which of them was done, and record it.")
  var record = false

  @OptionGroup var options: ShownCaseOptions

  func run() throws {
    let (id, path) = (options.caseID, options.place.workspace)
    if record {
      return try GuidedRecord(
        caseID: id, workspacePath: path, common: options.common, writes: true
      ).run(TerminalLines())
    }
    let workbench = options.common.workbench()
    let (shown, steps) = try workbench.next(id, in: try workbench.open(path))
    if options.output.json {
      for step in steps { Terminal.print(bytes: try NextStepLine.bytes(step, of: shown)) }
      return
    }
    let printer = CasePrinter(shown: shown, asOf: options.common.asOf)
    Terminal.print(printer.standing)
    if let gap = printer.openVersion { Terminal.print("  \(gap)") }
    for step in steps {
      Terminal.print("  - \(step.choice.words.printable)")
      for line in lines(of: step, shown) { Terminal.print("      \(line)") }
    }
    if !printer.silences.isEmpty { Terminal.print("The procedure does not say:") }
    for silence in printer.silences { Terminal.print("  - \(silence)") }
    if !printer.waysOut.isEmpty { Terminal.print(printer.waysOut.joined(separator: "\n")) }
    Terminal.say("next: concord case record \(id) ACT --by WHO -w \(path) --dry-run")
  }

  private func lines(of step: NextStep, _ shown: ShownCase) -> [String] {
    guard let rehearsed = step.rehearsed else { return [] }
    let printer = ConsequencePrinter(
      consequences: rehearsed.consequences, names: shown.view.names, file: shown.file)
    return printer.lines + rehearsed.refusals.map { "it still takes: \($0.message.printable)" }
  }
}
