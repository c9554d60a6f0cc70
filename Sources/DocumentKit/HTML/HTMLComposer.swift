/// Turns the parts of a document into nodes and keeps what later parts refer back to.
struct HTMLComposer {
  struct Heading {
    let level: Int
    let text: String
    let id: String
  }

  /// A place in the text where a figure is shown.
  struct FigureUse {
    let id: String
    let value: String
    let heading: String
  }

  let document: Document
  private(set) var headings: [Heading] = []
  private var headingCounts: [String: Int] = [:]
  /// Where each trail's figure is shown, by the trail's id.
  private(set) var uses: [String: [FigureUse]] = [:]
  private var useCount = 0
  private var tableCount = 0
  private var chartCount = 0
  private let trailTitles: [String: String]
  private let sourceNames: Set<String>

  init(document: Document) {
    self.document = document
    trailTitles = Dictionary(
      document.trails.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    sourceNames = Set(document.imprint.sources.map(\.name))
  }

  /// The blocks and the appendices, in reading order.
  mutating func text() -> HTMLNode {
    var nodes = document.blocks.map { block($0) }
    if !document.trails.isEmpty { nodes.append(figureAppendix()) }
    if !document.imprint.sources.isEmpty { nodes.append(sourceAppendix()) }
    return .fragment(nodes)
  }

  mutating func heading(_ level: Int, _ text: String, id: String? = nil) -> HTMLNode {
    let level = min(max(level, 2), 6)
    let id = id ?? headingID(for: text)
    headings.append(Heading(level: level, text: text.trimmed, id: id))
    return .element(.heading(level), [.id(id)], [run(text)])
  }

  mutating func nextTableNumber() -> Int {
    tableCount += 1
    return tableCount
  }

  mutating func nextChartNumber() -> Int {
    chartCount += 1
    return chartCount
  }

  /// A figure as a link to its trail; as text when there is no such trail.
  mutating func figure(_ value: String, trailID: String?) -> HTMLNode {
    guard let trailID, let title = trailTitles[trailID] else { return run(value) }
    useCount += 1
    let id = "figure-\(useCount)"
    let heading = headings.last?.text ?? document.title.trimmed
    uses[trailID, default: []].append(
      FigureUse(id: id, value: value.trimmed, heading: heading))
    return .element(
      .a, [.className("figure"), .id(id), .init(.href, "#" + Self.trailAnchor(trailID))],
      [run(value), .element(.span, [.className("unseen")], " (cases: \(title.trimmed))")])
  }

  /// A citation, leading to its source when the imprint names it.
  func citation(_ text: String) -> HTMLNode {
    let name = String(text.prefix { $0 != " " })
    let cite = HTMLNode.element(.cite, [.element(.bdi, text)])
    guard sourceNames.contains(name) else { return cite }
    return .element(.a, [.init(.href, "#" + Self.sourceAnchor(name))], [cite])
  }

  /// Text, kept from turning the reading direction of what stands around it.
  func run(_ text: String) -> HTMLNode {
    text.hasRightToLeftLetters ? .element(.bdi, text) : .text(text)
  }

  static func trailAnchor(_ id: String) -> String { "trail-" + anchor(id) }

  static func sourceAnchor(_ name: String) -> String { "source-" + anchor(name) }

  /// A name for an anchor; different texts get different names.
  private static func anchor(_ text: String) -> String {
    var anchor = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F:
        anchor.unicodeScalars.append(Unicode.Scalar(byte))
      default: anchor += "." + String(byte, radix: 16)
      }
    }
    return anchor
  }

  private mutating func headingID(for text: String) -> String {
    let name = FileName.part(
      text.lowercased().replacing(".", with: " "), orElse: "section")
    let count = headingCounts[name, default: 0] + 1
    headingCounts[name] = count
    // Two hyphens never stand in a name, so a numbered name cannot equal another heading's own.
    return count == 1 ? "section-\(name)" : "section-\(name)--\(count)"
  }
}
