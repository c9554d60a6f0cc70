import ArgumentParser
import Diagnostics
import ScriptWorkers
import Workbench

/// `concord case show`: all there is to know of where a case stands.
struct CaseShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a case: its timeline, stage, time limits, silences and routes.")

  @OptionGroup var options: ShownCaseOptions

  func run() throws {
    let printer = try options.printer()
    if options.output.json {
      Terminal.print(bytes: try printer.json)
    } else {
      Terminal.print(printer.text)
    }
  }
}

/// `concord case next`: who may do what now.
struct CaseNextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Lists who may do what next in a case, and what it leads to.")

  @OptionGroup var options: ShownCaseOptions

  func run() throws {
    let printer = try options.printer()
    if options.output.json { return Terminal.print(bytes: try printer.json) }
    Terminal.print(printer.standing)
    for choice in printer.choices { Terminal.print("  - \(choice)") }
    if !printer.silences.isEmpty { Terminal.print("The procedure does not say:") }
    for silence in printer.silences { Terminal.print("  - \(silence)") }
    let (id, workspace) = (options.caseID, options.place.workspace)
    Terminal.say("next: concord case record \(id) ACT --by WHO -w \(workspace) --dry-run")
  }
}
