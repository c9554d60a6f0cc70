import Diagnostics
import Foundation
import Glibc
import Synchronization

/// The two streams: results on standard output, talk on standard error.
enum Terminal {
  private static let buffer = Mutex<[UInt8]>([])

  /// Prints a line of results.
  static func print(_ text: String = "") {
    buffer.withLock { bytes in
      bytes += harmless(text).utf8
      bytes.append(UInt8(ascii: "\n"))
      if bytes.count > 1 << 16 { flush(&bytes) }
    }
  }

  /// Prints bytes of results as they are.
  static func print(bytes new: [UInt8]) {
    buffer.withLock { bytes in
      bytes += new
      if bytes.count > 1 << 16 { flush(&bytes) }
    }
  }

  /// Says something to the person, beside the results.
  static func say(_ text: String) {
    finish()
    write(Array("\(harmless(text))\n".utf8), to: STDERR_FILENO)
  }

  /// Asks the person something, and leaves the cursor behind the question.
  static func ask(_ question: String) {
    finish()
    write(Array(harmless(question).utf8), to: STDERR_FILENO)
  }

  /// The text with every control character but line feeds and our own styles made a space, so that
  /// nothing in a case, a path or a plugin can move the cursor.
  private static func harmless(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
        .map { number, part in
          let isStyle = number > 0 && Style.codes.contains { part.hasPrefix("[\($0)m") }
          return (number == 0 ? "" : isStyle ? "\u{1B}" : " ") + String(part).printable
        }.joined()
    }.joined(separator: "\n")
  }

  /// Writes out what has been printed so far.
  static func finish() { buffer.withLock { flush(&$0) } }

  private static func flush(_ bytes: inout [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
    bytes.removeAll(keepingCapacity: true)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      // A reader that has gone away ends the program quietly, as it ends any filter.
      guard count > 0 else { exit(count < 0 && errno == EPIPE ? 0 : ExitStatus.missing.rawValue) }
      start += count
    }
  }
}
