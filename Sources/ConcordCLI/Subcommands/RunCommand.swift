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

  @OptionGroup var proposals: ProposalOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    if isStream, proposals.recordsProposals {
      throw WorkbenchError(
        .usage, "proposal.in-stream", "nothing can be recorded in a stream of cases",
        help: "leave out --record-proposals, or name a workspace or a case file with --over")
    }
    let workbench = common.workbench()
    let files = try workbench.ruleFiles(rules)
    let format = output.json ? .json : format
    if format == .csv { Terminal.print(bytes: Array("\(FindingPrinter.csvHeader)\r\n".utf8)) }
    var sink = Sink(format: format, failOn: failOn)
    if isStream {
      try workbench.run(
        files, overLinesOf: over == "-" ? nil : over, plugin: plugin,
        began: { sink.begin($0, workspace: nil) }
      ) { piece in
        let remarks = RemarkList(findings: piece.findings, proposals: piece.proposals)
        sink.take(remarks, piece.failures, piece.diagnostics, cases: piece.cases)
      }
    } else {
      let workspace = try workbench.open(over, extra: files)
      sink.begin(workspace.declaration.rules, workspace: workspace.path)
      let chosen = try caseID(in: workspace)
      let report = try workbench.check(workspace, limitedTo: chosen)
      let diagnostics = report.diagnostics.filter {
        chosen == nil || $0.place.path == over || $0.severity == .note
      }
      let remarks = RemarkList(findings: report.findings, proposals: report.proposals)
      sink.take(remarks, report.failures, diagnostics, cases: report.cases)
      try proposals.record(
        report.proposals, of: workspace, workbench, asJSON: format != .text)
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
    private var printer = FindingPrinter([])
    private var proposing = ProposalPrinter([], workspace: nil)
    private var cases = 0
    private var findings = 0
    private var proposals = 0
    private var statuses: Set<ExitStatus> = []

    init(format: Format, failOn: FailOn) {
      self.format = format
      self.failOn = failOn
    }

    /// Gets to know the rules before any of them has found something.
    mutating func begin(_ rules: [RuleDescriptor], workspace: String?) {
      printer = FindingPrinter(rules)
      proposing = ProposalPrinter(rules, workspace: workspace)
    }

    var status: ExitStatus { ExitStatus.worst(Array(statuses)) }

    mutating func take(
      _ found: RemarkList, _ failures: [RuleFailure], _ diagnostics: [Diagnostic], cases: Int
    ) {
      self.cases += cases
      findings += found.findings.count
      proposals += found.proposals.count
      for diagnostic in diagnostics {
        Terminal.say(DiagnosticPrinter.text(diagnostic))
        if diagnostic.severity == .error { statuses.insert(.data) }
      }
      for failure in failures {
        Terminal.say(printer.text(failure))
        statuses.insert(.script)
      }
      for remark in found.remarks {
        switch remark {
        case .finding(let finding): show(finding)
        case .proposal(let proposal): show(proposal)
        }
      }
      if failOn.isReached(by: found.findings) { statuses.insert(.findings) }
    }

    private func show(_ finding: Finding) {
      switch format {
      case .text: Terminal.print(printer.text(finding))
      case .json: Terminal.print(bytes: FindingPrinter.line(finding, workspace: nil))
      case .csv: Terminal.print(bytes: Array("\(FindingPrinter.csv(finding))\r\n".utf8))
      }
    }

    private func show(_ proposal: Proposal) {
      switch format {
      case .text: Terminal.print(proposing.text(proposal))
      case .json: Terminal.print(bytes: proposing.line(proposal))
      // The columns are those of findings; how many there are is said at the end.
      case .csv: break
      }
    }

    func finish() {
      let proposed =
        proposals == 0
        ? "" : ", \(CheckSummary.counted(proposals, "proposal", "proposals"))"
      Terminal.say(
        "\(CheckSummary.counted(findings, "finding", "findings"))\(proposed) in "
          + CheckSummary.counted(cases, "case", "cases"))
    }
  }
}
