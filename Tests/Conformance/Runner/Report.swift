import Foundation

/// Prints the outcomes as they come, and their sums.
struct Report {
  private(set) var hasFailures = false
  private var sum = Count()
  private var needed: [String: Int] = [:]
  private var files = 0
  private var whole = 0
  private let isDetailed: Bool

  /// Statements by what became of them.
  private struct Count {
    var passed = 0
    var notApplicable = 0
    var different = 0
    var notReached = 0
    var failed = 0
    var assertions = 0

    static func += (left: inout Count, right: Count) {
      left.passed += right.passed
      left.notApplicable += right.notApplicable
      left.different += right.different
      left.notReached += right.notReached
      left.failed += right.failed
      left.assertions += right.assertions
    }

    var text: String {
      """
      \(passed) passed, \(notApplicable) not applicable, \(different) otherwise on purpose, \
      \(notReached) not reached, \(failed) failed; \(assertions) assertions ran
      """
    }
  }

  private static let dependence = "what was left out before"

  init(isDetailed: Bool) { self.isDetailed = isDetailed }

  mutating func addNotApplicable(_ name: String, _ reason: String) {
    whole += 1
    Self.say("\(name): not applicable: \(reason)")
  }

  mutating func addUnreadable(_ name: String, _ reason: String) {
    hasFailures = true
    files += 1
    sum.failed += 1
    Self.say("\(name): failed as a whole: \(reason)")
  }

  mutating func add(_ outcome: FileOutcome) {
    files += 1
    var count = Count()
    count.assertions = outcome.assertions
    var names: [String: Int] = [:]
    var reasons: [String: Int] = [:]
    for verdict in outcome.verdicts.values {
      switch verdict {
      case .passed: count.passed += 1
      case .notReached: count.notReached += 1
      case .failed: count.failed += 1
      case .different(let reason):
        count.different += 1
        reasons[reason, default: 0] += 1
      case .notApplicable(let needed):
        count.notApplicable += 1
        for name in Set(needed) { names[name, default: 0] += 1 }
      case .dependent:
        count.notApplicable += 1
        names[Self.dependence, default: 0] += 1
      }
    }
    Self.say("\(outcome.name): \(count.text)")
    if !names.isEmpty { Self.say("  needs: \(Self.list(names))") }
    if !outcome.text.leftOut.isEmpty {
      Self.say("  left out inside functions: \(Self.list(outcome.text.leftOut))")
    }
    if !reasons.isEmpty { Self.say("  otherwise on purpose: \(Self.list(reasons))") }
    for (number, verdict) in outcome.verdicts.sorted(by: { $0.key < $1.key }) {
      if let line = line(for: verdict, outcome.text, number) { Self.say("  \(line)") }
    }
    for (name, uses) in names { needed[name, default: 0] += uses }
    hasFailures = hasFailures || count.failed > 0
    sum += count
  }

  func finish() {
    Self.say("\n\(files) files run, \(whole) not applicable as a whole")
    Self.say("statements: \(sum.text)")
    if !needed.isEmpty { Self.say("needed and not there: \(Self.list(needed))") }
  }

  private func line(for verdict: Verdict, _ text: LuaTestText, _ number: Int) -> String? {
    let line = text.statements[number].lines.lowerBound
    switch verdict {
    case .failed(let message): return "line \(line) failed: \(message)"
    case _ where !isDetailed: return nil
    case .passed: return nil
    case .notReached: return "line \(line) was not reached"
    case .different(let reason): return "line \(line) differs: \(reason)"
    case .notApplicable(let names): return "line \(line) needs \(names.joined(separator: ", "))"
    case .dependent: return "line \(line) needs \(Self.dependence)"
    }
  }

  /// Written at once: a long run is watched line by line, also through a pipe.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// The most frequent first.
  private static func list(_ counts: [String: Int]) -> String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
