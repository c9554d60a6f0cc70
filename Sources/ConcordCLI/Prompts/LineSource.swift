import Glibc

/// Where the answers of a person come from.
protocol LineSource {
  /// Whether anybody is there to answer.
  var isPerson: Bool { get }
  /// The next line without its line break; nil when there are no more.
  func next() -> String?
}

/// The lines a person types on the terminal.
struct TerminalLines: LineSource {
  var isPerson: Bool { isatty(STDIN_FILENO) == 1 }

  func next() -> String? { readLine() }
}
