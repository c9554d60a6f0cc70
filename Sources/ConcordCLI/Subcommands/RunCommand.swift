import ArgumentParser
import CompactModel
import Diagnostics
import Foundation
import RuleEngine
import ScriptAPI
import Workbench

/// `concord run`: rule files over case files or a stream of cases.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs rule files over a workspace, a case file, or a stream of cases.",
    discussion: """
      A stream is NDJSON: one case as a JSON object on each line, from a file or, with `--over -`,
      from standard input.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  @Argument(help: "The rule files.")
  var rules: [String]

  @Option(help: "A workspace, a case file, a file of NDJSON, or - for standard input.")
  var over: String

  @Option(help: "The plugin whose procedure the cases of a stream follow.")
  var plugin = "national"

  @Option(help: "How findings are printed: text, json or csv.")
  var format: Format = .text

  @Option(help: "The gravity that makes the command fail: breach, warning, note or never.")
  var failOn: FailOn = .breach

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let files = try workbench.ruleFiles(rules)
    let format = output.json ? .json : format
    if format == .csv { Terminal.print(bytes: Array("\(FindingPrinter.csvHeader)\r\n".utf8)) }
    var sink = Sink(format: format, failOn: failOn)
    if isStream {
      try workbench.run(
        files, overLinesOf: over == "-" ? nil : over, plugin: plugin,
        began: { sink.printer = FindingPrinter($0) }
      ) { piece in
        sink.take(piece.findings, piece.failures, piece.diagnostics, cases: piece.cases)
      }
    } else {
      let workspace = try workbench.open(over, extra: files)
      sink.printer = FindingPrinter(workspace.declaration.rules)
      let chosen = try caseID(in: workspace)
      let report = try workbench.check(workspace, limitedTo: chosen)
      let diagnostics = report.diagnostics.filter { chosen == nil || $0.place.path == over }
      sink.take(report.findings, report.failures, diagnostics, cases: report.cases)
    }
    sink.finish()
    if sink.status != .fine { throw sink.status }
  }

  private var isStream: Bool {
    over == "-" || over.hasSuffix(".ndjson") || over.hasSuffix(".jsonl")
  }

  /// The case a path names, when it is a case file and not a workspace.
  private func caseID(in workspace: OpenWorkspace) throws -> String? {
    guard over.hasSuffix(".yaml") || over.hasSuffix(".yml"),
      !over.hasSuffix("concord.yaml")
    else { return nil }
    return URL(filePath: over).deletingPathExtension().lastPathComponent
  }

  /// Prints what comes, and remembers how grave it was.
  private struct Sink {
    let format: Format
    let failOn: FailOn
    var printer = FindingPrinter([])
    var cases = 0
    var findings = 0
    var statuses: Set<ExitStatus> = []

    init(format: Format, failOn: FailOn) {
      self.format = format
      self.failOn = failOn
    }

    var status: ExitStatus { ExitStatus.worst(Array(statuses)) }

    mutating func take(
      _ found: [Finding], _ failures: [RuleFailure], _ diagnostics: [Diagnostic], cases: Int
    ) {
      self.cases += cases
      findings += found.count
      for diagnostic in diagnostics {
        Terminal.say(DiagnosticPrinter.text(diagnostic))
        if diagnostic.severity == .error { statuses.insert(.data) }
      }
      for failure in failures {
        Terminal.say(printer.text(failure))
        statuses.insert(.script)
      }
      for finding in found {
        switch format {
        case .text: Terminal.print(printer.text(finding))
        case .json: Terminal.print(bytes: FindingPrinter.line(finding, workspace: nil))
        case .csv: Terminal.print(bytes: Array("\(FindingPrinter.csv(finding))\r\n".utf8))
        }
      }
      if failOn.isReached(by: found) { statuses.insert(.findings) }
    }

    func finish() {
      Terminal.say(
        "\(CheckSummary.counted(findings, "finding", "findings")) in "
          + CheckSummary.counted(cases, "case", "cases"))
    }
  }
}
