import Glibc

extension String {
  /// The text of bytes that are UTF-8 as they stand; nil where anything would have to be mended.
  ///
  /// `String(validating:as:)` says the same, and looks up generic metadata for each text.
  package init?(exactly bytes: UnsafeRawBufferPointer) {
    var text = String(decoding: bytes, as: UTF8.self)
    let isExact = text.withUTF8 { utf8 in
      guard utf8.count == bytes.count else { return false }
      guard let mended = utf8.baseAddress, let given = bytes.baseAddress else { return true }
      return memcmp(mended, given, bytes.count) == 0
    }
    guard isExact else { return nil }
    self = text
  }
}
