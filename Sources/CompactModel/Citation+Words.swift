import Diagnostics

extension [Citation] {
  /// What stands behind a sentence that rests on the clauses: ` [RIC 4, GUIDE 7]`, or nothing.
  package var bracketed: String {
    isEmpty ? "" : " [\(map(\.description).joined(separator: ", ").printable)]"
  }
}
