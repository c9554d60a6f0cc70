extension HTMLComposer {
  mutating func block(_ block: Block) -> HTMLNode {
    switch block {
    case .heading(let level, let text): heading(level, text)
    case .paragraph(let inlines): .element(.p, self.inlines(inlines))
    case .list(let ordered, let items):
      .element(ordered ? .ol : .ul, items.map { .element(.li, flow($0)) })
    case .table(let table): self.table(table)
    case .barChart(let chart): self.chart(chart)
    case .note(let kind, let title, let blocks): note(kind, title, blocks)
    case .quotation(let inlines, let attribution): quotation(inlines, attribution)
    case .definitions(let definitions):
      .element(
        .dl,
        definitions.flatMap { definition -> [HTMLNode] in
          [.element(.dt, [run(definition.term)]), .element(.dd, flow(definition.blocks))]
        })
    case .timeline(let moments):
      .element(
        .ol, [.className("timeline")],
        moments.map { moment in
          .element(
            .li,
            [
              .element(.p, [.className("moment")], [run(moment.dateText)]),
              .element(.p, inlines(moment.inlines)),
            ])
        })
    }
  }

  /// Blocks inside a list item or definition; a lone paragraph needs no element of its own.
  private mutating func flow(_ blocks: [Block]) -> [HTMLNode] {
    if case .paragraph(let inlines)? = blocks.first, blocks.count == 1 {
      return self.inlines(inlines)
    }
    return blocks.map { block($0) }
  }

  private mutating func note(
    _ kind: Block.NoteKind, _ title: String?, _ blocks: [Block]
  ) -> HTMLNode {
    let label = HTMLNode.element(.p, [.className("note-label")], [run(kind.heading(title))])
    return .element(
      .div, [.className("note note-\(kind.rawValue)"), .init(.role, "note")],
      [label] + blocks.map { block($0) })
  }

  private mutating func quotation(_ inlines: [Inline], _ attribution: String?) -> HTMLNode {
    var nodes = [HTMLNode.element(.p, self.inlines(inlines))]
    if let attribution, !attribution.isBlank {
      nodes.append(.element(.p, [.className("attribution")], [run(attribution)]))
    }
    return .element(.blockquote, nodes)
  }

  mutating func inlines(_ inlines: [Inline], inTable: Bool = false) -> [HTMLNode] {
    inlines.map { inline -> HTMLNode in
      switch inline {
      case .text(let text): run(text)
      case .strong(let inner): .element(.strong, self.inlines(inner, inTable: inTable))
      case .emphasis(let inner): .element(.em, self.inlines(inner, inTable: inTable))
      case .link(let text, let url): link(text, url)
      case .citation(let text): citation(text)
      case .figure(let value, let trailID): figure(value, trailID: trailID)
      case .missing(let code, let meaning):
        // A table explains its shorthands once, above its rows.
        .text(inTable ? code.shorthand : "\(code.shorthand) (\(meaning ?? code.meaning))")
      case .date(let iso): time(iso)
      }
    }
  }

  func time(_ iso: String) -> HTMLNode {
    guard let words = DateWords.words(iso) else { return run(iso) }
    return .element(.time, [.init(.dateTime, iso)], words)
  }

  private func link(_ text: String, _ url: String) -> HTMLNode {
    guard let address = LinkAddress(url) else { return run(text) }
    return .element(.a, [.init(.href, address.text)], [run(text)])
  }
}
