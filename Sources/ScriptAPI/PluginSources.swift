import LuaRuntime

/// The Lua texts a plugin may run, read by whoever may read files and handed over as they are.
package struct PluginSources: Sendable, Codable {
  /// The folder as people know it, such as `plugins/richmond`: the beginning of every place in it.
  package var folder: String
  /// The plugin's texts by path within its folder, such as `rules/board.lua`.
  package var files: [String: String]
  /// The shared texts by path, such as `funding/notice_period.lua`.
  package var sharedFiles: [String: SharedFile]

  /// Rule files to run besides what the plugin adopts; when there are any, only they are run.
  package var extraRules: [ExtraRule] = []

  /// A rule file of its own, outside any plugin.
  package struct ExtraRule: Hashable, Sendable, Codable {
    /// The path as the person gave it.
    package var path: String
    package var text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The paths of the plugin's own tests, `tests/*_test.lua`, in their order.
  package var testFiles: [String] {
    files.keys.filter { $0.hasPrefix("tests/") && $0.hasSuffix("_test.lua") }.sorted()
  }

  /// A shared text, and the folder of shared rules it stands in.
  package struct SharedFile: Hashable, Sendable, Codable {
    package var folder: String
    package var text: String

    package init(folder: String = "rules", text: String) {
      self.folder = folder
      self.text = text
    }
  }

  package init(
    folder: String, files: [String: String], sharedFiles: [String: SharedFile] = [:]
  ) {
    self.folder = folder
    self.files = files
    self.sharedFiles = sharedFiles
  }

  /// The text of a module by the name given to `require`.
  func module(_ name: String) -> LuaModuleSource? {
    let path = name.split(separator: ".").joined(separator: "/")
    if path.hasPrefix("shared/") {
      return shared(String(path.dropFirst("shared/".count)))
    }
    guard let source = files["\(path).lua"] else { return nil }
    return LuaModuleSource(source: source, chunkName: "\(folder)/\(path).lua", alias: "\(path).lua")
  }

  /// The text of a shared rule by its id, such as `funding.notice_period`.
  func sharedRule(_ id: String) -> LuaModuleSource? {
    shared(id.split(separator: ".").joined(separator: "/"))
  }

  private func shared(_ path: String) -> LuaModuleSource? {
    guard let file = sharedFiles["\(path).lua"] else { return nil }
    return LuaModuleSource(
      source: file.text, chunkName: "\(file.folder)/\(path).lua", alias: "shared/\(path).lua")
  }

  /// A file of the plugin by its path in it.
  func own(_ path: String) -> LuaModuleSource? {
    files[path].map {
      LuaModuleSource(source: $0, chunkName: "\(folder)/\(path)", alias: path)
    }
  }

  /// The rule files to run besides; scripts know each by its number and its own name.
  var extraModules: [LuaModuleSource] {
    extraRules.enumerated().map { number, rule in
      let name = rule.path.split(separator: "/").last ?? "rule.lua"
      return LuaModuleSource(
        source: rule.text, chunkName: rule.path, alias: "rule \(number + 1)/\(name)")
    }
  }

  var moduleNames: [String] {
    (files.keys.map(moduleName) + sharedFiles.keys.map { "shared.\(moduleName($0))" }).sorted()
  }

  /// The ids of the shared rules there are.
  var sharedRuleIDs: [String] { sharedFiles.keys.map(moduleName).sorted() }

  private func moduleName(_ path: String) -> String {
    path.dropLast(".lua".count).split(separator: "/").joined(separator: ".")
  }
}
