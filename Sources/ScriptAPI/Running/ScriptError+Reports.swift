import Diagnostics

extension ScriptError {
  /// A report that the plugin does not declare.
  package static func unknownReport(_ id: String, among ids: [String]) -> ScriptError {
    ScriptError(
      "report.unknown",
      "there is no report '\(id)': \(Spelling.suggestion(for: id, among: ids))")
  }
}
