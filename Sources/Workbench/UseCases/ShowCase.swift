package import CompactModel
import Diagnostics
import ProcedureEngine
package import ScriptWorkers

/// A case's file and where it stands.
package struct ShownCase: Sendable {
  /// The case as its file has it, with what was corrected and the corrections.
  package let file: Case
  package let view: CaseView
  /// The titles of the cases it names, by id; none for a case that the workspace does not have.
  package let others: [String: String]

  init(file: Case, view: CaseView, others: [String: String] = [:]) {
    self.file = file
    self.view = view
    self.others = others
  }

  init(_ file: Case, _ view: CaseView, in workspace: OpenWorkspace) {
    let named = Set(file.events.flatMap { $0.list(.into) })
    let others = named.isEmpty ? [] : workspace.cases.filter { named.contains($0.id) }
    self.init(
      file: file, view: view,
      others: Dictionary(
        others.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension ShownCase {
  /// Whether a deadline is still to be met, or to be known of.
  ///
  /// The end of a case ends neither what is open to anybody outside nor what is still owed.
  func isOpen(_ deadline: CaseDeadline) -> Bool {
    guard deadline.status != .met else { return false }
    return !view.state.isClosed || deadline.status == .information
      || view.state.duties.contains { $0.hasDeadline && $0.id == deadline.id }
  }
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
    return ShownCase(file, try view(file, in: workspace), in: workspace)
  }

  /// Asks a worker where a case stands.
  func view(_ file: Case, in workspace: OpenWorkspace) throws -> CaseView {
    let views = try workspace.host.view([OpenWorkspace.line(file)])
    guard let view = views.first else { throw ScriptHost.wrongAnswer }
    return try seen(view, of: file)
  }

  /// Where a case stands; the loss of the worker is an error.
  func seen(_ view: Result<CaseView, LostWorker>, of file: Case) throws -> CaseView {
    switch view {
    case .success(let view): return view
    case .failure(let loss): throw WorkbenchError(.script, [loss.diagnostic(of: file)])
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
      case .success(let view): shown.append(ShownCase(file, view, in: workspace))
      case .failure(let loss): lost.append(loss.diagnostic(of: file))
      }
    }
    return (shown, lost)
  }
}
