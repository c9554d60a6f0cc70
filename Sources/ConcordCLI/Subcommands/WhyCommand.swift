import ArgumentParser
import CompactModel
import Diagnostics
import RuleEngine
import ScriptAPI
import Workbench

/// `concord why`: from a finding, a time limit or a stage back to the fact, the rule and the clause.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explains what the rules find in a case, a time limit or a stage, and why.")

  @Argument(help: "The case's id.")
  var caseID: String

  @Argument(help: "The id of a rule, a time limit or a stage; every rule when left out.")
  var subject: String?

  @Flag(help: "Say what would have had to be otherwise in the case for the rule or time limit.")
  var not = false

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let workspace = try workbench.open(place.workspace)
    let subject = try self.subject.map { try workbench.subject($0, of: caseID, in: workspace) }
    let printer = WhyPrinter(workspace: workspace, isJSON: output.json)
    if not {
      guard let subject else {
        throw WorkbenchError(
          .usage, "why.not-what", "--not needs a rule or a time limit to ask about",
          help: "write its id after the case's")
      }
      if case .stage = subject {
        throw WorkbenchError(
          .usage, "why.not-stage", "--not is about a rule or a time limit, not a stage",
          help: "write the id of a rule or of a time limit")
      }
      return printer.show(try workbench.whyNot(subject, of: caseID, in: workspace), of: caseID)
    }
    switch subject {
    case .deadline(let id):
      printer.show(try workbench.why(deadline: id, of: caseID, in: workspace), of: caseID)
    case .stage(let id):
      printer.show(try workbench.why(stage: id, of: caseID, in: workspace), of: caseID)
    case .rule(let id): try explainRules(id, workspace, workbench, printer)
    case nil: try explainRules(nil, workspace, workbench, printer)
    }
  }

  private func explainRules(
    _ rule: String?, _ workspace: OpenWorkspace, _ workbench: Workbench, _ printer: WhyPrinter
  ) throws {
    let (explanations, failures) = try workbench.why(caseID, rule: rule, in: workspace)
    printer.show(explanations)
    if explanations.isEmpty, failures.isEmpty, !output.json {
      let descriptor = try rule.map { try workbench.rule($0, in: workspace) }
      printer.sayNothing(of: caseID, descriptor)
    }
    let findings = FindingPrinter(workspace.declaration.rules)
    for failure in failures { Terminal.say(findings.text(failure)) }
    if !failures.isEmpty { throw ExitStatus.script }
  }
}
