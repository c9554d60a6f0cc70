/// Text made safe to stand in Markdown.
enum MarkdownText {
  /// The text with everything that could open markup inside a line escaped.
  ///
  /// The ends count as well: what stands before or after the text is not known here.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.inert.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    var word = ""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if needsEscape(scalar, after: index == 0 ? nil : word, before: next) { escaped.append("\\") }
      if scalar.isASCII, scalar.properties.isAlphabetic {
        word += scalar.properties.lowercaseMapping
      } else {
        word = ""
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// An address to stand in brackets, where an ampersand could begin a character's name.
  static func address(_ address: LinkAddress) -> String {
    address.text.replacing("&", with: "\\&").replacing("$", with: "\\$")
  }

  /// The text of a heading, where closing number signs would vanish.
  static func heading(_ text: String) -> String {
    escaped(text).trimmed.replacing("#", with: "\\#")
  }

  /// Whether the character could open markup; `word` is nil at the start of a text.
  private static func needsEscape(
    _ scalar: Unicode.Scalar, after word: String?, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "~", "&", "|", "$": true
    // Before a bracket it opens a picture.
    case "!": next == nil
    // Some readers make links of bare addresses; an escape inside the address stops them.
    case ":":
      word.map { ["http", "https", "ftp", "mailto", "xmpp"].contains($0) } ?? (next == "/")
    case ".": word.map { $0 == "www" } ?? (next?.properties.isAlphabetic == true)
    default: false
    }
  }

  /// A line of Markdown kept from being read as a heading, a list, a rule or an indented block.
  static func line(_ markdown: String) -> String {
    let line = markdown.trimmed
    guard let first = line.unicodeScalars.first else { return "" }
    switch first {
    case "#", "+", "-", "=", ":": return "\\" + line
    case "0"..."9":
      let digits = line.prefix { ("0"..."9").contains($0) }
      let rest = line.dropFirst(digits.count)
      let isMark = rest.hasPrefix(".") || rest.hasPrefix(")")
      return isMark && (rest.count == 1 || rest.dropFirst().hasPrefix(" "))
        ? "\(digits)\\\(rest)" : line
    default: return line
    }
  }

  /// Markup around a text, with white space at its ends left outside where it does no harm.
  static func wrapped(_ markdown: String, in marks: String) -> String {
    let inner = markdown.trimmed
    guard !inner.isEmpty else { return markdown }
    let lead = markdown.hasPrefix(" ") ? " " : ""
    let trail = markdown.hasSuffix(" ") ? " " : ""
    return "\(lead)\(marks)\(inner)\(marks)\(trail)"
  }
}
