import CaseStore
import CompactModel
import Foundation
package import ScriptAPI

/// Lines of Lua over the cases of a workspace, or over a plugin alone.
package final class Prompt {
  /// What the prompt is about, in words.
  package let title: String
  /// How many cases are at hand.
  package let count: Int
  private let worker: PromptWorker

  init(title: String, count: Int, worker: PromptWorker) {
    self.title = title
    self.count = count
    self.worker = worker
  }

  /// What came of a line.
  ///
  /// - Throws: `WorkbenchError` for an error of the line.
  package func answer(_ line: String) throws -> ScriptPrompt.Answer { try worker.answer(line) }
}

extension Workbench {
  /// Opens a prompt on a workspace's folder, or on a plugin by its id or folder.
  package func prompt(_ subject: String) throws -> Prompt {
    let isWorkspace = WorkspaceFolder.containing(path: subject) != nil
    guard isWorkspace else {
      let host = try pluginHost(subject, workers: 1)
      return Prompt(
        title: host.declaration.title, count: 0, worker: try host.prompt(over: []))
    }
    let workspace = try open(subject)
    return Prompt(
      title: workspace.declaration.area.name, count: workspace.cases.count,
      worker: try workspace.host.prompt(over: workspace.lines))
  }
}
