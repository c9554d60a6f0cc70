import Diagnostics

/// The Lua sources of one area's plugin.
package struct PluginFolder: Hashable, Sendable {
  /// The path as the person gave it.
  package let path: String
  /// In the order of their paths; `plugin.lua` is always among them.
  package let files: [SourceFile]

  /// Reads a plugin's folder; what cannot be read leaves no plugin.
  package static func read(_ path: String, limits: StoreLimits = .standard) throws(StoreError)
    -> Decoded<PluginFolder>
  {
    try FolderListing.requireFolder(
      path, code: "plugin.missing", help: "name the folder that holds plugin.lua")
    let found = SourceFolder.read(path, limits: limits)
    guard let files = found.value else {
      return Decoded(value: nil, diagnostics: found.diagnostics)
    }
    guard files.contains(where: { $0.path == "plugin.lua" }) else {
      throw StoreError(
        code: "plugin.no-manifest", "this folder is not a plugin: it has no plugin.lua",
        at: Place(path: path), help: "name the folder that holds plugin.lua")
    }
    return Decoded(
      value: PluginFolder(path: path, files: files), diagnostics: found.diagnostics)
  }
}

/// The rules any area may adopt.
package struct SharedRules: Hashable, Sendable {
  package let path: String
  /// In the order of their paths, such as `funding/notice_period.lua`.
  package let files: [SourceFile]

  /// Reads the folder of shared rules.
  package static func read(_ path: String, limits: StoreLimits = .standard) throws(StoreError)
    -> Decoded<SharedRules>
  {
    try FolderListing.requireFolder(
      path, code: "rules.missing", help: "name the folder that holds the shared rules")
    let found = SourceFolder.read(path, limits: limits)
    return Decoded(
      value: found.value.map { SharedRules(path: path, files: $0) },
      diagnostics: found.diagnostics)
  }
}
