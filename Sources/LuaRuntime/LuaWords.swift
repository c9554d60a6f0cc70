/// The words an argument may be, found by their bytes: no text is made and nothing is hashed.
struct LuaWords {
  private let words: [(head: UInt64, count: Int, text: String)]

  init(_ words: [String]) {
    self.words = words.map { word in
      let bytes = Array(word.utf8)
      return (bytes.withUnsafeBytes(Self.head), bytes.count, word)
    }
  }

  /// The word with these bytes; nil when there is none.
  func word(_ bytes: UnsafeRawBufferPointer) -> String? {
    let head = Self.head(of: bytes)
    for word in words
    where word.head == head && word.count == bytes.count
      && (word.count <= 8 || word.text.utf8.dropFirst(8).elementsEqual(bytes.dropFirst(8)))
    {
      return word.text
    }
    return nil
  }

  /// The first eight bytes as a number, with zeros for those that are not there.
  private static func head(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.count >= 8 { return bytes.loadUnaligned(as: UInt64.self) }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
