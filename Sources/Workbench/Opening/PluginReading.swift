import CaseStore
import Diagnostics
import ScriptAPI
import ScriptWorkers

/// Reads a plugin's sources, and those of the shared rules, for a worker to run.
struct PluginReading {
  let installation: Installation

  /// The sources of a plugin by its id, or by the path of its folder, with rule files to run besides.
  ///
  /// Beside them stand the files they were read from: the plugin's, then those of each folder of rules.
  func sources(
    _ plugin: String, extra: [(path: String, text: String)]
  ) throws -> (sources: PluginSources, inputs: [ReportManifest.Input]) {
    do {
      let folder =
        plugin.contains("/") || plugin == "." ? plugin : try installation.search.folder(of: plugin)
      let (read, files) = try ReadJournal.keep(below: folder) { try PluginFolder.read(folder) }
      guard let value = read.value else { throw WorkbenchError(.script, read.diagnostics) }
      var inputs = [ReportManifest.Input(part: .plugin, files: files)]
      var shared: [String: PluginSources.SharedFile] = [:]
      for folder in installation.rules {
        let (read, files) = try ReadJournal.keep(below: folder) { try SharedRules.read(folder) }
        guard let value = read.value else { throw WorkbenchError(.script, read.diagnostics) }
        inputs.append(ReportManifest.Input(part: .rules, files: files))
        for file in value.files where shared[file.path] == nil {
          shared[file.path] = PluginSources.SharedFile(folder: folder, text: file.text)
        }
      }
      var sources = PluginSources(
        folder: folder, files: table(value.files), sharedFiles: shared)
      sources.extraRules = extra.map { PluginSources.ExtraRule(path: $0.path, text: $0.text) }
      return (sources, inputs)
    } catch let error as StoreError {
      throw WorkbenchError(.script, [error.diagnostic])
    }
  }

  private func table(_ files: [SourceFile]) -> [String: String] {
    Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}
