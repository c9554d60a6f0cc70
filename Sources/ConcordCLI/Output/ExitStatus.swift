import Workbench

/// What the process tells whoever started it.
enum ExitStatus: Int32, Error {
  case fine = 0
  /// Findings at or above the threshold, a refused act, or failing tests.
  case findings = 1
  case script = 2
  case data = 3
  case missing = 4
  case usage = 64
  /// A fault of Concord itself.
  case bug = 70

  init(_ kind: WorkbenchError.Kind) {
    switch kind {
    case .script: self = .script
    case .data: self = .data
    case .missing: self = .missing
    case .usage: self = .usage
    case .refused: self = .findings
    }
  }

  /// The one that counts when several things went wrong: the one that needs a person first.
  static func worst(_ statuses: [ExitStatus]) -> ExitStatus {
    let order: [ExitStatus] = [.usage, .missing, .data, .script, .findings]
    return order.first { statuses.contains($0) } ?? .fine
  }
}
