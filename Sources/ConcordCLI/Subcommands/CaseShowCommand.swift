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
