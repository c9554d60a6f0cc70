import CaseStore
import Foundation
import ScriptAPI
import Testing

/// The invented areas of `Tests/Areas`, which hold the procedure language to what it says of itself.
@Suite("The areas that do not exist")
struct AreaTests {
  static let folder = "\(ShippedPlugins.root)/Tests/Areas"

  static let ids: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasSuffix(".md") }.sorted()
  }()

  static func sources(_ id: String) throws -> PluginSources {
    try ShippedPlugins.sources(of: "Tests/Areas/\(id)")
  }

  @Test("are at least eight")
  func count() { #expect(Self.ids.count >= 8) }

  @Test("pass their own tests", arguments: ids)
  func tests(id: String) throws {
    let outcomes = try ScriptPlugin(Self.sources(id)).runTests()
    #expect(outcomes.count >= 4)
    for outcome in outcomes { #expect(outcome.failures == [], "\(outcome.name)") }
  }

  @Test("use every key and every word of the procedure language between them and the shipped ones")
  func coverage() throws {
    let folders = Self.ids.map { "Tests/Areas/\($0)" } + ShippedPlugins.ids.map { "plugins/\($0)" }
    let files = try folders.flatMap { try ShippedPlugins.sources(of: $0).files }
    let text = files.filter { !$0.key.hasPrefix("tests/") }.map(\.value).joined(separator: "\n")
    let language = try ProcedureLanguage()
    #expect(language.keys.count > 60)
    #expect(language.keys.filter { !text.contains(" \($0) = ") } == [])
    #expect(language.words.filter { !text.contains("\"\($0)\"") } == [])
  }
}

/// The keys and words of the procedure language, as the published description of the interface has
/// them.
private struct ProcedureLanguage {
  private(set) var keys: [String] = []
  private(set) var words: [String] = []

  private struct Interface: Decodable {
    struct Table: Decodable {
      struct Field: Decodable {
        let name: String
        let type: String
      }
      let name: String
      let fields: [Field]
    }
    struct Words: Decodable {
      let name: String
      let words: [String]
    }
    let tables: [Table]
    let words: [Words]
  }

  /// What stands for an act or an outcome that no procedure need name.
  private static let freeWords: Set<String> = ["act", "case_outcome"]

  init() throws {
    let path = "\(ShippedPlugins.root)/docs/api.json"
    let interface = try JSONDecoder().decode(
      Interface.self, from: Data(contentsOf: URL(filePath: path)))
    var waiting = ["procedure_declaration", "body_declaration"]
    var seen: Set<String> = []
    var named: Set<String> = []
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted else { continue }
      for field in interface.tables.first(where: { $0.name == name })?.fields ?? [] {
        keys.append(field.name)
        let types = field.type.split { !$0.isLetter && $0 != "_" }.map(String.init)
        waiting += types.filter { type in interface.tables.contains { $0.name == type } }
        named.formUnion(types)
      }
    }
    keys = Set(keys).sorted()
    words = interface.words.filter { named.contains($0.name) && !Self.freeWords.contains($0.name) }
      .flatMap(\.words).sorted()
  }
}
