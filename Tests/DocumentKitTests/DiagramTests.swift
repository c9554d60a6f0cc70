import DocumentKit
import Testing

extension Diagram {
  /// Every kind of node and edge, marked and unmarked.
  static let small = Diagram(
    title: "Raising a concern, Riverside", subtitle: "Case RIV-1 on 4 March 2026",
    summary: "The parties talk; then the Panel looks at it.",
    nodes: [
      Node(
        id: "raised", kind: .start, title: "A concern is raised",
        mark: Mark(isPresent: false, text: "Done: 2 March 2026")),
      Node(id: "scope", kind: .question, title: "In scope?", details: ["Is it about the Compact?"]),
      Node(
        id: "talk", kind: .step, title: "Stage 1: Talking", lines: ["Either party; may agree"],
        details: ["The parties meet", "Source: RIV 5."],
        mark: Mark(isPresent: true, text: "Here now, since: 3 March 2026")),
      Node(id: "resolved", kind: .end, title: "Closed: resolved"),
      Node(id: "review", kind: .sequel, title: "Review", lines: ["within 2 months of the end"]),
    ],
    edges: [
      Edge(from: "raised", to: "scope", mark: "taken: 2 March 2026"),
      Edge(from: "scope", to: "talk", label: "in scope", mark: "taken: 3 March 2026"),
      Edge(from: "talk", to: "resolved", kind: .discretion, label: "at discretion"),
      Edge(from: "talk", to: "resolved", kind: .automatic, label: "when the time runs out"),
      Edge(from: "resolved", to: "review"),
      Edge(from: "review", to: "talk", kind: .departure, label: "not provided for"),
    ],
    notes: ["It may be withdrawn at every stage."], details: ["Left open: a quorum."])

  /// The small diagram with a text in every place a text can stand.
  static func hostile(_ text: String) -> Diagram {
    var diagram = small
    diagram.title = text
    diagram.subtitle = text
    diagram.summary = text
    diagram.notes = [text]
    diagram.details = [text]
    for index in diagram.nodes.indices {
      diagram.nodes[index].id += text
      diagram.nodes[index].title = text
      diagram.nodes[index].lines = [text]
      diagram.nodes[index].details = [text]
      diagram.nodes[index].mark?.text = text
    }
    for index in diagram.edges.indices {
      diagram.edges[index].from += text
      diagram.edges[index].to += text
      diagram.edges[index].label = text
      if diagram.edges[index].mark != nil { diagram.edges[index].mark = text }
    }
    return diagram
  }

  /// A layout in a column, without any program.
  var column: DiagramLayout {
    let middles = nodes.indices.map { DiagramLayout.Point(x: 200, y: Double($0) * 120 + 60) }
    return DiagramLayout(
      width: 400, height: Double(nodes.count) * 120, title: .init(x: 200, y: 12),
      nodes: middles.map { .init(middle: $0, width: 200, height: 60) },
      edges: edges.indices.map { index in
        let x = Double(index) * 7
        return DiagramLayout.Line(
          points: (0..<4).map { .init(x: x, y: Double($0) * 9) }, tip: .init(x: x, y: 40),
          label: .init(x: x, y: 20))
      })
  }
}

struct DiagramTests {
  @Test func `the words tell every step, its ways on and what holds everywhere`() {
    #expect(
      Diagram.small.words == """
        Raising a concern, Riverside
        Case RIV-1 on 4 March 2026
        The parties talk; then the Panel looks at it.

        1. A concern is raised
           Done: 2 March 2026.
           - to 2, In scope? (taken: 2 March 2026)
        2. In scope?
           Is it about the Compact?
           - to 3, Stage 1: Talking (in scope; taken: 3 March 2026)
        3. Stage 1: Talking
           Here now, since: 3 March 2026.
           Either party; may agree.
           The parties meet.
           Source: RIV 5.
           - to 4, Closed: resolved (at discretion)
           - to 4, Closed: resolved (when the time runs out)
        4. Closed: resolved
           - to 5, Review
        5. Review
           within 2 months of the end.
           - to 3, Stage 1: Talking (not provided for)

        - It may be withdrawn at every stage.
        - Left open: a quorum.
        """)
  }

  @Test func `text and lines have enough contrast on every ground`() throws {
    let grounds = [DiagramInk.ground, DiagramInk.passedGround, DiagramInk.presentGround]
    for ground in grounds {
      #expect(try contrast(DiagramInk.text, ground) >= 7)
      for line in [DiagramInk.line, DiagramInk.passed] {
        #expect(try contrast(line, ground) >= 4.5)
      }
    }
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let lights = try [one, other].map(luminance).sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(number >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return parts[0] * 0.2126 + parts[1] * 0.7152 + parts[2] * 0.0722
  }

  /// The 2.4th power: the square times the fifth root of the square, by Newton's method.
  private func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
