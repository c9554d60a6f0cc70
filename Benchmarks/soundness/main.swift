import DenseProcedures
import ProcedureEngine

/// Prints how long the proof of soundness takes for procedures of growing size.
func milliseconds(_ body: () -> Void) -> Int {
  let time = ContinuousClock().measure(body).components
  return Int(time.seconds * 1_000) + Int(time.attoseconds / 1_000_000_000_000_000)
}

print("stages  states   moves    stories  ms")
for count in [25, 50, 100, 200, 400] {
  let procedure = Procedure.dense(stages: count)
  var report = procedure.soundness()
  let best = (0..<3).map { _ in milliseconds { report = procedure.soundness() } }.min() ?? 0
  print(
    [count, report.states, report.moves, report.played, best]
      .map { "\($0)".padding(8) }.joined(separator: " "))
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
