import Glibc

/// Finds line feeds quickly.
enum LineFeed {
  /// The index of the first line feed at or after an index.
  static func next(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, start < buffer.count,
        let found = memchr(base + start, 0x0A, buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The index of the last line feed.
  static func last(in bytes: [UInt8]) -> Int? { bytes.lastIndex(of: 0x0A) }

  /// How many there are.
  static func count(in bytes: [UInt8]) -> Int {
    var count = 0
    var start = 0
    while let found = next(in: bytes, from: start) {
      count += 1
      start = found + 1
    }
    return count
  }
}
