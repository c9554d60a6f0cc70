import ArgumentParser
import CompactModel
import TimeKeeping
import Workbench

/// `concord case new`: a case file with its first event.
struct CaseNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins a case with the event that raised it.")

  @Argument(help: "What the concern is called.")
  var title: String

  @Option(help: "Who raises it: an organisation's id; may be given more than once.")
  var by: [String] = []

  @Option(help: "Whom it is about: an organisation's id; may be given more than once.")
  var against: [String] = []

  @Option(help: "A commitment said to be unmet; may be given more than once.")
  var commitment: [String] = []

  @Option(help: "When it was raised; the day of --as-of when left out.")
  var raised: String?

  @Option(help: "The case's id; the next free one of the year when left out.")
  var id: String?

  @Flag(
    name: [.customShort("n"), .customLong("dry-run")],
    help: "Show what it would write, and write nothing.")
  var dryRun = false

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let day = try common.day(raised)
    guard !title.isEmpty, !by.isEmpty, !against.isEmpty else {
      throw WorkbenchError(
        .usage, "case.incomplete", "a case needs a title, who raises it and whom it is about",
        help: "write concord case new \"The concern\" --by ID --against ID")
    }
    let workbench = common.workbench()
    let workspace = try workbench.open(place.workspace)
    let draft = CaseDraft(
      title: title, raised: day, by: by, against: against, commitments: commitment, id: id)
    let (file, path) = try workbench.plan(draft, in: workspace)
    if dryRun {
      Terminal.print("Would write \(path):\n")
      Terminal.print(workbench.text(of: file))
      Terminal.say("Nothing was written. Leave out --dry-run to write it.")
      return
    }
    try workbench.create(file, at: path)
    if output.json {
      var line = JSONLine("concord.new-case/1")
      line.add("case", file.id)
      line.add("file", path)
      Terminal.print(bytes: line.bytes)
      return
    }
    Terminal.print(path)
    Terminal.say("next: concord case show \(file.id) -w \(place.workspace)")
  }
}
