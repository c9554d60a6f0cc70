import ArgumentParser
import Diagnostics
import DocumentKit
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
    var written: [String: String] = [:]
    var number = 0
    try eachInTurn(workspaces) { path in
      number += 1
      if workspaces.count > 1 { Terminal.say("report \(number) of \(workspaces.count): \(path)") }
      let workspace = try workbench.open(path)
      let (title, files) = try workbench.render(
        name == "default" ? nil : name, of: workspace, year: year, formats: formats)
      for file in files {
        if let earlier = written.updateValue(path, forKey: file.name) {
          throw WorkbenchError(
            .usage, "report.same-file",
            "the reports of \(earlier) and \(path) would both be written to \(file.name)",
            help: "write them into different folders with --out; the first one was kept")
        }
      }
      for file in try workbench.write(files, into: out) { show(file, title, workspace) }
      return workspace.sayLeftOut(of: "the report", path)
    }
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
