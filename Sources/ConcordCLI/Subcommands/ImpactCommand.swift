import ArgumentParser
import ChangeImpact
import Diagnostics
import Workbench

/// `concord impact`: what a change of a plugin would make of the cases there are.
struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Shows what a change of a plugin makes of an archive of cases.",
    discussion: """
      A version is a plugin's folder or id, or either with a git revision behind @:

        concord impact plugins/richmond@HEAD plugins/richmond --over examples/richmond

      Only what the change can touch is worked out. Exit codes: 0 when nothing comes out otherwise,
      1 when something does; 2 and above as for other commands.
      """)

  @Argument(help: "The version that holds now.")
  var old: String

  @Argument(help: "The version it is to become.")
  var new: String

  @Option(
    parsing: .upToNextOption,
    help: "Workspaces, files of NDJSON, or - for standard input.")
  var over: [String]

  @Flag(help: "Work out everything under both versions, whatever the change can touch.")
  var full = false

  @Option(help: "The year the reports are built for; the present one when left out.")
  var year: Int?

  @Flag(name: .shortAndLong, help: "Print only what differs in the plugin, and the totals.")
  var quiet = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var printer = ImpactPrinter(isJSON: output.json, isQuiet: quiet, isFull: full)
    try common.workbench().impact(from: old, to: new, over: over, isFull: full, year: year) {
      printer.take($0)
    }
    printer.finish()
    if printer.status != .fine { throw printer.status }
  }
}
