import Foundation
import FoundationXML
import Testing

/// Draws what is shipped with Graphviz itself, which `make setup` installs.
@Suite("Drawings of what is shipped")
struct DiagramTests {
  /// What `dot -Tjson0` makes of a drawing.
  private struct Graph: Decodable {
    struct Node: Decodable {
      let name: String
      let id: String
      let label: String
      let `class`: String
    }

    struct Edge: Decodable {
      let id: String
      let tail: Int
      let head: Int
    }

    let objects: [Node]
    let edges: [Edge]
  }

  static let areas = ["richmond", "kingston", "havering", "national", "_template"]

  @Test("Graphviz reads the graph that the words tell", arguments: areas)
  func graph(area: String) throws {
    let workplace = try Workplace(executable: try ConcordExecutable.find())
    defer { workplace.remove() }
    let plugin = Workplace.repository.appending(path: "plugins/\(area)").path
    let draw = "concord diagram '\(plugin)' --as-of 2026-11-21 --format"
    let read = try workplace.end(of: "\(draw) dot | dot -Tjson0")
    // Nothing may be said of labels that do not fit, or of anything else.
    #expect(read.status == 0 && String(decoding: read.errors, as: UTF8.self) == "")
    let graph = try JSONDecoder().decode(Graph.self, from: read.output)
    let words = try workplace.run("\(draw) text", stdin: nil)
    let items = words.filter { $0.contains(/^[0-9]+\.\s/) }
    #expect(items.count == graph.objects.count && items.count > 3)
    #expect(graph.objects.map(\.name) == items.indices.map { "n\($0 + 1)" })
    for (node, item) in zip(graph.objects, items) {
      let title = item.drop { $0 != " " }.filter { !$0.isWhitespace }
      let label = node.label.replacingOccurrences(of: "\\n", with: "").filter { !$0.isWhitespace }
      #expect(label.hasPrefix(title), "\(node.label) for \(item)")
    }
    #expect(ways(words) == graph.edges.map { "\($0.tail + 1) to \($0.head + 1)" }.sorted())
  }

  @Test("the picture says in words what it shows, and nothing of who laid it out", arguments: areas)
  func picture(area: String) throws {
    let workplace = try Workplace(executable: try ConcordExecutable.find())
    defer { workplace.remove() }
    let plugin = Workplace.repository.appending(path: "plugins/\(area)").path
    let draw = "concord diagram '\(plugin)' --as-of 2026-11-21 --format"
    let drawn = try workplace.end(of: "\(draw) svg")
    #expect(drawn.status == 0 && drawn.errors.isEmpty)
    let svg = String(decoding: drawn.output, as: UTF8.self)
    let parsed = try #require(Elements.names(in: drawn.output))
    #expect(parsed.filter { $0 == "svg" }.count == 1)
    #expect(!svg.contains(/graphviz|<!|font-size="(?:[0-9]|1[01])"/.ignoresCase()))
    let words = try workplace.run("\(draw) text", stdin: nil)
    let items = words.filter { $0.contains(/^[0-9]+\.\s/) }
    #expect(parsed.filter { $0 == "g" }.count == items.count)
    #expect(parsed.filter { $0 == "path" }.count == ways(words).count)
    for item in items { #expect(svg.contains(escaped(item)), "\(item)") }
    #expect(try workplace.end(of: "\(draw) svg") == drawn)
  }

  /// The ways the words tell of, as "1 to 2".
  private func ways(_ words: [String]) -> [String] {
    var number = 0
    var ways: [String] = []
    for line in words {
      if let item = line.firstMatch(of: /^([0-9]+)\.\s/) { number = Int(item.1) ?? 0 }
      if let way = line.firstMatch(of: /^\s+- to ([0-9]+),/) {
        ways.append("\(number) to \(way.1)")
      }
    }
    return ways.sorted()
  }

  private func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "'", with: "&#39;")
      .replacingOccurrences(of: "\"", with: "&quot;")
  }
}

/// The names of the elements of an XML file, in their order.
private final class Elements: NSObject, XMLParserDelegate {
  private var names: [String] = []

  /// The names; nil for a file that is not well formed.
  static func names(in file: Data) -> [String]? {
    let elements = Elements()
    let parser = XMLParser(data: file)
    parser.delegate = elements
    return parser.parse() ? elements.names : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
  }
}
