import CaseStore
package import CompactModel
import Diagnostics
import Foundation
import ProcedureEngine
import ScriptWorkers
package import TimeKeeping

/// A deadline of an open case that ends on another day under newer bank holidays.
package struct MovedDeadline: Hashable, Sendable {
  package let caseID: String
  /// The time limit's id in the procedure.
  package let id: String
  package let title: String
  package let before: CivilDate
  package let now: CivilDate
  /// The bank holidays that moved it; empty when it moved because something before it did.
  package let causes: [WorkingCalendar.Change]
  package let citations: [Citation]
}

extension Workbench {
  /// The deadlines of open cases that a change of the bank holidays moved, in the order of the cases.
  ///
  /// The workspace is worked out once more with the older calendar, so that whatever follows from a
  /// moved day moves too.
  package func moved(in workspace: OpenWorkspace, since old: WorkingCalendar) throws
    -> [MovedDeadline]
  {
    let local = old.adding(closures: workspace.facts.calendar.localClosures)
    let step = CalendarStep(old: local, new: workspace.facts.calendar)
    guard step.movesDays else { return [] }
    let before = try showAll(in: open(workspace.path, calendar: old)).shown
    let older = Dictionary(before.map { ($0.file.id, $0) }) { first, _ in first }
    return try showAll(in: workspace).shown.flatMap { shown in
      older[shown.file.id].map { step.moved(shown, since: $0) } ?? []
    }
  }

  /// What moved since the bank holidays that the workspace remembers, which is told until somebody
  /// accepts it; where nothing moved, or nothing is remembered, the present ones are remembered.
  func movedSinceAccepted(in workspace: OpenWorkspace) throws -> [MovedDeadline] {
    let memory = CalendarMemory(workspace.folder)
    let present = workspace.facts.calendar
    if let accepted = memory.read() {
      guard accepted.holidays != present.holidays else { return [] }
      let moved = try moved(in: workspace, since: accepted)
      guard moved.isEmpty else { return moved }
    }
    // A folder that cannot be written to has no memory, and is checked all the same.
    try? memory.write(present.file)
    return []
  }

  /// Remembers that those concerned know of the present bank holidays.
  package func acceptCalendar(of workspace: OpenWorkspace) throws {
    do {
      try CalendarMemory(workspace.folder).write(workspace.facts.calendar.file)
    } catch let error as StoreError {
      throw WorkbenchError(.data, [error.diagnostic])
    }
  }

  /// A calendar by its name, or by the path of its file.
  package func calendar(_ name: String) throws -> WorkingCalendar {
    guard name.contains("/") || name.hasSuffix(".json") else {
      return try calendar(name, in: installation(for: nil)).value
    }
    do {
      let read = try CalendarFile.read(name)
      guard let calendar = read.value else { throw WorkbenchError(.data, read.diagnostics) }
      return calendar
    } catch let error as StoreError {
      throw WorkbenchError(.data, [error.diagnostic])
    }
  }
}

extension WorkingCalendar {
  /// The bytes of a calendar file with its bank holidays, without what is local.
  fileprivate var file: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      let plain = WorkingCalendar(
        id: id, title: title, source: source, snapshotDate: snapshotDate, holidays: holidays,
        knownFrom: knownFrom, knownUntil: knownUntil)
      return Array(try encoder.encode(plain)) + [UInt8(ascii: "\n")]
    }
  }
}
