/// What became of one statement.
package enum Verdict: Equatable {
  case passed
  /// It needs a name that Concord takes away.
  case notApplicable([String])
  /// It uses what an earlier statement, left out for the same reasons, would have made.
  case dependent(on: Int, because: [String])
  /// Concord behaves otherwise on purpose.
  case different(String)
  /// A branch that was not taken, or what follows an early return.
  case notReached
  case failed(String)
}
