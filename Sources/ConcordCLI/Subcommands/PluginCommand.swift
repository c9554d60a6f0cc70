import ArgumentParser
import Diagnostics
import ScriptAPI
import Workbench

/// `concord plugin`: for those who write an area's Lua.
struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "Makes, checks, tests and looks into plugins.",
    subcommands: [
      PluginNewCommand.self, PluginCheckCommand.self, PluginTestCommand.self,
      PluginInspectCommand.self,
    ])
}

/// `concord plugin new`: a working plugin to begin with.
struct PluginNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes a working plugin with tests, ready to be changed.")

  @Argument(help: "The plugin's id, such as camden.")
  var id: String

  @Option(help: "What the area is called; made from the id when left out.")
  var name: String?

  @Option(name: .customLong("in"), help: "The folder the plugin's folder is made in.")
  var parent = "plugins"

  @OptionGroup var common: CommonOptions

  func run() throws {
    let made = try common.workbench().scaffoldPlugin(
      id, name: name ?? capitalised(id), in: parent)
    for file in made.files { Terminal.print(file) }
    Terminal.say("next: concord plugin test \(made.folder)")
  }
}

/// What an area is likely called, by its id: "St Albans" for `st-albans`.
private func capitalised(_ id: String) -> String {
  id.split(whereSeparator: { $0 == "-" || $0 == "_" })
    .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
}

/// `concord plugin check`: does it load, does every name in it lead somewhere, is its procedure sound.
struct PluginCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Loads plugins, checks that what they declare fits together, and proves it sound.")

  @Argument(help: "The plugins, by id or by folder.")
  var plugins: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    try eachInTurn(plugins) { plugin in
      let review = PluginReview(try workbench.inspect(plugin))
      let soundness = SoundnessText(review.plugin)
      let status: ExitStatus = soundness.isRefuted ? .findings : .fine
      if output.json {
        var line = JSONLine("concord.plugin-check/1")
        line.add("plugin", review.plugin.id)
        line.add("summary", review.summary)
        line.add("warnings", review.problems)
        Terminal.print(bytes: line.bytes)
        for line in try soundness.json { Terminal.print(bytes: line) }
        return status
      }
      for problem in review.problems { Terminal.say("\(plugin): warning: \(problem.printable)") }
      Terminal.print("\(plugin): \(review.summary)")
      for line in soundness.lines { Terminal.print(line) }
      return status
    }
  }
}

/// `concord plugin test`: the examples of the rules, and the plugin's own tests.
struct PluginTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the examples of the rules and the plugin's own tests.")

  @Argument(help: "The plugins, by id or by folder.")
  var plugins: [String]

  @Flag(name: .shortAndLong, help: "Name the tests that passed as well.")
  var verbose = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    try eachInTurn(plugins) { plugin in
      let (declaration, report) = try workbench.test(plugin)
      let outcomes = report.outcomes
      let failed = outcomes.filter { !$0.passed }.count
      show(outcomes, failed: failed, of: declaration.id)
      return failed == 0 ? .fine : .findings
    }
  }

  private func show(_ outcomes: [TestOutcome], failed: Int, of plugin: String) {
    for outcome in outcomes where output.json || verbose || !outcome.passed {
      if output.json {
        var line = JSONLine("concord.test/1")
        line.add("plugin", plugin)
        line.add("name", outcome.name)
        line.add("passed", outcome.passed)
        line.add("failures", outcome.failures)
        Terminal.print(bytes: line.bytes)
        continue
      }
      Terminal.print("\(outcome.passed ? "ok  " : "FAIL") \(outcome.name)")
      // Every line of a failure is set in: a test's own text cannot pass for the next test.
      for line in outcome.failures.flatMap({ $0.split(separator: "\n") }) {
        Terminal.print("       \(line)")
      }
    }
    guard !output.json else { return }
    Terminal.print(
      "\(plugin): \(CheckSummary.counted(outcomes.count - failed, "test", "tests")) passed, "
        + "\(failed) failed")
  }
}

/// `concord plugin inspect`: what a plugin declares.
struct PluginInspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tells what a plugin declares: Compact, stages, rules, reports.")

  @Argument(help: "The plugin, by id or by folder.")
  var plugin: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (declaration, report) = try common.workbench().test(plugin)
    let review = PluginReview(declaration, used: report.used)
    if output.json {
      Terminal.print(bytes: try review.json)
    } else {
      Terminal.print(review.text)
    }
  }
}
