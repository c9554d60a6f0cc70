import ArgumentParser
import CompactModel
import Diagnostics
import RuleEngine
import ScriptAPI
import Workbench

/// `concord check`: files, rules and the procedure, over whole workspaces.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the files of workspaces and runs the adopted rules over them.")

  @Argument(help: "The workspaces' folders; the one you are in when left out.")
  var workspaces: [String] = ["."]

  @Option(help: "The gravity that makes the command fail: breach, warning, note or never.")
  var failOn: FailOn = .breach

  @Flag(name: .shortAndLong, help: "Print only how many findings there are.")
  var quiet = false

  @OptionGroup var proposals: ProposalOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    try eachInTurn(workspaces) { path in
      let workspace = try workbench.open(path)
      let report = try workbench.check(workspace)
      show(report, workspace)
      try proposals.record(report.proposals, of: workspace, workbench, asJSON: output.json)
      return status(report)
    }
  }

  private func status(_ report: CheckReport) -> ExitStatus {
    var statuses: [ExitStatus] = []
    if report.diagnostics.contains(where: { $0.severity == .error }) { statuses.append(.data) }
    if !report.failures.isEmpty { statuses.append(.script) }
    if failOn.isReached(by: report.findings) { statuses.append(.findings) }
    return ExitStatus.worst(statuses)
  }

  private func show(_ report: CheckReport, _ workspace: OpenWorkspace) {
    let remarks = RemarkList(findings: report.findings, proposals: report.proposals).remarks
    let proposing = ProposalPrinter(workspace.declaration.rules, workspace: report.workspace)
    if output.json {
      for diagnostic in report.diagnostics {
        Terminal.print(bytes: DiagnosticPrinter.line(diagnostic))
      }
      for remark in remarks {
        switch remark {
        case .finding(let finding):
          Terminal.print(bytes: FindingPrinter.line(finding, workspace: report.workspace))
        case .proposal(let proposal): Terminal.print(bytes: proposing.line(proposal))
        }
      }
      for moved in report.moved {
        Terminal.print(bytes: MovedPrinter.line(moved, workspace: report.workspace))
      }
      for failure in report.failures {
        Terminal.print(bytes: FindingPrinter.line(failure, workspace: report.workspace))
      }
      return
    }
    let printer = FindingPrinter(workspace.declaration.rules)
    if !quiet {
      for diagnostic in report.diagnostics { Terminal.say(DiagnosticPrinter.text(diagnostic)) }
      for failure in report.failures { Terminal.say(printer.text(failure)) }
      for remark in remarks {
        switch remark {
        case .finding(let finding): Terminal.print(printer.text(finding))
        case .proposal(let proposal): Terminal.print(proposing.text(proposal))
        }
      }
      for moved in report.moved { Terminal.print(MovedPrinter.text(moved)) }
      if !remarks.isEmpty || !report.moved.isEmpty { Terminal.print() }
    }
    Terminal.print(CheckSummary(report).text)
    if !quiet, !report.moved.isEmpty {
      Terminal.say("next: tell those concerned, then: concord calendar accept \(report.workspace)")
    }
    if !quiet, let first = report.findings.first(where: { $0.subject.caseID != nil }),
      let id = first.subject.caseID
    {
      Terminal.say("next: concord why \(id) \(first.rule) -w \(report.workspace)")
    }
  }
}
