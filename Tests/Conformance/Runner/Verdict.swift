/// What became of one statement.
package enum Verdict: Equatable {
  case passed
  /// It needs a name that Concord takes away.
  case notApplicable([String])
  /// It uses what an earlier statement, which was left out, would have made: plain Lua fails at it
  /// as well.
  case dependent
  /// Concord behaves otherwise on purpose.
  case different(String)
  /// A branch that was not taken, or what follows an early return.
  case notReached
  case failed(String)
}
