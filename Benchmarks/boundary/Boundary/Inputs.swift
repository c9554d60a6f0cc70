import CaseStore
import CompactModel
import ScriptAPI

/// The files that the benchmark reads, from the repository's folder.
enum Inputs {
  static func cases(_ path: String) throws -> [Case] {
    var stream = try CaseStream(path: path)
    var cases: [Case] = []
    while let block = try stream.next() {
      CaseCoding.forEachCase(of: block, path: path) { decoded in
        if let file = decoded.value.take() { cases.append(file) }
      }
    }
    guard !cases.isEmpty else { throw Fault("\(path) holds no case") }
    return cases
  }

  /// Richmond's plugin with the rules of the throughput benchmark in place of its own.
  static func sources() throws -> PluginSources {
    guard let plugin = try PluginFolder.read("plugins/richmond").value,
      let shared = try SharedRules.read("rules").value,
      let extra = try SharedRules.read("Benchmarks/throughput/rules").value
    else { throw Fault("the plugin cannot be read: run this in the repository's folder") }
    var sources = PluginSources(
      folder: plugin.path, files: table(plugin.files),
      sharedFiles: table(shared.files).mapValues { PluginSources.SharedFile(text: $0) })
    sources.extraRules = extra.files.map {
      PluginSources.ExtraRule(path: "\(extra.path)/\($0.path)", text: $0.text)
    }
    return sources
  }

  private static func table(_ files: [SourceFile]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }
}
