/// Turns a document into lines of Markdown.
///
/// Blocks are lists of lines, so that a block inside another is indented or quoted line by line.
struct MarkdownComposer {
  private let document: Document
  private let trailIDs: Set<String>

  init(document: Document) {
    self.document = document
    trailIDs = Set(document.trails.map(\.id))
  }

  func lines() -> [String] {
    var parts = [["# " + MarkdownText.heading(document.title)]]
    if let note = document.illustrativeText {
      parts.append(["> **Illustration only.** " + text(note)])
    }
    if let subtitle = document.subtitle, !subtitle.isBlank {
      parts.append([MarkdownText.line(text(subtitle))])
    }
    parts.append(
      document.imprint.lines.map { line in
        switch line.value {
        case .text(let value): "- **\(line.term):** \(text(value))"
        case .date(let iso): "- **\(line.term):** \(text(DateWords.shown(iso)))"
        }
      })
    parts.append(blocks(document.blocks))
    if !document.trails.isEmpty { parts.append(contentsOf: figureAppendix()) }
    if !document.imprint.sources.isEmpty {
      parts.append(["## Sources"])
      parts.append(document.imprint.sources.map { "- **\(text($0.name)):** \(text($0.title))" })
    }
    return Self.spaced(parts)
  }

  private func blocks(_ blocks: [Block]) -> [String] {
    var parts: [[String]] = []
    // Two lists in a row would flow into one; a different mark keeps them apart.
    var usesOtherMark = false
    var lastOrdered: Bool?
    for block in blocks {
      let ordered = block.markdownListOrder
      usesOtherMark = ordered != nil && ordered == lastOrdered && !usesOtherMark
      lastOrdered = ordered
      parts.append(self.block(block, usesOtherMark: usesOtherMark))
    }
    return Self.spaced(parts)
  }

