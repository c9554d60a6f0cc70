package import CompactModel
package import RuleEngine
import ScriptAPI

/// A finding with what explains it.
package struct Explanation: Sendable {
  package let finding: Finding
  package let rule: RuleDescriptor?
  /// The clauses the finding cites, each with the document it stands in.
  package let sources: [(citation: Citation, source: Source?)]
}

extension Workbench {
  /// Explains what rules find in a case: from the fact and its place through the rule to the clause.
  ///
  /// With a rule's id only its findings are explained, and a rule the area has not adopted is an error.
  package func why(
    _ caseID: String, rule: String? = nil, in workspace: OpenWorkspace
  ) throws -> (explanations: [Explanation], failures: [RuleFailure]) {
    if let rule, !workspace.declaration.rules.contains(where: { $0.id == rule }) {
      throw WorkbenchError.unknownRule(rule, in: workspace)
    }
    let report = try check(workspace, limitedTo: caseID)
    let findings = report.findings.filter { rule == nil || $0.rule == rule }
    let explanations = findings.map { finding in
      Explanation(
        finding: finding,
        rule: workspace.declaration.rules.first { $0.id == finding.rule },
        sources: finding.citations.map { citation in
          (citation, workspace.declaration.sources.first { $0.id == citation.source })
        })
    }
    return (explanations, report.failures)
  }

  /// The descriptor of an adopted rule.
  package func rule(_ id: String, in workspace: OpenWorkspace) throws -> RuleDescriptor {
    guard let rule = workspace.declaration.rules.first(where: { $0.id == id }) else {
      throw WorkbenchError.unknownRule(id, in: workspace)
    }
    return rule
  }
}
