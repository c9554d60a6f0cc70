/// A file ready to be written: its name without a folder, its bytes, its media type.
package struct RenderedFile: Hashable, Sendable {
  package let name: String
  package let bytes: [UInt8]
  package let mediaType: String

  package init(name: String, bytes: [UInt8], mediaType: String) {
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
  }

  init(name: String, text: String, mediaType: String) {
    self.init(name: name, bytes: Array(text.utf8), mediaType: mediaType)
  }

  /// The bytes read as UTF-8.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Names that mean the same on every file system.
package enum FileName {
  /// ASCII letters, digits, `_` and inner full stops; every other run becomes one hyphen.
  package static func part(_ text: String, orElse fallback: String) -> String {
    var name = ""
    for byte in text.utf8.prefix(100) {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E:
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !name.hasSuffix("-") { name.append("-") }
      }
    }
    while let first = name.first, ".-".contains(first) { name.removeFirst() }
    while let last = name.last, ".-".contains(last) { name.removeLast() }
    return name.isEmpty ? fallback : name
  }
}
