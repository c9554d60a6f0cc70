package import Diagnostics

/// What was read, and everything there is to say about it.
package struct Decoded<Value: Sendable>: Sendable {
  /// The value; nil when an error left none that could be trusted.
  ///
  /// An event out of order is an error that leaves its case.
  package var value: Value?
  /// In the order of the file.
  package var diagnostics: [Diagnostic]

  package init(value: Value?, diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Decoded: Equatable where Value: Equatable {}
