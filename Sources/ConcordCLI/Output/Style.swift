import CompactModel
import Foundation

/// Colour for a stream, where the stream is a terminal and nobody has asked for none.
struct Style {
  private let isColoured: Bool

  /// The codes used, which are the only ones let through to a terminal.
  static let codes = ["0", "1", "1;31", "1;33", "1;34", "1;35"]

  static let results = Style(descriptor: STDOUT_FILENO)
  static let talk = Style(descriptor: STDERR_FILENO)

  private init(descriptor: Int32) {
    let environment = ProcessInfo.processInfo.environment
    isColoured =
      isatty(descriptor) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  func strong(_ text: String) -> String { wrap(text, "1") }

  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .breach: wrap(severity.rawValue, "1;31")
    case .warning: wrap(severity.rawValue, "1;33")
    case .note: wrap(severity.rawValue, "1;34")
    case .silent: wrap(severity.rawValue, "1;35")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
