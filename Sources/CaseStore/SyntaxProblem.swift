import Diagnostics

/// The point at which a text stops being readable as YAML, JSON or CSV.
struct SyntaxProblem: Error {
  var diagnostic: Diagnostic
  /// What was wrong before that point and could be passed over.
  private var earlier: [Diagnostic] = []

  init(code: String, _ message: String, at place: Place, help: String? = nil) {
    diagnostic = Diagnostic(.error, code: code, message, at: place, help: help)
  }

  init(_ diagnostic: Diagnostic, after earlier: [Diagnostic]) {
    self.diagnostic = diagnostic
    self.earlier = earlier
  }

  var diagnostics: [Diagnostic] { earlier + [diagnostic] }
}
