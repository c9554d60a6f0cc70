import CompactModel
import Diagnostics

/// The folders plugins are looked for in, the first to have one winning.
package struct PluginSearch: Hashable, Sendable {
  /// A folder of plugins, and who named it.
  package struct Root: Hashable, Sendable {
    package var path: String
    /// Such as "--plugins" or "CONCORD_PLUGINS", for messages.
    package var origin: String

    package init(path: String, origin: String) {
      self.path = path
      self.origin = origin
    }
  }

  package let roots: [Root]

  package init(roots: [Root]) { self.roots = roots }

  /// The ids of all plugins that can be found, in order.
  package var ids: [String] {
    var found: Set<String> = []
    for root in roots {
      let entries = (try? FolderListing.entries(of: root.path)) ?? []
      for entry in entries where Self.isPlugin(Paths.join(root.path, entry.name)) {
        if !entry.name.hasPrefix("_"), Identifier.isSound(entry.name) { found.insert(entry.name) }
      }
    }
    return found.sorted()
  }

  /// The folder of a plugin.
  package func folder(of id: String) throws(StoreError) -> String {
    if Identifier.isSound(id) {
      for root in roots {
        let path = Paths.join(root.path, id)
        if Self.isPlugin(path) { return path }
      }
    }
    throw missing("plugin", id, among: ids)
  }

  /// The file of a bank-holiday calendar, kept in `_calendars` beside the plugins.
  package func calendar(named name: String) throws(StoreError) -> String {
    if Identifier.isSound(name) {
      for root in roots {
        let path = Paths.join(root.path, "_calendars/\(name).json")
        if FolderListing.isFile(path) { return path }
      }
    }
    var names: Set<String> = []
    for root in roots {
      let folder = Paths.join(root.path, "_calendars")
      for entry in (try? FolderListing.entries(of: folder)) ?? [] {
        let (stem, ending) = Paths.split(entry.name)
        if ending == "json" { names.insert(stem) }
      }
    }
    throw missing("calendar", name, among: names.sorted())
  }

  private static func isPlugin(_ path: String) -> Bool {
    FolderListing.isFile(Paths.join(path, "plugin.lua"))
  }

  private func missing(_ what: String, _ name: String, among names: [String]) -> StoreError {
    let places = roots.map { "\($0.path) (\($0.origin))" }.joined(separator: ", ")
    let looked = roots.isEmpty ? "no folder was named to look in" : "looked in \(places)"
    let help = names.isEmpty ? nil : Spelling.suggestion(for: name, among: names)
    return StoreError(
      code: "\(what).unknown", "there is no \(what) '\(name)'; \(looked)",
      at: Place(path: roots.first?.path ?? ""), help: help ?? "name the folder of \(what)s")
  }
}

extension Identifier {
  fileprivate static func isSound(_ id: String) -> Bool { problem(in: id) == nil }
}