  private func block(_ block: Block, usesOtherMark: Bool) -> [String] {
    switch block {
    case .heading(let level, let heading):
      return [
        String(repeating: "#", count: min(max(level, 2), 6)) + " " + MarkdownText.heading(heading)
      ]
    case .paragraph(let inlines): return [MarkdownText.line(self.inlines(inlines))]
    case .list(let ordered, let items):
      return items.enumerated().flatMap { index, item -> [String] in
        let mark =
          ordered ? "\(index + 1)\(usesOtherMark ? ")" : ".")" : usesOtherMark ? "*" : "-"
        return Self.item(blocks(item), mark: mark)
      }
    case .table(let table): return self.table(table)
    case .barChart(let chart):
      return Self.spaced([
        ["**Chart: \(text(chart.title))**"], [MarkdownText.line(text(chart.alternative))],
        self.table(chart.table),
      ])
    case .note(let kind, let title, let blocks):
      let heading = "**\(text(kind.heading(title)))**"
      return Self.quoted(Self.spaced([[heading], self.blocks(blocks)]))
    case .quotation(let inlines, let attribution):
      var parts = [[MarkdownText.line(self.inlines(inlines))]]
      if let attribution, !attribution.isBlank { parts.append(["— " + text(attribution)]) }
      return Self.quoted(Self.spaced(parts))
    case .definitions(let definitions):
      return definitions.flatMap { definition in
        Self.item(
          Self.spaced([["**\(text(definition.term))**"], blocks(definition.blocks)]),
          mark: usesOtherMark ? "*" : "-")
      }
    case .timeline(let moments):
      return moments.map { moment in
        "\(usesOtherMark ? "*" : "-") **\(text(moment.dateText)):** \(inlines(moment.inlines).trimmed)"
      }
    }
  }

  private func table(_ table: Table) -> [String] {
    var parts = [["**Table: \(text(table.caption))**"]]
    if let shorthands = table.shorthandText { parts.append([text(shorthands)]) }
    var rows = [
      Self.row(table.columns.map { text($0.heading) }),
      Self.row(table.columns.map { $0.isNumeric ? "---:" : "---" }),
    ]
    for row in table.rectangle {
      rows.append(
        Self.row(zip(row, table.columns).map { cell, column in self.cell(cell, in: column) }))
    }
    if !table.columns.isEmpty { parts.append(rows) }
    if !table.notes.isEmpty {
      parts.append(table.notes.map { "- " + MarkdownText.line(inlines($0)) })
    }
    return Self.spaced(parts)
  }

  private func cell(_ cell: Table.Cell, in column: Table.Column) -> String {
    switch cell {
    case .inlines(let inlines): self.inlines(inlines, inTable: true).trimmed
    case .integer(let value, let trailID):
      figure(NumberText.shown(String(value), in: column.kind), trailID: trailID)
    case .decimal(let value, let trailID):
      figure(NumberText.shown(value, in: column.kind), trailID: trailID)
    case .date(let iso):
      text(iso.map(DateWords.shown) ?? MissingCode.notAvailable.shorthand)
    case .missing(let code): text(code.shorthand)
    }
  }

  private func inlines(_ inlines: [Inline], inTable: Bool = false) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .citation(let text): MarkdownText.escaped(text)
      case .strong(let inner):
        MarkdownText.wrapped(self.inlines(inner, inTable: inTable), in: "**")
      case .emphasis(let inner):
        MarkdownText.wrapped(self.inlines(inner, inTable: inTable), in: "*")
      case .link(let text, let url):
        if let address = LinkAddress(url) {
          "[\(self.text(text))](\(MarkdownText.address(address)))"
        } else {
          MarkdownText.escaped(text)
        }
      case .figure(let value, let trailID): figure(value, trailID: trailID)
      case .missing(let code, let meaning):
        MarkdownText.escaped(
          inTable ? code.shorthand : "\(code.shorthand) (\(meaning ?? code.meaning))")
      case .date(let iso): MarkdownText.escaped(DateWords.shown(iso))
      }
    }
    .joined()
  }

  private func figure(_ value: String, trailID: String?) -> String {
    guard let trailID, trailIDs.contains(trailID) else { return text(value) }
    return "[\(text(value))](#\(HTMLComposer.trailAnchor(trailID)))"
  }

  private func figureAppendix() -> [[String]] {
    var parts = [["## Where the figures come from"]]
    var seen: Set<String> = []
    for trail in document.trails where seen.insert(trail.id).inserted {
      parts.append(["<a id=\"\(HTMLComposer.trailAnchor(trail.id))\"></a>"])
      parts.append(["### " + MarkdownText.heading(trail.title)])
      parts.append(
        trail.entries.isEmpty
          ? ["No case counts towards this figure."]
          : trail.entries.map { "- **\(text($0.caseID))** " + text($0.words) })
    }
    return parts
  }

  private func text(_ text: String) -> String { MarkdownText.escaped(text).trimmed }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// The lines as a list item: the mark before the first, the others set in by its width.
  private static func item(_ lines: [String], mark: String) -> [String] {
    let indent = String(repeating: " ", count: mark.count + 1)
    return (lines.isEmpty ? [""] : lines).enumerated().map { index, line in
      if index == 0 { "\(mark) \(line)" } else { line.isEmpty ? "" : indent + line }
    }
  }

  private static func quoted(_ lines: [String]) -> [String] {
    lines.map { $0.isEmpty ? ">" : "> " + $0 }
  }

  /// The parts with an empty line between each two; parts without lines leave no gap.
  private static func spaced(_ parts: [[String]]) -> [String] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }
}

extension TrailEntry {
  /// The case's title, and in brackets why it counts and where it is recorded.
  fileprivate var words: String {
    let details = [
      citation, rule.map { "rule \($0)" }, place.map { "recorded at \($0)" },
    ].compactMap(\.self)
    return details.isEmpty ? title : "\(title) (\(details.joined(separator: "; ")))"
  }
}

extension Block {
  /// Whether the block becomes an ordered or an unordered list in Markdown; nil for another block.
  fileprivate var markdownListOrder: Bool? {
    switch self {
    case .list(let ordered, _): ordered
    case .definitions, .timeline: false
    case .heading, .paragraph, .table, .barChart, .note, .quotation: nil
    }
  }
}
