import ArgumentParser
import CaseStore
import Diagnostics
import Workbench

/// `concord init`: an empty workspace.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes an empty workspace for an area.")

  @Argument(help: "The area's id, such as richmond.")
  var area: String

  @Option(help: "The plugin that rules it; the one named like the area, or national.")
  var plugin: String?

  @Option(
    name: .customLong("in"), help: "The workspace's folder; named like the area when left out.")
  var folder: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let known = workbench.installation(for: nil).search.ids
    let chosen = plugin ?? (known.contains(area) ? area : "national")
    if let plugin, !known.contains(plugin) {
      throw WorkbenchError(
        .script, "plugin.unknown", "there is no plugin '\(plugin)'",
        help: Spelling.suggestion(for: plugin, among: known))
    }
    let made = try workbench.scaffoldWorkspace(area, plugin: chosen, in: folder ?? area)
    for file in made.files { Terminal.print(file) }
    if plugin == nil, chosen != area {
      Terminal.say(
        "There is no plugin '\(area)' yet, so the workspace uses 'national'. Once you have made one "
          + "with `concord plugin new \(area)`, name it in \(made.folder)/concord.yaml.")
    } else {
      Terminal.say("next: concord case new \"What the concern is\" -w \(made.folder)")
    }
  }
}
