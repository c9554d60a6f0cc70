/// What an event written by Concord carries, so that a later change of it, or of what stands before
/// it, is found: the first 64 bits of a SHA-256.
package struct EventDigest: Hashable, Sendable, Codable, CustomStringConvertible {
  private let value: UInt64

  /// The digest of which the first eight bytes are these.
  package init(_ bytes: some Sequence<UInt8>) {
    value = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Reads 16 hexadecimal digits in lower case; nil for anything else.
  package init?(_ text: String) {
    guard text.utf8.count == 16,
      text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }),
      let value = UInt64(text, radix: 16)
    else { return nil }
    self.value = value
  }

  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
