import CaseStore
package import CompactModel
import Diagnostics
package import ProcedureEngine
import ScriptWorkers

/// What recording events would bring, before anything is written.
package struct Rehearsal: Sendable {
  package let before: ShownCase
  package let after: ShownCase
  /// The file the events would be added to.
  package let path: String
  package let events: [Event]

  /// What the new events bring that the procedure does not allow.
  package var violations: [Violation] {
    after.view.state.violations.filter { violation in
      violation.event >= before.file.events.count && violation.code != .override
    }
  }
}

extension Workbench {
  /// Plays events at the end of a case, and writes nothing.
  package func rehearse(
    _ events: [Event], in caseID: String, of workspace: OpenWorkspace
  ) throws -> Rehearsal {
    let before = try show(caseID, in: workspace)
    var file = before.file
    guard !file.origin.path.hasSuffix(".ndjson") else {
      throw WorkbenchError(
        .data, "case.in-stream",
        "the case '\(caseID)' stands in an NDJSON file, which is never "
          + "added to", at: file.place(), help: "give the case a file of its own first")
    }
    file.events += events
    guard let view = try workspace.host.view([OpenWorkspace.line(file)]).first else {
      throw WorkbenchError(.data, "case.unreadable", "the case '\(caseID)' cannot be read back")
    }
    return Rehearsal(
      before: before, after: ShownCase(file: file, view: view), path: file.origin.path,
      events: events)
  }

  /// Adds the rehearsed events to the case's file.
  ///
  /// - Throws: A refusal when the procedure does not allow an event that carries no override, naming
  ///   the clause and what is allowed; a data error when the file changed meanwhile. Nothing is
  ///   written then.
  package func record(_ rehearsal: Rehearsal) throws {
    guard rehearsal.violations.isEmpty else { throw refusal(of: rehearsal) }
    do {
      let read = try CaseFile.read(rehearsal.path)
      guard let value = read.decoded.value, value.events == rehearsal.before.file.events else {
        throw WorkbenchError(
          .data, "store.changed-meanwhile", "the file was changed since it was read",
          at: Place(path: rehearsal.path),
          help: "nothing was written; look at the file and try again")
      }
      _ = try CaseFile.append(
        rehearsal.events, to: rehearsal.path, expecting: read.fingerprint)
    } catch let error as StoreError {
      throw WorkbenchError(.data, [error.diagnostic])
    }
  }

  /// Why the procedure does not allow the events, and what it allows.
  package func refusal(of rehearsal: Rehearsal) -> WorkbenchError {
    let allowed = rehearsal.before.view.choices.map { choice in
      "\(choice.act.rawValue) by \(choice.by): \(choice.leadsTo)"
    }
    let help =
      "allowed now: \(allowed.joined(separator: "; ")). "
      + "To record it all the same, add --override \"the reason\""
    return WorkbenchError(
      .refused,
      rehearsal.violations.map { violation in
        let clause = violation.citations.map(\.description).joined(separator: ", ")
        return Diagnostic(
          code: "case.\(violation.code.rawValue)",
          clause.isEmpty ? violation.message : "\(violation.message) [\(clause)]",
          at: Place(path: rehearsal.path), help: help)
      })
  }
}
