import CaseStore
import Diagnostics
import ScriptAPI
import ScriptWorkers

/// Reads a plugin's sources, and those of the shared rules, for a worker to run.
struct PluginReading {
  let installation: Installation

  /// The sources of a plugin by its id, or by the path of its folder.
  func sources(_ plugin: String) throws -> PluginSources {
    do {
      let folder =
        plugin.contains("/") || plugin == "." ? plugin : try installation.search.folder(of: plugin)
      let read = try PluginFolder.read(folder)
      guard let value = read.value else { throw WorkbenchError(.script, read.diagnostics) }
      var shared: [SourceFile] = []
      if let rules = installation.rules {
        let read = try SharedRules.read(rules)
        guard let value = read.value else { throw WorkbenchError(.script, read.diagnostics) }
        shared = value.files
      }
      return PluginSources(
        folder: folder, files: table(value.files), sharedFolder: installation.rules ?? "rules",
        sharedFiles: table(shared))
    } catch let error as StoreError {
      throw WorkbenchError(.script, [error.diagnostic])
    }
  }

  private func table(_ files: [SourceFile]) -> [String: String] {
    Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}
