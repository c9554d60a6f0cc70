package import CompactModel
package import Diagnostics
package import RuleEngine
import ScriptAPI
import ScriptWorkers

/// What checking a workspace brought to light.
package struct CheckReport: Sendable {
  package let workspace: String
  package let area: String
  package let cases: Int
  /// Every finding with its place, in the order they are shown in.
  package let findings: [Finding]
  /// The events that rules propose, with their cases' places, in the order they are shown in.
  package let proposals: [Proposal]
  package let failures: [RuleFailure]
  /// What is wrong with the files, and what is to be said of the scripts.
  package let diagnostics: [Diagnostic]
  /// The deadlines that changed bank holidays moved, until somebody accepts the change.
  package let moved: [MovedDeadline]
}

extension Workbench {
  /// Checks a workspace: its files, then every adopted rule over its cases and registers.
  package func check(_ workspace: OpenWorkspace, limitedTo caseID: String? = nil) throws
    -> CheckReport
  {
    var results = RuleResults()
    let chosen = try caseID.map { [try workspace.file($0)] } ?? workspace.cases
    let lines = chosen.map(OpenWorkspace.line)
    let jobs = stride(from: 0, to: lines.count, by: Job.casesAtOnce).map { start in
      Job(.check, each: Array(lines[start..<min(start + Job.casesAtOnce, lines.count)]))
    }
    try workspace.host.check(jobs) { results.append($0.results) }
    if caseID == nil { results.append(try workspace.host.checkArea(workspace.lines)) }
    results.sort()
    let places = FindingPlaces(workspace)
    return CheckReport(
      workspace: workspace.path, area: workspace.declaration.area.name, cases: chosen.count,
      findings: results.findings.map(places.placed),
      proposals: results.proposals.map(places.placed),
      failures: results.failures, diagnostics: workspace.diagnostics + workspace.host.notes,
      moved: caseID == nil ? try movedSinceAccepted(in: workspace) : [])
  }
}
