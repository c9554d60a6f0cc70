import DocumentKit
import Testing

struct DOTWriterTests {
  @Test func `what is read back is the diagram that was written`() throws {
    try expectSame(.small)
  }

  @Test(arguments: HostileText.all)
  func `no text changes the graph`(text: String) throws {
    let graph = try #require(DOTReader.graph(DOTWriter.text(.hostile(text))))
    let calm = try #require(DOTReader.graph(DOTWriter.text(.hostile("calm"))))
    #expect(graph.nodes.count == calm.nodes.count && graph.edges.count == calm.edges.count)
    for (node, other) in zip(graph.nodes, calm.nodes) {
      #expect(node.attributes.keys.sorted() == other.attributes.keys.sorted())
    }
    try expectSame(.hostile(text))
  }

  @Test func `a node that is present has a double line and says so`() throws {
    let graph = try #require(DOTReader.graph(DOTWriter.text(.small)))
    let present = graph.nodes.filter { $0.attributes["peripheries"] == "2" }
    #expect(present.map { $0.attributes["id"] } == ["talk"])
    let label = try #require(present.first?.attributes["label"])
    #expect(DOTGraph.shown(label).contains("Here now, since: 3 March 2026"))
  }

  /// Compares what a reader of DOT sees with the diagram, part by part.
  private func expectSame(_ diagram: Diagram) throws {
    let graph = try #require(DOTReader.graph(DOTWriter.text(diagram)))
    func shown(_ value: String?) -> String { squeezed(DOTGraph.shown(value ?? "").joined()) }
    #expect(
      shown(graph.attributes["label"]) == squeezed(diagram.title + (diagram.subtitle ?? "")))
    #expect(shown(graph.attributes["tooltip"]) == squeezed(diagram.summary))
    #expect(graph.nodes.map { shown($0.attributes["id"]) } == diagram.nodes.map { squeezed($0.id) })
    let names = Dictionary(
      zip(graph.nodes.map(\.id), diagram.nodes.map(\.id)), uniquingKeysWith: { first, _ in first })
    for (node, wanted) in zip(graph.nodes, diagram.nodes) {
      let texts = [wanted.title] + wanted.lines + (wanted.mark.map { [$0.text] } ?? [])
      #expect(shown(node.attributes["label"]) == squeezed(texts.joined()))
      let mark = wanted.mark.map { $0.isPresent ? " present" : " passed" } ?? ""
      #expect(node.attributes["class"] == wanted.kind.rawValue + mark)
    }
    #expect(graph.edges.count == diagram.edges.count)
    for (edge, wanted) in zip(graph.edges, diagram.edges) {
      #expect(names[edge.from] == wanted.from && names[edge.to] == wanted.to)
      #expect(shown(edge.attributes["label"]) == squeezed(wanted.label + (wanted.mark ?? "")))
      let mark = wanted.mark == nil ? "" : " passed"
      #expect(edge.attributes["class"] == wanted.kind.rawValue + mark)
    }
  }

  /// The visible characters: where lines break is up to the writer, and hidden ones have to go.
  private func squeezed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          !scalar.properties.isWhitespace && !HostileText.isHidden(scalar)
        }))
  }
}
