extension Inline: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case text
    case strong
    case emphasis
    case link
    case citation
    case figure
    case missing
    case date
  }

  private struct Link: Codable {
    let text: String
    let url: String
  }

  private struct Figure: Codable {
    let value: String
    let trailID: String
  }

  private struct Missing: Codable {
    let code: MissingCode
    let meaning: String?
  }

  /// Reads an object with one member, named for the kind of run, such as `{"citation": "KIN 4e"}`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.onlyKey() {
    case .text: self = .text(try container.decode(String.self, forKey: .text))
    case .strong: self = .strong(try container.decode([Inline].self, forKey: .strong))
    case .emphasis: self = .emphasis(try container.decode([Inline].self, forKey: .emphasis))
    case .link:
      let link = try container.decode(Link.self, forKey: .link)
      self = .link(text: link.text, url: link.url)
    case .citation: self = .citation(try container.decode(String.self, forKey: .citation))
    case .figure:
      let figure = try container.decode(Figure.self, forKey: .figure)
      self = .figure(value: figure.value, trailID: figure.trailID)
    case .missing:
      let missing = try container.decode(Missing.self, forKey: .missing)
      self = .missing(missing.code, meaning: missing.meaning)
    case .date: self = .date(try container.decode(String.self, forKey: .date))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .text(let text): try container.encode(text, forKey: .text)
    case .strong(let inlines): try container.encode(inlines, forKey: .strong)
    case .emphasis(let inlines): try container.encode(inlines, forKey: .emphasis)
    case .link(let text, let url):
      try container.encode(Link(text: text, url: url), forKey: .link)
    case .citation(let citation): try container.encode(citation, forKey: .citation)
    case .figure(let value, let trailID):
      try container.encode(Figure(value: value, trailID: trailID), forKey: .figure)
    case .missing(let code, let meaning):
      try container.encode(Missing(code: code, meaning: meaning), forKey: .missing)
    case .date(let date): try container.encode(date, forKey: .date)
    }
  }
}

extension KeyedDecodingContainer where Key: CaseIterable & RawRepresentable<String> {
  /// The one member of an object that names its kind by its key.
  func onlyKey() throws -> Key {
    guard let key = allKeys.first, allKeys.count == 1 else {
      let names = Key.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "expected exactly one of: \(names)"))
    }
    return key
  }
}
