package import CompactModel
package import ScriptWorkers

/// A case's file and where it stands.
package struct ShownCase: Sendable {
  package let file: Case
  package let view: CaseView
}

extension Workbench {
  /// Tells where a case stands.
  package func show(_ id: String, in workspace: OpenWorkspace) throws -> ShownCase {
    let file = try workspace.file(id)
    return ShownCase(file: file, view: try view(file, in: workspace))
  }

  /// Asks a worker where a case stands.
  func view(_ file: Case, in workspace: OpenWorkspace) throws -> CaseView {
    guard let view = try workspace.host.view([OpenWorkspace.line(file)]).first else {
      throw WorkbenchError(
        .data, "case.unreadable", "the case '\(file.id)' cannot be read back", at: file.place())
    }
    return view
  }

  /// Tells where every case stands, in the order of their files.
  package func showAll(in workspace: OpenWorkspace) throws -> [ShownCase] {
    let views = try workspace.host.view(workspace.lines)
    return zip(workspace.cases, views).map(ShownCase.init)
  }
}
