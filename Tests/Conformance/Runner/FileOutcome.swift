import Diagnostics
import LuaRuntime

/// What became of one test file.
package struct FileOutcome {
  package let name: String
  package let text: LuaTestText
  /// For each statement without a block of its own; the others are absent.
  package private(set) var verdicts: [Int: Verdict] = [:]
  /// Calls of `assert` in the last run.
  package private(set) var assertions = 0
  /// How often the file was run until it came to its end.
  package private(set) var runs = 0

  private var blanked: [Int: Verdict] = [:]

  /// Runs a file again and again, each time without the statement that ended the run before.
  package init(name: String, bytes: [UInt8]) throws {
    self.name = name
    text = try LuaTestText(bytes, leavingOut: Surroundings.leftOut)
    while true {
      let marked = text.marked(without: Set(blanked.keys), prefix: Surroundings.prefix)
      let run = try TestRun(marked, name: name)
      runs += 1
      guard let failure = run.failure else {
        judge(run)
        break
      }
      guard let current = culprit(of: run, failure) else { throw failure }
      let verdict = verdict(on: current, run, failure, in: marked)
      for number in text.family(of: current) where blanked[number] == nil {
        blanked[number] = verdict
      }
    }
  }

  /// The statement to blame: the last one begun, or the one around it when the line is not in it.
  ///
  /// A loop without end is to be blamed as a whole, however it is written.
  private func culprit(of run: TestRun, _ failure: LuaError) -> Int? {
    // What the host refuses to compile ends the run before it begins.
    if failure.code == .syntax, let line = failure.place?.line {
      // The innermost: inner statements come after the one around them.
      return text.statements.indices.last {
        blanked[$0] == nil && text.statements[$0].lines.contains(line)
      }
    }
    guard var number = run.current else { return nil }
    if failure.isOutOfTime {
      while let parent = text.statements[number].parent { number = parent }
      return number
    }
    let main = failure.frames.last { $0.function == nil && $0.place.path == name }
    guard let line = main?.place.line else { return number }
    while !text.statements[number].lines.contains(line), let parent = text.statements[number].parent
    {
      number = parent
    }
    return blanked[number] == nil ? number : run.current
  }

  private func verdict(
    on number: Int, _ run: TestRun, _ failure: LuaError, in marked: String
  ) -> Verdict {
    let names = text.family(of: number).flatMap { run.needed[$0] ?? [] }
    if !names.isEmpty { return .notApplicable(names) }
    let source = text.source(of: number)
    if let reason = KnownDifference.reason(file: name, source: source, message: failure.message) {
      return .different(reason)
    }
    switch ControlRun.outcome(of: marked, name: name) {
    case .failed(let statement) where statement == run.current: return .dependent
    case .endless where failure.isOutOfTime: return .dependent
    default: return .failed(failure.description)
    }
  }

  private mutating func judge(_ run: TestRun) {
    assertions = run.assertions
    for (number, statement) in text.statements.enumerated() where statement.isLeaf {
      if let verdict = blanked[number] {
        verdicts[number] = verdict
      } else if let names = run.needed[number] {
        // It met the error for a missing name and was content with it: that proves nothing.
        verdicts[number] = .notApplicable(names)
      } else {
        verdicts[number] = run.reached.contains(number) ? .passed : unreached(number, run)
      }
    }
  }

  private func unreached(_ number: Int, _ run: TestRun) -> Verdict {
    let leaving = run.reached.filter { $0 < number && text.source(of: $0).hasPrefix("return") }
    let isForInternals = isAboutInternals(number) || leaving.contains { isAboutInternals($0) }
    return isForInternals ? .notApplicable(["T"]) : .notReached
  }

  /// Whether a branch around the statement asks for the internal test library of Lua's makers.
  private func isAboutInternals(_ number: Int) -> Bool {
    var around = text.statements[number].parent
    while let number = around {
      if !text.statements[number].asked.isDisjoint(with: ["T", "\"T\""]) { return true }
      around = text.statements[number].parent
    }
    return false
  }
}

extension LuaError {
  fileprivate var isOutOfTime: Bool { code == .steps || code == .wall }
}
