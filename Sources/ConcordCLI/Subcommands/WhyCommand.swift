import ArgumentParser
import CompactModel
import Diagnostics
import RuleEngine
import ScriptAPI
import TimeKeeping
import Workbench

/// `concord why`: from a finding back to the fact, the rule and the clause.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Explains what the rules find in a case, and why.")

  @Argument(help: "The case's id.")
  var caseID: String

  @Argument(help: "The rule's id; every rule when left out.")
  var rule: String?

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let workspace = try workbench.open(place.workspace)
    let (explanations, failures) = try workbench.why(caseID, rule: rule, in: workspace)
    let printer = FindingPrinter(workspace.declaration.rules)
    if output.json {
      for item in explanations {
        Terminal.print(bytes: FindingPrinter.line(item.finding, workspace: workspace.path))
      }
    } else {
      for item in explanations { Terminal.print(text(item, printer) + "\n") }
      if explanations.isEmpty, failures.isEmpty { try sayNothing(workspace, workbench) }
    }
    for failure in failures { Terminal.say(printer.text(failure)) }
    if !failures.isEmpty { throw ExitStatus.script }
  }

  private func text(_ item: Explanation, _ printer: FindingPrinter) -> String {
    var lines = [printer.text(item.finding)]
    if let rule = item.rule {
      lines.append("   = rule: \(rule.summary.printable)")
      for setting in rule.settings {
        let value = setting.values.last.map { words($0.value) } ?? ""
        lines.append("   = setting: \(setting.name) = \(value) (\(setting.summary.printable))")
      }
    }
    for (citation, source) in item.sources {
      let title = source.map { "\($0.title.printable)\(date($0))" } ?? "a source not listed"
      lines.append("   = clause: \(citation): \(title)")
    }
    return lines.joined(separator: "\n")
  }

  private func date(_ source: Source) -> String { source.date.map { " (\($0.text))" } ?? "" }

  private func words(_ value: RuleSetting.Value) -> String {
    switch value {
    case .text(let text): text.printable
    case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .boolean(let flag): flag ? "yes" : "no"
    case .texts(let texts): texts.joined(separator: ", ")
    }
  }

  private func sayNothing(_ workspace: OpenWorkspace, _ workbench: Workbench) throws {
    guard let rule else {
      Terminal.print("No rule has anything to remark on \(caseID).")
      return
    }
    let descriptor = try workbench.rule(rule, in: workspace)
    Terminal.print(
      "\(rule) has nothing to remark on \(caseID).\n   = rule: \(descriptor.summary.printable)\n"
        + "   = over: \(descriptor.over.name)")
  }
}
