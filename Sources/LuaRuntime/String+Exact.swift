import CLuaShim

extension String {
  /// The text of bytes that are UTF-8 as they stand; nil where anything would have to be mended.
  ///
  /// `String(validating:as:)` says the same, and looks up generic metadata for each text.
  package init?(exactly bytes: UnsafeRawBufferPointer) {
    var text = String(decoding: bytes, as: UTF8.self)
    let isExact = text.withUTF8 { utf8 in
      utf8.count == bytes.count
        && CLuaShim_compare(utf8.baseAddress, bytes.baseAddress, bytes.count) == 0
    }
    guard isExact else { return nil }
    self = text
  }
}
