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
  package let failures: [RuleFailure]
  /// What is wrong with the files.
  package let diagnostics: [Diagnostic]
}

extension Workbench {
  /// Checks a workspace: its files, then every adopted rule over its cases and registers.
  package func check(_ workspace: OpenWorkspace, limitedTo caseID: String? = nil) throws
    -> CheckReport
  {
    var results = RuleResults()
    let chosen = try caseID.map { [try workspace.file($0)] } ?? workspace.cases
    let lines = chosen.map(OpenWorkspace.line)
    let jobs = stride(from: 0, to: lines.count, by: 64).map { start in
      Job(.check, each: Array(lines[start..<min(start + 64, lines.count)]))
    }
    var position = 0
    var lost: [LostCase] = []
    try workspace.host.check(jobs) { job, answer in
      results.append(answer.results)
      position += job.count
    } lost: { job, item, reason in
      let subject = Finding.Subject(caseID: chosen[position].id)
      lost.append(LostCase(job: job.item(item), subject: subject, reason: reason))
      position += 1
    }
    try workspace.host.recheck(lost) { _, found in results.append(found) }
    if caseID == nil { results.append(try checkArea(workspace)) }
    results.sort()
    let places = FindingPlaces(workspace)
    return CheckReport(
      workspace: workspace.path, area: workspace.declaration.area.name, cases: chosen.count,
      findings: results.findings.map(places.placed), failures: results.failures,
      diagnostics: workspace.diagnostics)
  }

  /// Checks the area as a whole; a worker lost on it costs what it would have found, and no more.
  private func checkArea(_ workspace: OpenWorkspace) throws -> RuleResults {
    do {
      return try workspace.host.checkArea(workspace.lines)
    } catch let error as WorkbenchError where error.isLostWorker {
      var results = RuleResults()
      results.failures.append(
        RuleFailure(
          rule: "one of the rules over the area and its registers", subject: Finding.Subject(),
          message: error.diagnostics.first?.message ?? "the worker was lost"))
      return results
    }
  }
}
