import ArgumentParser
import CompactModel

/// The gravity from which findings make a command fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case breach
  case warning
  case note
  case never

  func isReached(by findings: some Sequence<Finding>) -> Bool {
    let threshold: Finding.Severity
    switch self {
    case .breach: threshold = .breach
    case .warning: threshold = .warning
    case .note: threshold = .note
    case .never: return false
    }
    return findings.contains { $0.severity >= threshold }
  }
}
