/// The shape of a BCP 47 language tag.
enum LanguageTag {
  /// Whether the text is made of hyphenated groups of one to eight ASCII letters and digits.
  static func isValid(_ tag: String) -> Bool {
    tag.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
          default: false
          }
        }
    }
  }
}
