import Diagnostics
import Testing

/// A text with mistakes, and all that is said of it.
struct BadText: Sendable, CustomTestStringConvertible {
  let title: String
  let text: String
  let expected: String

  init(_ title: String, _ text: String, _ expected: String) {
    self.title = title
    self.text = text
    self.expected = expected
  }

  var testDescription: String { title }
}

extension [Diagnostic] {
  /// The problems as they are printed.
  var text: String { map(\.description).joined(separator: "\n") }
}
