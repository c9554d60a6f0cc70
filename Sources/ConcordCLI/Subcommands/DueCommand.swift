import ArgumentParser
import CompactModel
import Diagnostics
import ScriptAPI
import TimeKeeping
import Workbench

/// `concord due`: what falls due, and what is overdue.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Lists what falls due in open cases, and what is overdue.")

  @Argument(help: "The workspaces' folders; the one you are in when left out.")
  var workspaces: [String] = ["."]

  @Option(help: "How many days to look ahead.")
  var days = 30

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    try eachInTurn(workspaces) { path in
      let workspace = try workbench.open(path)
      let (items, lost) = try workbench.due(in: workspace, within: days)
      show(items, workspace)
      for loss in lost { Terminal.say(DiagnosticPrinter.text(loss)) }
      let leftOut = workspace.sayLeftOut(of: "the list", path)
      return lost.isEmpty ? leftOut : ExitStatus.worst([leftOut, .script])
    }
  }

  private func show(_ items: [DueItem], _ workspace: OpenWorkspace) {
    if output.json {
      for item in items { Terminal.print(bytes: line(item, workspace.path)) }
      return
    }
    Terminal.print(Style.results.strong("\(workspace.declaration.area.name) (\(workspace.path))"))
    for item in items { Terminal.print(text(item)) }
    if items.isEmpty {
      let horizon = CheckSummary.counted(days, "day", "days")
      Terminal.print("  Nothing is overdue, and nothing falls due within \(horizon).")
    }
  }

  private func text(_ item: DueItem) -> String {
    let subject = item.caseID.map { "\($0)  " } ?? ""
    var text = "  \(mark(item))  \(subject)\(item.title.printable)\n"
    text += "      \(item.explanation.printable)\(item.citations.bracketed)"
    for warning in item.warnings { text += "\n      not certain: \(warning.printable)" }
    return text
  }

  private func mark(_ item: DueItem) -> String {
    guard let left = item.daysLeft, let day = item.lastDay else { return "owed      " }
    let info = item.kind == .information ? " (information, not legal advice)" : ""
    if left < 0 {
      return "late by \(CheckSummary.counted(-left, "day", "days")), due \(day.long)\(info)"
    }
    if left == 0 { return "due today\(info)" }
    return "due in \(CheckSummary.counted(left, "day", "days")), \(day.long)\(info)"
  }

  private func line(_ item: DueItem, _ workspace: String) -> [UInt8] {
    var line = JSONLine("concord.due/1")
    line.add("workspace", workspace)
    line.add("case", item.caseID)
    line.add("kind", item.kind.rawValue)
    line.add("title", item.title)
    line.add("last_day", item.lastDay?.iso)
    line.add("days_left", item.daysLeft)
    line.add("explanation", item.explanation)
    if !item.warnings.isEmpty { line.add("warnings", item.warnings) }
    line.add("cite", item.citations.map(\.description))
    return line.bytes
  }
}
