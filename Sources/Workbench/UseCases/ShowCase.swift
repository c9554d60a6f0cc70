package import CompactModel
import Diagnostics
package import ScriptWorkers

/// A case's file and where it stands.
package struct ShownCase: Sendable {
  package let file: Case
  package let view: CaseView
}

extension LostWorker {
  /// The loss of a worker that was to tell where a case stands.
  fileprivate func diagnostic(of file: Case) -> Diagnostic {
    Diagnostic(
      code: "worker.lost", "the case '\(file.id)' was not worked out: \(message)",
      at: file.place())
  }
}

extension Workbench {
  /// Tells where a case stands.
  package func show(_ id: String, in workspace: OpenWorkspace) throws -> ShownCase {
    let file = try workspace.file(id)
    return ShownCase(file: file, view: try view(file, in: workspace))
  }

  /// Asks a worker where a case stands.
  func view(_ file: Case, in workspace: OpenWorkspace) throws -> CaseView {
    let views = try workspace.host.view([OpenWorkspace.line(file)])
    do {
      guard let view = try views.first?.get() else { throw ScriptHost.wrongAnswer }
      return view
    } catch let loss as LostWorker {
      throw WorkbenchError(.script, [loss.diagnostic(of: file)])
    }
  }

  /// Tells where every case stands, in the order of their files.
  ///
  /// A worker that is lost costs the case it was lost on: it is left out, and told of beside.
  func showAll(
    in workspace: OpenWorkspace
  ) throws -> (shown: [ShownCase], lost: [Diagnostic]) {
    var shown: [ShownCase] = []
    var lost: [Diagnostic] = []
    for (file, view) in zip(workspace.cases, try workspace.host.view(workspace.lines)) {
      switch view {
      case .success(let view): shown.append(ShownCase(file: file, view: view))
      case .failure(let loss): lost.append(loss.diagnostic(of: file))
      }
    }
    return (shown, lost)
  }
}
