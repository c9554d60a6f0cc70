import CaseStore
import Foundation
import ScriptAPI
import Testing

/// The plugins and shared rules of the repository, read from beside the tests.
enum ShippedPlugins {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let ids = ["havering", "kingston", "national", "richmond"]

  static func sources(_ id: String) throws -> PluginSources { try sources(of: "plugins/\(id)") }

  /// The plugin in a folder of the repository, with the shared rules.
  static func sources(of folder: String) throws -> PluginSources {
    let plugin = try #require(try PluginFolder.read("\(root)/\(folder)").value)
    let shared = try #require(try SharedRules.read("\(root)/rules").value)
    return PluginSources(
      folder: folder,
      files: Dictionary(uniqueKeysWithValues: plugin.files.map { ($0.path, $0.text) }),
      sharedFiles: Dictionary(
        uniqueKeysWithValues: shared.files.map {
          ($0.path, PluginSources.SharedFile(text: $0.text))
        }))
  }
}
