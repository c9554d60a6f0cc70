import CaseStore
package import CompactModel
import Diagnostics
import ProcedureEngine
import TimeKeeping

extension Workbench {
  /// Plays every proposed event at the end of its case, and writes nothing.
  ///
  /// What several rules propose alike is one event.
  ///
  /// - Returns: A rehearsal for each case, in the order of the cases' ids.
  /// - Throws: A refusal that names every event the procedure or the files do not allow.
  package func rehearse(
    _ proposals: [Proposal], of workspace: OpenWorkspace
  ) throws -> [Rehearsal] {
    var rehearsals: [Rehearsal] = []
    var refused: [Diagnostic] = []
    for (caseID, proposals) in proposals.sorted(by: Proposal.precedes).byCase {
      var seen: Set<Event> = []
      let chosen = proposals.filter { seen.insert($0.event).inserted }
      do {
        let rehearsal = try rehearse(chosen.map(\.event), in: caseID, of: workspace)
        rehearsals.append(rehearsal)
        refused += rehearsal.violations.map { violation in
          let proposal = chosen[violation.event - rehearsal.before.file.events.count]
          return Diagnostic(
            code: "case.\(violation.code.rawValue)",
            "the rule \(proposal.rule) proposes '\(proposal.event.actWord)' on "
              + "\(proposal.event.on.text) for \(caseID): \(violation.message)"
              + violation.citations.bracketed, at: Place(path: rehearsal.path))
        }
      } catch let error as WorkbenchError {
        refused += error.diagnostics
      }
    }
    guard refused.isEmpty else {
      refused[refused.count - 1].help =
        "nothing was recorded; record what is right with `concord case record`, or mend the rule"
      throw WorkbenchError(.refused, refused)
    }
    return rehearsals
  }

  /// Records what was rehearsed, in all of the cases or in none.
  package func record(_ rehearsals: [Rehearsal]) throws {
    for rehearsal in rehearsals where !rehearsal.violations.isEmpty {
      throw refusal(of: rehearsal)
    }
    try write(rehearsals)
  }
}

extension [Proposal] {
  /// The proposals for each case that has any; those for one case stand together.
  fileprivate var byCase: [(caseID: String, proposals: [Proposal])] {
    var parts: [(caseID: String, proposals: [Proposal])] = []
    for proposal in self {
      if parts.last?.caseID == proposal.caseID {
        parts[parts.count - 1].proposals.append(proposal)
      } else {
        parts.append((proposal.caseID, [proposal]))
      }
    }
    return parts
  }
}
