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
  /// What the events change.
  package var consequences: Consequences { Consequences(from: before.view, to: after.view) }

  /// The file as it was when the rehearsal read it.
  let fingerprint: Fingerprint

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
    let origin = try workspace.file(caseID)
    guard !workspace.duplicateIDs.contains(caseID) else {
      throw WorkbenchError(
        .data, "case.duplicate-id", "the case '\(caseID)' stands in more than one file",
        at: origin.place(), help: "rename one of them first; `concord check` names both")
    }
    guard !origin.origin.path.hasSuffix(".ndjson") else {
      throw WorkbenchError(
        .data, "case.in-stream",
        "the case '\(caseID)' stands in an NDJSON file, which is never added to",
        at: origin.place(), help: "give the case a file of its own first")
    }
    var (file, fingerprint) = try read(origin.origin.path)
    try workspace.requireKnown(
      Case(id: file.id, title: file.title, events: events.map(\.naming)),
      path: origin.origin.path)
    let before = ShownCase(file, try view(file, in: workspace), in: workspace)
    file.events += events
    return Rehearsal(
      before: before, after: ShownCase(file, try view(file, in: workspace), in: workspace),
      path: file.origin.path, events: events, fingerprint: fingerprint)
  }

  /// Reads events in the shape they have in a case file, from a text that came from elsewhere.
  package func events(in text: [UInt8], path: String) throws -> [Event] {
    try events(of: CaseCoding.decodeEvents(text, path: path), path)
  }

  /// Reads a file of events in the shape they have in a case file.
  package func events(at path: String) throws -> [Event] {
    do {
      return try events(of: try CaseCoding.readEvents(path), path)
    } catch let error as StoreError {
      throw WorkbenchError(.data, [error.diagnostic])
    }
  }

  private func events(of decoded: Decoded<[Event]>, _ path: String) throws -> [Event] {
    guard let events = decoded.value else { throw WorkbenchError(.data, decoded.diagnostics) }
    guard !events.isEmpty else {
      throw WorkbenchError(
        .data, "case.empty", "there are no events here", at: Place(path: path),
        help: "write a list of events as a case file has them, each beginning with '- '")
    }
    return events
  }

  private func read(_ path: String) throws -> (file: Case, fingerprint: Fingerprint) {
    do {
      let (decoded, fingerprint) = try CaseFile.read(path)
      guard let file = decoded.value else { throw WorkbenchError(.data, decoded.diagnostics) }
      return (file, fingerprint)
    } catch let error as StoreError {
      throw WorkbenchError(.data, [error.diagnostic])
    }
  }

  /// Adds the rehearsed events to the case's file.
  ///
  /// - Throws: A refusal when the procedure does not allow an event that carries no override, naming
  ///   the clause and what is allowed; a data error when the file changed meanwhile. Nothing is
  ///   written then.
  package func record(_ rehearsal: Rehearsal) throws {
    guard rehearsal.violations.isEmpty else { throw refusal(of: rehearsal) }
    try write([rehearsal])
  }

  /// Adds rehearsed events to the files of their cases, to all of them or to none.
  func write(_ rehearsals: [Rehearsal]) throws {
    do {
      try PreparedAppend.write(
        rehearsals.map { rehearsal in
          try PreparedAppend(
            rehearsal.events, to: rehearsal.path, expecting: rehearsal.fingerprint)
        })
    } catch let error as StoreError {
      throw WorkbenchError(.data, [error.diagnostic])
    }
  }

  /// Why the procedure does not allow the events, and what it allows.
  package func refusal(of rehearsal: Rehearsal) -> WorkbenchError {
    let help =
      "to record it all the same, add --override \"the reason\"; what the procedure allows now:"
    return WorkbenchError(
      .refused,
      rehearsal.violations.enumerated().map { number, violation in
        let isLast = number == rehearsal.violations.count - 1
        return Diagnostic(
          code: "case.\(violation.code.rawValue)",
          violation.message + violation.citations.bracketed,
          at: Place(path: rehearsal.path), help: isLast ? help : nil)
      }, notes: rehearsal.before.view.choices.map(\.words))
  }
}

extension Event {
  /// The event with everybody it names among those who did it: a correction names who did another.
  fileprivate var naming: Event {
    guard act == .corrected else { return self }
    return Event(on: on, act: .noted, by: by + list(.who), with: with, details: details)
  }
}
