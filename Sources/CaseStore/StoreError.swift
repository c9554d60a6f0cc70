package import Diagnostics

/// An operation on files that could not finish.
///
/// What is wrong inside a file a person wrote is never thrown; it is a `Diagnostic`.
package struct StoreError: Error, Hashable, Sendable {
  /// A stable dotted name, for example `store.changed-meanwhile`.
  package var code: String
  /// What could not be done and why, in one sentence without a full stop.
  package var message: String
  /// What to do about it; nil when nothing can be said.
  package var help: String?
  package var place: Place
  /// The system's own words, where the system refused.
  package var cause: String?

  package init(
    code: String, _ message: String, at place: Place, help: String? = nil, cause: String? = nil
  ) {
    self.code = code
    self.message = message
    self.help = help
    self.place = place
    self.cause = cause
  }

  /// The same as a problem to list beside others.
  package var diagnostic: Diagnostic {
    let text = cause.map { "\(message) (\($0))" } ?? message
    return Diagnostic(.error, code: code, text, at: place, help: help)
  }
}

extension StoreError: CustomStringConvertible {
  package var description: String { diagnostic.description }
}
