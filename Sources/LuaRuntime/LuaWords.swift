/// A number of words found by their bytes: no text is made, and nothing is hashed.
package struct LuaWords: Sendable {
  /// The first eight bytes of each word as a number, with zeros for those that are not there.
  private let heads: [UInt64]
  private let words: [String]

  package init(_ words: [String]) {
    self.words = words
    heads = words.map { word in Array(word.utf8).withUnsafeBytes(Self.head) }
  }

  /// The position of a word; nil when it is none of these.
  package func index(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { index(of: UnsafeRawBufferPointer($0)) }
  }

  /// The word with these bytes; nil when there is none.
  func word(_ bytes: UnsafeRawBufferPointer) -> String? { index(of: bytes).map { words[$0] } }

  private func index(of bytes: UnsafeRawBufferPointer) -> Int? {
    let head = Self.head(of: bytes)
    for (index, candidate) in heads.enumerated() where candidate == head {
      let word = words[index].utf8
      if word.count == bytes.count,
        word.count <= 8 || word.dropFirst(8).elementsEqual(bytes.dropFirst(8))
      {
        return index
      }
    }
    return nil
  }

  private static func head(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.count >= 8 { return bytes.loadUnaligned(as: UInt64.self) }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
