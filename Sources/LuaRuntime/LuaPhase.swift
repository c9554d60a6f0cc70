/// The part of a plugin's life in which a script runs; functions may be bound to some of them.
package enum LuaPhase: String, Sendable, CaseIterable {
  case load
  case check
  case report
  case test
  /// A function of a procedure's condition looks at a case's file.
  case judge

  /// The phase's own bit in a set of phases.
  var bit: UInt8 {
    switch self {
    case .load: 1
    case .check: 2
    case .report: 4
    case .test: 8
    case .judge: 16
    }
  }

  /// How an error message says when this phase is.
  package var moment: String {
    switch self {
    case .load: "while the plugin loads"
    case .check: "while a rule checks"
    case .report: "while a report is built"
    case .test: "in a test"
    case .judge: "while a condition is judged"
    }
  }
}

extension Set<LuaPhase> {
  /// The moments of several phases as an error message lists them.
  package var moments: String {
    let moments = LuaPhase.allCases.filter(contains).map(\.moment)
    guard moments.count > 1, let last = moments.last else { return moments.first ?? "" }
    return moments.dropLast().joined(separator: ", ") + " or " + last
  }
}
