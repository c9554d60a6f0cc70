import Foundation
import Glibc

/// A terminal without a screen: what is typed on one side is read on the other.
final class PseudoTerminal {
  /// The side a program reads from, which it takes for a person's terminal.
  let program: FileHandle
  private let person: Int32

  init() throws {
    var (person, program): (Int32, Int32) = (-1, -1)
    guard openpty(&person, &program, nil, nil, nil) == 0 else {
      throw TranscriptError("there is no pseudo-terminal to be had")
    }
    self.person = person
    self.program = FileHandle(fileDescriptor: program, closeOnDealloc: true)
  }

  deinit { close(person) }

  /// Types lines, which wait until the program reads them, and then the sign that ends them.
  func type(_ lines: [String]) {
    let text = lines.map { $0 + "\n" }.joined() + "\u{4}"
    _ = text.withCString { write(person, $0, strlen($0)) }
  }
}
