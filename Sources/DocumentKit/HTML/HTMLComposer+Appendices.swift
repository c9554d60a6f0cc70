extension HTMLComposer {
  /// The cases behind each figure, with links back to where the figure is shown.
  mutating func figureAppendix() -> HTMLNode {
    // The uses are complete here: figures stand in the text only.
    let uses = uses
    var nodes = [heading(2, "Where the figures come from", id: "figures")]
    var anchors: Set<String> = []
    for trail in document.trails where anchors.insert(trail.id).inserted {
      var parts = [
        HTMLNode.element(.heading(3), [run(trail.title)])
      ]
      parts.append(
        trail.entries.isEmpty
          ? .element(.p, "No case counts towards this figure.")
          : .element(.ul, trail.entries.map { .element(.li, entry($0)) }))
      let links = (uses[trail.id] ?? []).map { use -> HTMLNode in
        .element(
          .li,
          [.element(.a, [.init(.href, "#" + use.id)], [run("\(use.value) in “\(use.heading)”")])])
      }
      if !links.isEmpty {
        parts.append(.element(.p, [.className("back")], "Back to the text:"))
        parts.append(.element(.ul, [.className("back")], links))
      }
      nodes.append(
        .element(
          .section, [.className("trail"), .id(Self.trailAnchor(trail.id))], parts))
    }
    return .element(.section, [.className("appendix"), .init(.ariaLabelledBy, "figures")], nodes)
  }

  /// The documents the citations name.
  mutating func sourceAppendix() -> HTMLNode {
    var nodes = [heading(2, "Sources", id: "sources")]
    var names: Set<String> = []
    let sources = document.imprint.sources.filter { names.insert($0.name).inserted }
    nodes.append(
      .element(
        .dl,
        sources.flatMap { source -> [HTMLNode] in
          [
            .element(.dt, [.id(Self.sourceAnchor(source.name))], [run(source.name)]),
            .element(.dd, [run(source.title)]),
          ]
        }))
    return .element(.section, [.className("appendix"), .init(.ariaLabelledBy, "sources")], nodes)
  }

  private func entry(_ entry: TrailEntry) -> [HTMLNode] {
    var nodes: [HTMLNode] = [
      .element(.strong, [.element(.bdi, entry.caseID)]), .text(" "), run(entry.title),
    ]
    var details: [[HTMLNode]] = []
    if let citation = entry.citation { details.append([self.citation(citation)]) }
    if let rule = entry.rule { details.append([.text("rule "), .element(.bdi, rule)]) }
    if let place = entry.place { details.append([.text("recorded at "), .element(.bdi, place)]) }
    guard !details.isEmpty else { return nodes }
    nodes.append(.text(" ("))
    nodes += details.joined(separator: [.text("; ")])
    nodes.append(.text(")"))
    return [.fragment(nodes)]
  }
}
