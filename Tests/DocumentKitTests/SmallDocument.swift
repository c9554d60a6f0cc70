import DocumentKit

extension Document {
  /// One block of every kind, small enough to be read whole in each format.
  static let small = Document(
    title: "Compact report", subtitle: "Spring & summer",
    imprint: Imprint(
      area: "Riverside", producer: "Compact officer", audience: .partners,
      recipient: "Review Board", period: "April to June 2026", asOf: "2026-06-30",
      status: .init(.agreed, by: "the Review Board"),
      sources: [.init(name: "RIV", title: "Riverside Compact")]),
    isIllustrative: true,
    blocks: [
      .heading(level: 2, text: "In short"),
      .paragraph([
        .figure(value: "2", trailID: "raised"), .text(" concerns came in by "),
        .date("2026-06-30"), .text(" ("), .citation("RIV 4e"), .text("); "),
        .strong([.text("none")]), .text(" is "), .emphasis([.text("open")]),
        .text(". Cost: "), .missing(.confidential), .text(". "),
        .link(text: "More", url: "https://example.org/a?b=1&c=2"),
      ]),
      .list(ordered: false, paragraphs: [[.text("One")], [.text("Two")]]),
      .table(
        Table(
          id: "steps", caption: "Where concerns ended",
          columns: [
            .init(id: "step", title: "Step"),
            .init(id: "ended", title: "Ended", kind: .integer),
            .init(id: "amount_gbp", title: "Amount", kind: .amountGBP),
            .init(id: "last", title: "Last", kind: .date),
          ], rowHeader: "step",
          rows: [
            [
              .text("Step 1"), .integer(1250, trailID: "raised"), .decimal("-1250.50"),
              .date("2026-05-04"),
            ],
            [.text("Step 2"), .missing(.confidential), .missing(.notApplicable), .date(nil)],
          ], notes: [[.text("Open concerns are left out.")]])),
      .barChart(
        Chart(
          title: "Most were about funding", alternative: "Funding 3, information 1.5.",
          unit: "concerns",
          bars: [.init(label: "Funding", value: 3), .init(label: "Information", value: 1.5)])),
      .note(kind: .silent, title: "who chairs", blocks: [.text("No clause names a chair.")]),
      .quotation([.text("It helped.")], attribution: "A member group"),
      .definitions([.init(term: "Concern", blocks: [.text("What was not done as agreed.")])]),
      .timeline([.init(dateText: "4 May 2026", inlines: [.text("The answer came.")])]),
    ],
    trails: [
      Trail(
        id: "raised", title: "Concerns raised",
        entries: [
          TrailEntry(
            caseID: "RIV-1", title: "Late notice", place: "cases/riv-1.yaml:3", rule: "notice",
            citation: "RIV 4e"),
          TrailEntry(caseID: "RIV-2", title: "Short consultation"),
        ])
    ])

  /// A document with the given blocks and nothing else worth mentioning.
  static func with(_ blocks: [Block], trails: [Trail] = []) -> Document {
    Document(
      title: "T", imprint: Imprint(area: "A", producer: "P", audience: .public), blocks: blocks,
      trails: trails)
  }
}

/// The text of a document's first file in a format.
func rendered(_ document: Document, _ format: String) -> String {
  RendererCatalogue.renderer(for: format)?.render(document, named: "report").first?.text ?? ""
}
