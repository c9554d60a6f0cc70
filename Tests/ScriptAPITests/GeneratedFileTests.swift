import Foundation
import LuaRuntime
import ScriptAPI
import Testing

@Suite("The files made from the declarations")
struct GeneratedFileTests {
  /// A file of the repository, and what the declarations make of it.
  struct Made: CustomTestStringConvertible, Sendable {
    let path: String
    let make: @Sendable () -> String

    var testDescription: String { path }
  }

  static let all = [
    Made(path: "docs/script-api.md") { ScriptReference.markdown },
    Made(path: "docs/api.json") { InterfaceJSON().tree.pretty },
    Made(path: "plugins/_meta/concord.lua") { EditorStubs.text() },
    Made(path: "plugins/.luarc.json") { EditorSettings.languageServer(stubs: "_meta") },
    Made(path: "rules/.luarc.json") { EditorSettings.languageServer(stubs: "../plugins/_meta") },
    Made(path: "plugins/_template/.luarc.json") {
      EditorSettings.languageServer(stubs: "__meta__")
    },
    Made(path: "plugins/_workspace/.luarc.json") {
      EditorSettings.languageServer(stubs: "__meta__")
    },
    Made(path: ".luacheckrc") { EditorSettings.luacheck() },
    Made(path: "plugins/_template/.luacheckrc") { EditorSettings.luacheck() },
  ]

  @Test(
    "are as the declarations make them; RECORD_SNAPSHOTS=1 writes them, and fails", arguments: all)
  func file(_ made: Made) throws {
    let path = "\(ShippedPlugins.root)/\(made.path)"
    let text = made.make()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("\(made.path) was written anew")
    }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(kept == text, "run `make api-files` and look at the difference")
  }

  @Test("name every member", arguments: all.prefix(3))
  func complete(_ made: Made) {
    let text = made.make()
    let api = ScriptInterface.api
    let names =
      api.modules.flatMap(\.functions).map(\.name) + api.classes.flatMap(\.properties).map(\.name)
      + api.classes.flatMap(\.methods).map(\.name)
    for name in Set(names) where !text.contains(name) { Issue.record("\(name) is not in it") }
  }

  @Test("lead from every link of the reference to a heading on it")
  func links() {
    let page = ScriptReference.markdown
    let targets = Set(
      page.split(separator: "](#").dropFirst().compactMap { $0.split(separator: ")").first })
    #expect(targets.count > 50)
    for target in targets.sorted() where target != "capabilities" {
      #expect(page.contains("\n### `\(target)`\n"), "nothing is called \(target)")
    }
  }

  @Test("tell of a member that is on its way out")
  func deprecation() {
    let old = LuaFunctionDeclaration(
      "old", "Does it.", example: "concord.old()",
      terms: LuaTerms(
        since: 1, deprecation: LuaDeprecation(since: 2, instead: "concord.new", removal: 3))
    ) { _ in .nil }
    let api = LuaAPI(modules: [LuaModule("concord", "The host.", functions: [old])])
    #expect(
      EditorStubs.text(api).contains("---@deprecated Use concord.new.\nfunction concord.old() end"))
    let words =
      "Since level 1. On its way out since level 2, and gone in level 3: use `concord.new`."
    #expect(ScriptReference.markdown(api).contains(words))
  }
}
