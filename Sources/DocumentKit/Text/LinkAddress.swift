/// An address a document may lead to: `http`, `https` or `mailto`, in printable ASCII.
struct LinkAddress: Hashable {
  /// The address with everything that could end a quotation or a bracket percent-encoded.
  let text: String

  /// Refuses other schemes, hidden characters, and web addresses that show one host and mean another.
  init?(_ address: String) {
    guard !address.unicodeScalars.contains(where: { $0.hazard != nil }) else { return nil }
    let lowered = address.lowercased()
    if lowered.hasPrefix("mailto:") {
      guard address.utf8.count > 7 else { return nil }
    } else {
      guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
      let rest = lowered.drop { $0 != ":" }.dropFirst(3)
      let host = rest.prefix { !"/?#".contains($0) }
      // What stands before an @ is a user name, often one chosen to look like a trusted host.
      guard !host.isEmpty, !host.contains("@"), !host.contains("\\") else { return nil }
    }
    text = Self.encoded(address)
  }

  private static func encoded(_ address: String) -> String {
    var encoded = ""
    for byte in address.utf8 {
      switch byte {
      case 0x21...0x7E where !#""'<>()[]{}\^`|*_~"#.utf8.contains(byte) || byte == 0x5F:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }
}
