import Diagnostics

/// The point at which a text stops being readable as YAML, JSON or CSV.
struct SyntaxProblem: Error {
  var diagnostic: Diagnostic

  init(code: String, _ message: String, at place: Place, help: String? = nil) {
    diagnostic = Diagnostic(.error, code: code, message, at: place, help: help)
  }
}
