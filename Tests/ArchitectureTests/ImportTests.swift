import Foundation
import Testing

@Suite("The targets")
struct ImportTests {
  /// From the ground up: a target imports only what stands above it in this list.
  static let targets = [
    "CLua", "CLuaShim", "Diagnostics", "LuaRuntime", "TimeKeeping", "CompactModel",
    "ProcedureEngine", "RuleEngine", "DocumentKit", "CDigest", "CaseStore", "ScriptAPI",
    "ChangeImpact", "CWorkerShim", "ScriptWorkers", "Workbench", "ConcordCLI", "concord",
  ]

  /// What is not ours, and the targets that may see it.
  static let foreign: [String: Set<String>] = [
    "ArgumentParser": ["ConcordCLI"],
    "Yams": ["CaseStore"],
    "Mustache": ["DocumentKit"],
    "Glibc": ["CaseStore", "ScriptWorkers", "ConcordCLI"],
    "Foundation": ["ScriptWorkers", "Workbench", "ConcordCLI"],
    "FoundationEssentials": ["DocumentKit", "CaseStore", "ChangeImpact"],
    "Synchronization": ["CaseStore", "ScriptWorkers", "Workbench", "ConcordCLI"],
    "CLuaShim": ["LuaRuntime"],
    "CDigest": ["CaseStore"],
    "CWorkerShim": ["ScriptWorkers"],
    "CLua": [],
    // The faces of the model are made of the runtime's declarations.
    "LuaRuntime": ["ScriptAPI", "ScriptWorkers"],
  ]

  @Test("are the folders of Sources, and no others")
  func folders() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: SourceTree.root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(Self.targets))
  }

  @Test(
    "import only targets above them, and only the foreign modules they may see",
    arguments: targets)
  func imports(target: String) throws {
    let position = try #require(Self.targets.firstIndex(of: target))
    for (path, text) in try SourceTree.files(ofTarget: target) {
      for module in SourceTree.imports(in: text) {
        if let allowed = Self.foreign[module] {
          #expect(allowed.contains(target), "\(path) imports \(module)")
        } else if let other = Self.targets.firstIndex(of: module) {
          #expect(other < position, "\(path) imports \(module)")
        } else {
          Issue.record("\(path) imports \(module), which no target is known to need")
        }
      }
    }
  }

  @Test("read imports in every form they are written in")
  func forms() {
    let text = """
      import A
      package import B
      @testable import C
      // import D
      let text = "import E"
      """
    #expect(SourceTree.imports(in: text) == ["A", "B", "C"])
  }
}
