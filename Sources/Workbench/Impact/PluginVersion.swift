import CaseStore
import Diagnostics
import Foundation
import ScriptAPI

/// A version of a plugin as a command line names it: an id, a folder, or either with a git revision
/// behind `@`, such as `plugins/richmond@HEAD~3`.
struct PluginVersion {
  /// As the person wrote it.
  let name: String
  let sources: PluginSources

  /// Reads a version's files.
  ///
  /// The shared rules that stand beside the plugin, at the same revision, come before those installed.
  init(_ name: String, installation: Installation) throws {
    self.name = name
    guard let at = name.lastIndex(of: "@") else {
      sources = try Self.folder(name, installation)
      return
    }
    let plugin = String(name[..<at])
    let revision = String(name[name.index(after: at)...])
    guard !plugin.isEmpty, !revision.isEmpty else {
      throw WorkbenchError(
        .usage, "impact.bad-version", "'\(name)' names no version of a plugin",
        help: "write a folder, or a folder with a git revision such as plugins/richmond@HEAD~3")
    }
    sources = try Self.revision(revision, of: plugin, installation)
  }

  private static func folder(_ plugin: String, _ installation: Installation) throws -> PluginSources
  {
    var installation = installation
    if plugin.contains("/") || plugin == "." {
      let beside = rules(beside: plugin)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: beside, isDirectory: &isFolder), isFolder.boolValue
      {
        installation.rules.removeAll { Self.isSame($0, beside) }
        installation.rules.insert(beside, at: 0)
      }
    }
    return try PluginReading(installation: installation).sources(plugin, extra: []).sources
  }

  /// The folder of shared rules beside the folder a plugin stands in.
  private static func rules(beside plugin: String) -> String {
    var folder = plugin
    while folder.hasSuffix("/"), folder.count > 1 { folder.removeLast() }
    guard !folder.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) else {
      return "\(folder)/../../rules"
    }
    let above = Paths.folder(of: Paths.folder(of: folder))
    return above == "." ? "rules" : "\(above)/rules"
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    URL(filePath: left).resolvingSymlinksInPath().path
      == URL(filePath: right).resolvingSymlinksInPath().path
  }

  private static func revision(
    _ revision: String, of plugin: String, _ installation: Installation
  ) throws -> PluginSources {
    do {
      let folder =
        plugin.contains("/") || plugin == "."
        ? plugin : try installation.search.folder(of: plugin)
      let repository = try GitRepository(containing: folder)
      let files = try repository.sources(below: repository.path(of: folder), at: revision)
      guard files["plugin.lua"] != nil else {
        throw WorkbenchError(
          .script, "plugin.no-manifest", "there is no plugin.lua at \(revision)",
          at: Place(path: folder), help: "name a revision in which the plugin was there")
      }
      var shared: [String: PluginSources.SharedFile] = [:]
      let rules = repository.path(of: rules(beside: folder))
      for (path, text) in try repository.sources(below: rules, at: revision) {
        shared[path] = PluginSources.SharedFile(folder: "rules@\(revision)", text: text)
      }
      // A plugin kept in a repository of its own takes the rules that are installed.
      if shared.isEmpty {
        for folder in installation.rules {
          for file in try SharedRules.read(folder).value?.files ?? [] where shared[file.path] == nil
          {
            shared[file.path] = PluginSources.SharedFile(folder: folder, text: file.text)
          }
        }
      }
      return PluginSources(folder: "\(folder)@\(revision)", files: files, sharedFiles: shared)
    } catch let error as StoreError {
      throw WorkbenchError(.script, [error.diagnostic])
    }
  }
}
