import ArgumentParser
import CaseStore
import Diagnostics

/// One limit set on the command line, as `steps=10000000`.
struct LimitOption {
  let limit: ScriptLimit
  let value: Int

  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let limit = ScriptLimit(rawValue: name) else {
      let names = ScriptLimit.allCases.map(\.rawValue)
      throw ValidationError(
        "there is no limit '\(name.printable)': \(Spelling.suggestion(for: name, among: names))")
    }
    guard parts.count == 2, let value = Int(parts[1]), limit.range.contains(value) else {
      throw ValidationError(
        "write \(name)=\(limit.standard), or another whole number from \(limit.range.lowerBound) "
          + "to \(limit.range.upperBound)")
    }
    self.limit = limit
    self.value = value
  }

  /// What may be written, for help and for the message on anything else.
  static let help = ArgumentHelp(
    "What scripts may use up, as NAME=VALUE; may be given several times.",
    discussion: ScriptLimit.allCases.map { limit in
      "\(limit.rawValue): \(limit.summary); \(limit.range.lowerBound) to "
        + "\(limit.range.upperBound), \(limit.standard) unless said."
    }.joined(separator: "\n"),
    valueName: "name=value")
}
