import CompactModel
import Diagnostics
import RuleEngine
import ScriptAPI

extension WorkbenchError {
  /// A rule that the workspace's area has not adopted.
  static func unknownRule(_ id: String, in workspace: OpenWorkspace) -> WorkbenchError {
    WorkbenchError(
      .usage, "rule.unknown",
      "\(workspace.declaration.area.name) has not adopted a rule '\(id)'",
      at: Place(path: workspace.path),
      help: Spelling.suggestion(for: id, among: workspace.declaration.rules.map(\.id)))
  }
}
