import ArgumentParser
import Diagnostics
import Workbench

/// `concord report`: documents for boards and the public, for one area or many.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes a report of each workspace.")

  @Argument(help: "The report's id, or 'default' for the plugin's first one.")
  var name: String

  @Argument(help: "The workspaces' folders; the one you are in when left out.")
  var workspaces: [String] = ["."]

  @Option(help: "The year the reporting year begins in; the present one when left out.")
  var year: Int?

  @Option(help: "The formats, with commas: html, markdown, csv, json.")
  var format = "html"

  @Option(help: "The folder the files go to.")
  var out = "reports"

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let formats = format.split(separator: ",").map(String.init)
    var statuses: [ExitStatus] = []
    for (number, path) in workspaces.enumerated() {
      if workspaces.count > 1 {
        Terminal.say("report \(number + 1) of \(workspaces.count): \(path)")
      }
      do {
        let workspace = try workbench.open(path)
        let (title, files) = try workbench.render(
          name == "default" ? nil : name, of: workspace, year: year, formats: formats)
        for written in try workbench.write(files, into: out) {
          show(written, title, workspace)
        }
        if workspace.diagnostics.contains(where: { $0.severity == .error }) {
          for diagnostic in workspace.diagnostics where diagnostic.severity == .error {
            Terminal.say(DiagnosticPrinter.text(diagnostic))
          }
          Terminal.say("the report of \(path) leaves out the cases whose files have errors")
          statuses.append(.data)
        }
      } catch let error as WorkbenchError where workspaces.count > 1 {
        for diagnostic in error.diagnostics { Terminal.say(DiagnosticPrinter.text(diagnostic)) }
        statuses.append(ExitStatus(error.kind))
      }
    }
    let worst = ExitStatus.worst(statuses)
    if worst != .fine { throw worst }
  }

  private func show(_ path: String, _ title: String, _ workspace: OpenWorkspace) {
    guard output.json else { return Terminal.print(path) }
    var line = JSONLine("concord.report/1")
    line.add("workspace", workspace.path)
    line.add("title", title)
    line.add("file", path)
    Terminal.print(bytes: line.bytes)
  }
}
