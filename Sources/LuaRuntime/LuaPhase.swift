/// The part of a plugin's life in which a script runs; functions may be bound to some of them.
package enum LuaPhase: String, Sendable, CaseIterable {
  case load
  case check
  case report
  case test

  /// How an error message says when this phase is.
  var moment: String {
    switch self {
    case .load: "while the plugin loads"
    case .check: "while a rule checks"
    case .report: "while a report is built"
    case .test: "in a test"
    }
  }
}
