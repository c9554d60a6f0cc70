package import Diagnostics

/// A piece of an NDJSON file: whole lines only.
package struct CaseBlock: Sendable, Equatable {
  package var bytes: [UInt8]
  /// The number of its first line in the file, from 1.
  package var firstLine: Int
  /// What there is to say about lines that were too long to be taken in.
  package var diagnostics: [Diagnostic]

  package init(bytes: [UInt8], firstLine: Int, diagnostics: [Diagnostic] = []) {
    self.bytes = bytes
    self.firstLine = firstLine
    self.diagnostics = diagnostics
  }

  /// Calls with each line that is not blank, without its line break, and with its number.
  package func forEachLine(_ body: (ArraySlice<UInt8>, Int) -> Void) {
    var number = firstLine
    var start = 0
    while start < bytes.count {
      let end = LineFeed.next(in: bytes, from: start) ?? bytes.count
      let line = bytes[start..<end]
      if !line.allSatisfy(Self.isBlank) { body(line, number) }
      number += 1
      start = end + 1
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
