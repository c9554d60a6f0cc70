package import DocumentKit

/// The figures of one report under two versions of a plugin, and what differs.
package struct FigureComparison {
  package let differences: [Difference]

  /// Compares the figures by what they are called; other wording counts once.
  package init(report: String, old: Document?, new: Document?) {
    let (before, after) = (old.map(Self.figures) ?? [], new.map(Self.figures) ?? [])
    var found: [Difference] = []
    let names =
      after.map(\.name)
      + before.map(\.name).filter { name in
        !after.contains { $0.name == name }
      }
    for name in names {
      let left = before.first { $0.name == name }?.value
      let right = after.first { $0.name == name }?.value
      guard left != right else { continue }
      found.append(Difference(.figure, id: report, aspect: name, old: left, new: right))
    }
    if found.isEmpty, old != new {
      found.append(
        Difference(
          .wording, id: report, old: old == nil ? nil : "as it was",
          new: new == nil ? nil : "other words or cases"))
    }
    differences = found
  }

  private struct Figure {
    var name: String
    let value: String
  }

  /// Every figure with a name that is its own.
  private static func figures(of document: Document) -> [Figure] {
    var found: [Figure] = []
    var section = ""
    func collect(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .heading(_, let text): section = text
        case .table(let table): found += cells(of: table)
        case .barChart(let chart):
          found += chart.bars.map { Figure(name: "\(chart.title): \($0.label)", value: $0.shown) }
        case .paragraph(let inlines), .quotation(let inlines, _):
          found += figures(in: inlines, named: section)
        case .list(_, let items): items.forEach(collect)
        case .note(_, let title, let blocks):
          let outer = section
          section = title ?? section
          collect(blocks)
          section = outer
        case .definitions(let definitions):
          for definition in definitions {
            let outer = section
            section += ": \(definition.term)"
            collect(definition.blocks)
            section = outer
          }
        case .timeline(let moments):
          for moment in moments {
            found += figures(in: moment.inlines, named: "\(section): \(moment.dateText)")
          }
        }
      }
    }
    collect(document.blocks)
    var seen: [String: Int] = [:]
    for index in found.indices {
      let count = seen[found[index].name, default: 0] + 1
      seen[found[index].name] = count
      if count > 1 { found[index].name += " (\(count))" }
    }
    return found
  }

  private static func cells(of table: Table) -> [Figure] {
    let header = table.columns.firstIndex { $0.id == table.rowHeader } ?? 0
    return table.rows.flatMap { row in
      row.indices.compactMap { index -> Figure? in
        guard index != header, index < table.columns.count else { return nil }
        let label = header < row.count ? row[header].words : ""
        guard let value = row[index].figure else { return nil }
        return Figure(
          name: "\(table.caption): \(label), \(table.columns[index].title)", value: value)
      }
    }
  }

  /// The figures of a text, each named by its section and the words around it.
  private static func figures(in inlines: [Inline], named section: String) -> [Figure] {
    inlines.flatMap { inline -> [Figure] in
      switch inline {
      case .figure(let value, _): [Figure(name: "\(section): in the text", value: value)]
      case .strong(let inner), .emphasis(let inner): figures(in: inner, named: section)
      case .text, .link, .citation, .missing, .date: []
      }
    }
  }
}

extension Chart.Bar {
  fileprivate var shown: String { Int(exactly: value).map { "\($0)" } ?? "\(value)" }
}

extension Table.Cell {
  /// The number in the cell; nil when it holds none.
  fileprivate var figure: String? {
    switch self {
    case .integer(let number, _): "\(number)"
    case .decimal(let number, _): number
    case .missing(let code): code.shorthand
    case .inlines(let inlines): inlines.compactMap(\.figure).first
    case .date: nil
    }
  }

  /// What names a row.
  fileprivate var words: String {
    switch self {
    case .inlines(let inlines): inlines.map(\.words).joined()
    case .integer(let number, _): "\(number)"
    case .decimal(let number, _): number
    case .date(let day): day ?? ""
    case .missing(let code): code.shorthand
    }
  }
}

extension Inline {
  fileprivate var figure: String? {
    switch self {
    case .figure(let value, _): value
    case .strong(let inner), .emphasis(let inner): inner.compactMap(\.figure).first
    case .text, .link, .citation, .missing, .date: nil
    }
  }

  fileprivate var words: String {
    switch self {
    case .text(let text), .citation(let text), .date(let text): text
    case .link(let text, _): text
    case .strong(let inner), .emphasis(let inner): inner.map(\.words).joined()
    case .figure(let value, _): value
    case .missing(let code, _): code.shorthand
    }
  }
}
