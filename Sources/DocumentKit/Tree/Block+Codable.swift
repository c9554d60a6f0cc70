extension Block: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case heading
    case paragraph
    case list
    case table
    case barChart
    case note
    case quotation
    case definitions
    case timeline
  }

  private struct Heading: Codable {
    let level: Int
    let text: String
  }

  private struct List: Codable {
    let ordered: Bool
    let items: [[Block]]
  }

  private struct Note: Codable {
    let kind: NoteKind
    let title: String?
    let blocks: [Block]
  }

  private struct Quotation: Codable {
    let inlines: [Inline]
    let attribution: String?
  }

  /// Reads an object with one member, named for the kind of block, such as `{"paragraph": [...]}`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.onlyKey() {
    case .heading:
      let heading = try container.decode(Heading.self, forKey: .heading)
      self = .heading(level: heading.level, text: heading.text)
    case .paragraph: self = .paragraph(try container.decode([Inline].self, forKey: .paragraph))
    case .list:
      let list = try container.decode(List.self, forKey: .list)
      self = .list(ordered: list.ordered, items: list.items)
    case .table: self = .table(try container.decode(Table.self, forKey: .table))
    case .barChart: self = .barChart(try container.decode(Chart.self, forKey: .barChart))
    case .note:
      let note = try container.decode(Note.self, forKey: .note)
      self = .note(kind: note.kind, title: note.title, blocks: note.blocks)
    case .quotation:
      let quotation = try container.decode(Quotation.self, forKey: .quotation)
      self = .quotation(quotation.inlines, attribution: quotation.attribution)
    case .definitions:
      self = .definitions(try container.decode([Definition].self, forKey: .definitions))
    case .timeline: self = .timeline(try container.decode([Moment].self, forKey: .timeline))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .heading(let level, let text):
      try container.encode(Heading(level: level, text: text), forKey: .heading)
    case .paragraph(let inlines): try container.encode(inlines, forKey: .paragraph)
    case .list(let ordered, let items):
      try container.encode(List(ordered: ordered, items: items), forKey: .list)
    case .table(let table): try container.encode(table, forKey: .table)
    case .barChart(let chart): try container.encode(chart, forKey: .barChart)
    case .note(let kind, let title, let blocks):
      try container.encode(Note(kind: kind, title: title, blocks: blocks), forKey: .note)
    case .quotation(let inlines, let attribution):
      try container.encode(
        Quotation(inlines: inlines, attribution: attribution), forKey: .quotation)
    case .definitions(let definitions): try container.encode(definitions, forKey: .definitions)
    case .timeline(let moments): try container.encode(moments, forKey: .timeline)
    }
  }
}
