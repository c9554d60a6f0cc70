import ArgumentParser
import Workbench

/// The case a command shows, and how.
struct ShownCaseOptions: ParsableArguments {
  @Argument(help: "The case's id.")
  var caseID: String

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  /// The case as it stands, ready to be shown.
  func printer() throws -> CasePrinter {
    let workbench = common.workbench()
    let workspace = try workbench.open(place.workspace)
    return CasePrinter(shown: try workbench.show(caseID, in: workspace), asOf: common.asOf)
  }
}
