import DocumentKit
import Testing

/// Whatever a case says, the shape of a rendered document is decided by its builder alone.
struct HostileTextTests {
  @Test(arguments: HostileText.all)
  func `no text adds an element or an attribute to a page`(text: String) {
    let page = rendered(HostileText.document(text), "html")
    #expect(shape(ofPage: page) == shape(ofPage: rendered(HostileText.document("calm"), "html")))
  }

  @Test(arguments: HostileText.all)
  func `no text leads a page to another place`(text: String) {
    let page = rendered(HostileText.document(text), "html")
    for range in page.ranges(of: " href=\"") {
      let address = page[range.upperBound...].prefix { $0 != "\"" }
      #expect(address.hasPrefix("#") || address.hasPrefix("https://example.org/"))
    }
  }

  @Test(arguments: HostileText.all)
  func `no text adds markup to Markdown`(text: String) {
    // An address with hidden characters is no link, so such a text has its own calm twin.
    let calm =
      text.unicodeScalars.contains { HostileText.isHidden($0) || $0 == "\n" || $0 == "\r" }
      ? "ca\u{0}lm" : "calm"
    #expect(
      shape(ofMarkdown: rendered(HostileText.document(text), "markdown"))
        == shape(ofMarkdown: rendered(HostileText.document(calm), "markdown")))
  }

  @Test(arguments: HostileText.all)
  func `no text becomes a formula or breaks a record`(text: String) throws {
    for file in CSVRenderer().render(HostileText.document(text), named: "report") {
      let records = try #require(CSVReader.records(file.text), "\(file.name)")
      for record in records {
        #expect(record.count == records[0].count)
        for field in record where field.isQuoted {
          let first = field.text.unicodeScalars.first { !$0.properties.isWhitespace }
          #expect(first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } != true)
        }
        for field in record where !field.isQuoted { #expect(Double(field.text) != nil) }
      }
    }
  }

  @Test(arguments: HostileText.all, RendererCatalogue.formats)
  func `no hidden character is left in any format`(text: String, format: String) throws {
    let renderer = try #require(RendererCatalogue.renderer(for: format))
    for file in renderer.render(HostileText.document(text), named: text) {
      #expect(!file.text.unicodeScalars.contains(where: HostileText.isHidden))
      #expect(file.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") })
      #expect(!file.name.hasPrefix("."))
    }
  }

  /// The elements of a page with the names of their attributes; text must not hold a bare `<`.
  private func shape(ofPage page: String) -> Set<String> {
    var shape: Set<String> = []
    for range in page.ranges(of: "<") {
      let tag = page[range.upperBound...].prefix { $0 != ">" }
      var names = ""
      var isQuoted = false
      for character in tag {
        if character == "\"" { isQuoted.toggle() } else if !isQuoted { names.append(character) }
      }
      // Only the length of a chart's label decides whether it has a second line.
      if !names.hasPrefix("tspan") { shape.insert(names) }
    }
    return shape
  }

  /// How often each character that makes markup stands unescaped, and how many lines there are.
  private func shape(ofMarkdown markdown: String) -> [Character: Int] {
    var shape: [Character: Int] = [:]
    var isEscaped = false
    for character in markdown {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if "`*[]<>~|${}&\n".contains(character) {
        shape[character, default: 0] += 1
      }
    }
    return shape
  }
}

/// Reads CSV as RFC 4180 describes it, and nothing looser.
private enum CSVReader {
  struct Field {
    var text: String
    var isQuoted: Bool
  }

  /// The records; nil when the text is not well formed.
  static func records(_ csv: String) -> [[Field]]? {
    var records: [[Field]] = []
    var record: [Field] = []
    var rest = Array(csv.unicodeScalars)[...]
    while !rest.isEmpty {
      var text = String.UnicodeScalarView()
      let isQuoted = rest.first == "\""
      if isQuoted {
        rest.removeFirst()
        while let scalar = rest.popFirst() {
          if scalar != "\"" {
            text.append(scalar)
          } else if rest.first == "\"" {
            text.append(scalar)
            rest.removeFirst()
          } else {
            break
          }
        }
      } else {
        while let scalar = rest.first, scalar != ",", scalar != "\r" {
          text.append(scalar)
          rest.removeFirst()
        }
      }
      record.append(Field(text: String(text), isQuoted: isQuoted))
      switch rest.popFirst() {
      case ",": break
      case "\r":
        guard rest.popFirst() == "\n" else { return nil }
        records.append(record)
        record = []
      default: return nil
      }
    }
    return record.isEmpty ? records : nil
  }
}
