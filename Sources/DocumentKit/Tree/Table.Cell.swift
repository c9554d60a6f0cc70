extension Table {
  /// One value of a table.
  package enum Cell: Hashable, Sendable {
    case inlines([Inline])
    case integer(Int, trailID: String? = nil)
    /// A number in digits with a full stop, such as `12.50`.
    case decimal(String, trailID: String? = nil)
    /// An ISO 8601 day; nil, for a day nobody recorded, is shown as `[x]`.
    case date(String?)
    case missing(MissingCode)

    /// A cell of plain text.
    package static func text(_ text: String) -> Cell { .inlines([.text(text)]) }
  }
}

extension Table.Cell {
  /// The trail behind the whole cell or behind the first figure in it.
  var trailID: String? {
    switch self {
    case .integer(_, let trailID), .decimal(_, let trailID): trailID
    case .inlines(let inlines): inlines.trailIDs.first
    case .date, .missing: nil
    }
  }

  /// The shorthands the cell shows, in reading order.
  var missing: [(code: MissingCode, meaning: String)] {
    switch self {
    case .missing(let code): [(code, code.meaning)]
    case .date(nil): [(.notAvailable, MissingCode.notAvailable.meaning)]
    case .inlines(let inlines): inlines.missing
    case .integer, .decimal, .date: []
    }
  }
}

extension [Inline] {
  /// The trails the figures in the text lead to, in reading order.
  var trailIDs: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .figure(_, let trailID): [trailID]
      case .strong(let inner), .emphasis(let inner): inner.trailIDs
      case .text, .link, .citation, .missing, .date: []
      }
    }
  }

  /// The shorthands in the text with their meanings, in reading order.
  var missing: [(code: MissingCode, meaning: String)] {
    flatMap { inline -> [(code: MissingCode, meaning: String)] in
      switch inline {
      case .missing(let code, let meaning): [(code, meaning ?? code.meaning)]
      case .strong(let inner), .emphasis(let inner): inner.missing
      case .text, .link, .citation, .figure, .date: []
      }
    }
  }
}

extension Table.Cell: Codable {
  private enum Key: String, CodingKey {
    case inlines
    case integer
    case decimal
    case date
    case missing
    case trailID
  }

  /// Reads an object such as `{"integer": 7, "trailID": "raised"}` or `{"missing": "c"}`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let trailID = try container.decodeIfPresent(String.self, forKey: .trailID)
    let kinds = container.allKeys.filter { $0 != .trailID }
    switch kinds.count == 1 ? kinds[0] : .trailID {
    case .inlines: self = .inlines(try container.decode([Inline].self, forKey: .inlines))
    case .integer:
      self = .integer(try container.decode(Int.self, forKey: .integer), trailID: trailID)
    case .decimal:
      self = .decimal(try container.decode(String.self, forKey: .decimal), trailID: trailID)
    case .date: self = .date(try container.decode(String?.self, forKey: .date))
    case .missing: self = .missing(try container.decode(MissingCode.self, forKey: .missing))
    case .trailID:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: container.codingPath,
          debugDescription: "expected exactly one of: inlines, integer, decimal, date, missing"))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .inlines(let inlines): try container.encode(inlines, forKey: .inlines)
    case .integer(let value, let trailID):
      try container.encode(value, forKey: .integer)
      try container.encodeIfPresent(trailID, forKey: .trailID)
    case .decimal(let value, let trailID):
      try container.encode(value, forKey: .decimal)
      try container.encodeIfPresent(trailID, forKey: .trailID)
    case .date(let date): try container.encode(date, forKey: .date)
    case .missing(let code): try container.encode(code, forKey: .missing)
    }
  }
}
