extension String {
  /// The text without anything a reader cannot see but a program obeys.
  ///
  /// Controls, line breaks and characters that turn the reading direction become spaces; invisible
  /// formatting characters and noncharacters vanish. The joiners U+200C and U+200D stay, because
  /// Persian, Indic scripts and emoji are written with them. Documents leave the building, so this is
  /// stricter than what a terminal needs.
  var inert: String {
    guard unicodeScalars.contains(where: { $0.hazard != nil }) else { return self }
    var safe = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.hazard {
      case nil: safe.append(scalar)
      case .spaced: safe.append(" ")
      case .dropped: break
      }
    }
    return String(safe)
  }

  /// Whether nothing but white space and invisible characters is left to read.
  var isBlank: Bool {
    inert.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// The inert text without white space at either end.
  var trimmed: String {
    let scalars = inert.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }

  /// Whether the text holds letters that are read from right to left.
  var hasRightToLeftLetters: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
        0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }

  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Unicode.Scalar {
  enum Hazard {
    case spaced
    case dropped
  }

  /// How the character is made harmless; nil for one that is harmless.
  var hazard: Hazard? {
    switch value {
    case 0x20..<0x7F: nil
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: .spaced
    case 0xAD, 0x034F, 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xFDD0...0xFDEF, 0xE0000...0xE0FFF:
      .dropped
    default: value & 0xFFFE == 0xFFFE ? .dropped : nil
    }
  }
}
