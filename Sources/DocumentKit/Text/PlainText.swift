/// Runs and cells as one line of text, for formats that have no markup.
enum PlainText {
  /// The text of the runs; a link is followed by its address, a date stays ISO.
  static func line(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .citation(let text): text
      case .strong(let inner), .emphasis(let inner): line(inner)
      case .link(let text, let url):
        if let address = LinkAddress(url), address.text != text {
          "\(text) (\(address.text))"
        } else {
          text
        }
      case .figure(let value, _): value
      case .missing(let code, _): code.shorthand
      case .date(let iso): iso
      }
    }
    .joined()
  }
}
