import Foundation
import Testing

@Suite("The house rules")
struct HouseRulesTests {
  /// Where concurrency is vouched for by hand, and why it is sound is said beside it.
  static let vouched: Set<String> = ["LuaRuntime", "ScriptWorkers"]

  @Test(
    "keep unchecked concurrency and forced tries in the few places that account for it",
    arguments: ImportTests.targets)
  func unchecked(target: String) throws {
    for (path, text) in try SourceTree.files(ofTarget: target) {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for word in ["@unchecked", "nonisolated(unsafe)"] where line.contains(word) {
          #expect(Self.vouched.contains(target), "\(path):\(number + 1) has \(word)")
        }
        for word in ["try!", " as! ", "TODO", "FIXME"] {
          #expect(!line.contains(word), "\(path):\(number + 1) has \(word)")
        }
      }
    }
  }

  @Test("keep every Swift file short enough to be one idea", arguments: ImportTests.targets)
  func sizes(target: String) throws {
    for (path, text) in try SourceTree.files(ofTarget: target) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 420, "\(path) has \(lines) lines")
    }
  }

  /// Files that are read outside the store: rule files given to `run`, and templates that are copied.
  static let readers: Set<String> = [
    "Sources/CaseStore/FileDescriptor.swift", "Sources/Workbench/UseCases/RunRules.swift",
    "Sources/Workbench/UseCases/Scaffold.swift",
  ]

  @Test(
    "open files for reading only where the journal of a report's inputs sees them",
    arguments: ImportTests.targets)
  func reading(target: String) throws {
    let ways = [
      "O_RDONLY | O_CLOEXEC", "FileHandle(forReading", "Data(contentsOf", "String(contentsOf",
      "fopen(",
    ]
    for (path, text) in try SourceTree.files(ofTarget: target) where !Self.readers.contains(path) {
      for line in text.split(separator: "\n") {
        for way in ways { #expect(!line.contains(way), "\(path) has \(way)") }
      }
    }
  }

  @Test("let only the C shim name functions of Lua that may raise")
  func raising() throws {
    for target in ImportTests.targets where target != "CLuaShim" && target != "CLua" {
      for (path, text) in try SourceTree.files(ofTarget: target) {
        // Names of the shim itself begin otherwise.
        #expect(!text.contains(/\bluaL?_[a-z]/), "\(path) names a function of Lua")
      }
    }
  }
}
