import Foundation
import Glibc

/// A terminal without a screen: what is typed on one side is read on the other.
final class PseudoTerminal {
  /// The side a program reads from, which it takes for a person's terminal.
  let program: FileHandle
  private let person: Int32

  init() throws {
    person = posix_openpt(O_RDWR | O_NOCTTY)
    guard person >= 0, grantpt(person) == 0, unlockpt(person) == 0, let name = ptsname(person)
    else { throw TranscriptError("there is no pseudo-terminal to be had") }
    let descriptor = open(name, O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { throw TranscriptError("the pseudo-terminal cannot be opened") }
    program = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit { close(person) }

  /// Types lines, which wait until the program reads them, and then the sign that ends them.
  func type(_ lines: [String]) {
    let text = lines.map { $0 + "\n" }.joined() + "\u{4}"
    _ = text.withCString { write(person, $0, strlen($0)) }
  }
}
