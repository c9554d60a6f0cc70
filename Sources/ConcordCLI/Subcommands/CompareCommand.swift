import ArgumentParser
import Workbench

/// `concord compare`: one case by several areas' procedures.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Plays one case by the procedures of several areas, side by side.",
    discussion: """
      The areas are the ids of plugins. The case's own area comes first. What of the case has no
      counterpart in another area's procedure is said; nothing is made up for it.
      """)

  @Argument(help: "The case's id.")
  var caseID: String

  @Option(help: "The areas, with commas: kingston,havering.")
  var areas: String

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let workspace = try workbench.open(place.workspace)
    let names = areas.split(separator: ",").map(String.init)
    let columns = try workbench.compare(caseID, areas: names, in: workspace)
    if output.json {
      for column in columns { Terminal.print(bytes: line(column, workspace)) }
      return
    }
    Terminal.print(Style.results.strong("\(caseID) by the procedures of \(columns.count) areas"))
    Terminal.print()
    for text in AreaMatrix(columns).lines { Terminal.print(text) }
  }

  private func line(_ column: AreaColumn, _ workspace: OpenWorkspace) -> [UInt8] {
    var line = JSONLine("concord.comparison/1")
    line.add("workspace", workspace.path)
    line.add("case", caseID)
    line.add("plugin", column.id)
    line.add("area", column.area)
    for (name, cell) in zip(AreaColumn.rows, column.cells) {
      let key = name.lowercased().split(separator: " ").joined(separator: "_")
      line.add(key, cell == ["-"] ? [] : cell)
    }
    return line.bytes
  }
}
