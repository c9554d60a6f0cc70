/// A part of a document that stands on lines of its own.
package enum Block: Hashable, Sendable {
  package enum NoteKind: String, Hashable, Sendable, Codable, CaseIterable {
    case info
    case warning
    /// The area's procedure is silent on the point.
    case silent
  }

  /// A term and what it means.
  package struct Definition: Hashable, Sendable, Codable {
    package var term: String
    package var blocks: [Block]

    package init(term: String, blocks: [Block]) {
      self.term = term
      self.blocks = blocks
    }
  }

  /// A moment, as the builder words it, and what happened.
  package struct Moment: Hashable, Sendable, Codable {
    package var dateText: String
    package var inlines: [Inline]

    package init(dateText: String, inlines: [Inline]) {
      self.dateText = dateText
      self.inlines = inlines
    }
  }

  /// A heading of level 2 to 6; level 1 is the document's title.
  case heading(level: Int, text: String)
  case paragraph([Inline])
  case list(ordered: Bool, items: [[Block]])
  case table(Table)
  case barChart(Chart)
  case note(kind: NoteKind, title: String? = nil, blocks: [Block])
  case quotation([Inline], attribution: String? = nil)
  case definitions([Definition])
  case timeline([Moment])

  /// A list whose items are each one paragraph.
  package static func list(ordered: Bool = false, paragraphs: [[Inline]]) -> Block {
    .list(ordered: ordered, items: paragraphs.map { [.paragraph($0)] })
  }

  /// A paragraph of plain text.
  package static func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  /// The blocks inside this block, in reading order.
  var children: [Block] {
    switch self {
    case .heading, .paragraph, .table, .barChart, .quotation, .timeline: []
    case .list(_, let items): items.flatMap(\.self)
    case .note(_, _, let blocks): blocks
    case .definitions(let definitions): definitions.flatMap(\.blocks)
    }
  }
}

extension Block.NoteKind {
  /// The word that tells the kind without colour.
  var label: String {
    switch self {
    case .info: "Note"
    case .warning: "Please note"
    case .silent: "The procedure does not say"
    }
  }

  /// The label and a note's own title on one line.
  func heading(_ title: String?) -> String {
    if let title, !title.isBlank { "\(label): \(title)" } else { label }
  }
}
