import CaseStore
package import CompactModel
import Diagnostics
import ScriptAPI
package import TimeKeeping

/// What a new case begins with.
package struct CaseDraft: Sendable {
  package var title: String
  package var raised: PartialDate
  package var by: [String]
  package var against: [String]
  package var commitments: [String]
  /// The id; the next free one of the year when nil.
  package var id: String?

  package init(
    title: String, raised: PartialDate, by: [String], against: [String], commitments: [String],
    id: String? = nil
  ) {
    self.title = title
    self.raised = raised
    self.by = by
    self.against = against
    self.commitments = commitments
    self.id = id
  }
}

extension Workbench {
  /// The case a draft makes, and the file it would stand in.
  package func plan(
    _ draft: CaseDraft, in workspace: OpenWorkspace
  ) throws -> (file: Case, path: String) {
    let id = draft.id ?? nextID(in: workspace, raised: draft.raised)
    if let problem = Identifier.problem(in: id) {
      throw WorkbenchError(.usage, "case.bad-id", "the id '\(id)' \(problem)")
    }
    let taken = workspace.cases.first { Identifier.folded($0.id) == Identifier.folded(id) }
    if let taken {
      throw WorkbenchError(
        .data, "case.duplicate-id", "there is a case '\(taken.id)' already", at: taken.place(),
        help: "leave out --id to get the next free one")
    }
    let file = Case(
      id: id, title: draft.title, raised: draft.raised, by: draft.by, against: draft.against,
      commitments: draft.commitments,
      events: [Event(on: draft.raised, act: .raised, by: draft.by)])
    let path = workspace.folder.path(for: file)
    try workspace.requireKnown(file, path: path)
    return (file, path)
  }

  /// The text a planned case's file will have.
  package func text(of file: Case) -> String { CaseFile.text(of: file) }

  /// Writes a planned case; a file that is there already is never replaced.
  package func create(_ file: Case, at path: String) throws {
    do {
      _ = try CaseFile.create(file, at: path)
    } catch {
      throw WorkbenchError(.data, [error.diagnostic])
    }
  }

  private func nextID(in workspace: OpenWorkspace, raised: PartialDate) -> String {
    let year = (raised.earliest ?? configuration.asOf).year
    let prefix = "\(workspace.declaration.area.prefix)-\(year)-"
    // File names count too, so that a file that cannot be read keeps its number.
    let taken = workspace.cases.map(\.id) + workspace.folder.takenIDs()
    let numbers = taken.compactMap { id -> Int? in
      // Nine digits are more than any year has, and far from where numbers end.
      let folded = Identifier.folded(id)
      guard folded.hasPrefix(Identifier.folded(prefix)), id.count <= prefix.count + 9 else {
        return nil
      }
      return Int(id.dropFirst(prefix.count))
    }
    let number = String((numbers.max() ?? 0) + 1)
    return prefix + String(repeating: "0", count: max(0, 3 - number.count)) + number
  }
}
