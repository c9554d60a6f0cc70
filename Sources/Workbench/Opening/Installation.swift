package import CaseStore
import Diagnostics
import Foundation

/// Where the plugins, the shared rules and the calendars are looked for.
package struct Installation: Sendable {
  package let search: PluginSearch
  /// The folders of shared rules; of two rules with one id, the one in the earlier folder counts.
  package var rules: [String]

  /// Looks in the order in which a nearer choice wins: the flag, the environment, the workspace's own
  /// folder, the folder one stands in, and what was installed beside the program.
  ///
  /// - Parameters:
  ///   - flag: What `--plugins` names.
  ///   - variable: What `CONCORD_PLUGINS` names.
  ///   - workspace: The workspace that is worked on.
  ///   - executable: The path of the running program.
  package init(flag: String?, variable: String?, workspace: String?, executable: String) {
    var roots: [PluginSearch.Root] = []
    func add(_ path: String, _ origin: String) {
      guard Self.isFolder(path), !roots.contains(where: { $0.path == path }) else { return }
      roots.append(PluginSearch.Root(path: path, origin: origin))
    }
    if let flag { roots.append(PluginSearch.Root(path: flag, origin: "--plugins")) }
    if let variable, !variable.isEmpty { add(variable, "CONCORD_PLUGINS") }
    if let workspace {
      add(workspace == "." ? "plugins" : "\(workspace)/plugins", "the workspace's own")
    }
    add("plugins", "the current folder")
    // Plugins are installed together with the rules; a folder that is merely called so is not ours.
    for base in Self.bases(of: executable) where Self.isFolder("\(base)/rules") {
      add("\(base)/plugins", "beside the program")
    }
    search = PluginSearch(roots: roots)
    rules = Self.rules(beside: roots.map(\.path), executable)
  }

  private static func rules(beside roots: [String], _ executable: String) -> [String] {
    let parents = roots.map { root in
      root.contains("/") ? String(root[..<(root.lastIndex(of: "/") ?? root.endIndex)]) : "."
    }
    let candidates = (parents + bases(of: executable)).map { $0 == "." ? "rules" : "\($0)/rules" }
    var folders: [String] = []
    for candidate in candidates where isFolder(candidate) && !folders.contains(candidate) {
      folders.append(candidate)
    }
    return folders
  }

  /// The folders the program may have been installed or built in, nearest first.
  private static func bases(of executable: String) -> [String] {
    var folder = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    var bases = [
      folder.path, folder.deletingLastPathComponent().appending(path: "share/concord").path,
    ]
    for _ in 0..<4 {
      folder = folder.deletingLastPathComponent()
      bases.append(folder.path)
    }
    return bases
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
