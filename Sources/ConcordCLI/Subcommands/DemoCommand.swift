import ArgumentParser
import Diagnostics
import TimeKeeping
import Workbench

/// `concord demo`: the whole way, from case files to published reports.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Checks the example workspaces and writes the annual report of each.")

  @Option(help: "The folder of example workspaces; those shipped with Concord when left out.")
  var examples: String?

  @Option(help: "The folder the reports go to.")
  var out = "out/demo"

  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let workspaces = try workbench.exampleWorkspaces(in: examples)
    let areas = CheckSummary.counted(workspaces.count, "example area", "example areas")
    Terminal.print(
      "Concord looks after \(areas), "
        + "as they stood on \(common.asOf.long).\n")
    var pages: [String] = []
    var failed: [ExitStatus] = []
    for path in workspaces {
      let result = try workbench.demonstrate(
        path, formats: ["html", "markdown", "csv"], into: out)
      for diagnostic in result.check.diagnostics {
        Terminal.say(DiagnosticPrinter.text(diagnostic))
        if diagnostic.severity == .error { failed.append(.data) }
      }
      for failure in result.check.failures {
        Terminal.say(FindingPrinter([]).text(failure))
        failed.append(.script)
      }
      Terminal.print("  \(CheckSummary(result.check).text)")
      Terminal.print("  \(result.reportTitle): \(result.files.count) files\n")
      pages += result.files.filter { $0.hasSuffix(".html") }
    }
    Terminal.print("The reports are in \(out). Open in a browser:")
    for page in pages { Terminal.print("  \(page)") }
    let first = workspaces.last ?? ""
    Terminal.print("\nThen try:  concord check \(first)")
    Terminal.print("           concord due \(first)")
    let worst = ExitStatus.worst(failed)
    if worst != .fine { throw worst }
  }
}
