import Diagnostics

/// The one place where a diagnostic becomes text for a person.
enum DiagnosticPrinter {
  static func text(_ diagnostic: Diagnostic) -> String { diagnostic.description }

  /// A diagnostic as a line of JSON.
  static func line(_ diagnostic: Diagnostic) -> [UInt8] {
    var line = JSONLine("concord.diagnostic/1")
    line.add("severity", diagnostic.severity.rawValue)
    line.add("code", diagnostic.code)
    line.add("message", diagnostic.message)
    line.add("file", diagnostic.place.path)
    if diagnostic.place.line > 0 { line.add("line", diagnostic.place.line) }
    if diagnostic.place.column > 0 { line.add("column", diagnostic.place.column) }
    line.add("help", diagnostic.help)
    return line.bytes
  }
}
