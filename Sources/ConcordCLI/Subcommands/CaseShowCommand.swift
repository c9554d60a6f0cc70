import ScriptWorkers
import ArgumentParser
import Diagnostics
import Workbench

/// `concord case show`: all there is to know of where a case stands.
struct CaseShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a case: its timeline, stage, time limits, silences and routes.")

  @Argument(help: "The case's id.")
  var caseID: String

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let workspace = try workbench.open(place.workspace)
    let printer = CasePrinter(
      shown: try workbench.show(caseID, in: workspace), asOf: common.asOf)
    if output.json {
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

  @Argument(help: "The case's id.")
  var caseID: String

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let workspace = try workbench.open(place.workspace)
    let shown = try workbench.show(caseID, in: workspace)
    if output.json {
      Terminal.print(bytes: try CasePrinter(shown: shown, asOf: common.asOf).json)
      return
    }
    Terminal.print(CasePrinter(shown: shown, asOf: common.asOf).standing)
    for choice in CasePrinter.choices(shown.view.choices) { Terminal.print("  - \(choice)") }
    Terminal.say("next: concord case record \(caseID) ACT --by WHO -w \(place.workspace) --dry-run")
  }
}
