import CompactModel
import Diagnostics
import RuleEngine
import ScriptAPI
import TimeKeeping
import Workbench

/// Prints explanations, from the result back to the fact and the clause.
struct WhyPrinter {
  let workspace: OpenWorkspace
  let isJSON: Bool

  func show(_ explanations: [Explanation]) {
    let printer = FindingPrinter(workspace.declaration.rules)
    for item in explanations {
      if isJSON {
        Terminal.print(bytes: FindingPrinter.line(item.finding, workspace: workspace.path))
      } else {
        Terminal.print(text(item, printer) + "\n")
      }
    }
  }

  func show(_ explanations: [StandingExplanation], of caseID: String) {
    for item in explanations {
      if isJSON {
        Terminal.print(bytes: line(item, caseID))
      } else {
        Terminal.print(text(item, caseID) + "\n")
      }
    }
  }

  func show(_ answer: WhyNotAnswer, of caseID: String) {
    if isJSON {
      var line = JSONLine("concord.why-not/1")
      line.add("workspace", workspace.path)
      line.add("case", caseID)
      line.add("id", answer.subject.id)
      line.add("holds", answer.holds)
      line.add("present", answer.present)
      line.add("day", answer.day)
      line.add("act", answer.act)
      line.add("bound", answer.bound)
      return Terminal.print(bytes: line.bytes)
    }
    Terminal.print(answer.present.printable)
    for sentence in [answer.day, answer.act].compactMap(\.self) {
      Terminal.print("   = \(sentence.printable)")
    }
    if answer.day == nil, answer.act == nil {
      Terminal.print("   = No single change within the bound turns that round.")
    }
    Terminal.print("   = bound: \(answer.bound)")
  }

  /// Says that there is nothing to explain, and what the rule looks at.
  func sayNothing(of caseID: String, _ rule: RuleDescriptor?) {
    guard let rule else {
      return Terminal.print("No rule has anything to remark on \(caseID).")
    }
    Terminal.print(
      "\(rule.id) has nothing to remark on \(caseID).\n   = rule: \(rule.summary.printable)\n"
        + "   = over: \(rule.over.name)")
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
    return (lines + clauses(item.sources)).joined(separator: "\n")
  }

  private func text(_ item: StandingExplanation, _ caseID: String) -> String {
    var lines = ["\(caseID): \(item.title.printable)"]
    for step in item.steps {
      lines.append("   = \(step.kind): \(step.text.printable)")
      if let place = step.place, !place.path.isEmpty { lines.append("     --> \(place)") }
    }
    return (lines + clauses(item.sources)).joined(separator: "\n")
  }

  private func clauses(_ sources: [(citation: Citation, source: Source?)]) -> [String] {
    sources.map { citation, source in
      let title = source.map { "\($0.title.printable)\(date($0))" } ?? "a source not listed"
      return "   = clause: \(citation): \(title)"
    }
  }

  private func line(_ item: StandingExplanation, _ caseID: String) -> [UInt8] {
    var line = JSONLine("concord.explanation/1")
    line.add("workspace", workspace.path)
    line.add("case", caseID)
    line.add("kind", item.subject.kind)
    line.add("id", item.subject.id)
    line.add("title", item.title)
    line.add(
      "steps",
      item.steps.map { step in
        "\(step.kind): \(step.text)\(step.place.map { " (\($0))" } ?? "")"
      })
    line.add("cite", item.sources.map(\.citation))
    return line.bytes
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
}

extension WhySubject {
  fileprivate var id: String {
    switch self {
    case .rule(let id), .deadline(let id), .stage(let id): id
    }
  }

  fileprivate var kind: String {
    switch self {
    case .rule: "rule"
    case .deadline: "deadline"
    case .stage: "stage"
    }
  }
}
