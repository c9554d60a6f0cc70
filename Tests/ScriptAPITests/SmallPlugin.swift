import CompactModel
import ProcedureEngine
import ScriptAPI
import TimeKeeping

/// A plugin of a few lines, for tests that need only part of one.
enum SmallPlugin {
  /// The sources of a plugin with the given rules, reports and shared rules, each as Lua text.
  static func sources(
    rules: String = "", reports: String = "", stages: String = defaultStages, more: String = "",
    shared: [String: String] = [:], files: [String: String] = [:],
    capabilities: [String] = Capability.allCases.map(\.rawValue)
  ) -> PluginSources {
    let manifest = """
      local procedure = concord.procedure {
        id = "dispute", title = "Resolving concerns", cite = "EX 4",
        stages = { \(stages) },
      }
      return concord.plugin {
        id = "small", title = "Small", version = "1.0.0", api = 1,
        capabilities = { \(capabilities.map { "'\($0)'" }.joined(separator: ", ")) },
        area = { id = "small", name = "Smallborough", kind = "borough", prefix = "SMA" },
        sources = { { id = "EX", title = "An example" } },
        procedures = { procedure },
        rules = { \(rules) },
        reports = { \(reports) }, \(more)
      }
      """
    return PluginSources(
      folder: "plugins/small", files: files.merging(["plugin.lua": manifest]) { own, _ in own },
      sharedFiles: shared.mapValues { PluginSources.SharedFile(text: $0) })
  }

  static let defaultStages = """
    { id = "talk", label = "Step 1", title = "Talking", cite = "EX 4.1",
      exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } },
    """

  static let facts = WorkspaceFacts(
    areaID: "small", registers: [], calendar: .withoutHolidays, year: .calendar)

  /// A run of the plugin over no registers, judged on 1 June 2026.
  static func run(_ sources: PluginSources, facts: WorkspaceFacts = facts) throws -> ScriptRun {
    ScriptRun(try ScriptPlugin(sources), facts: facts, asOf: day("2026-06-01"))
  }

  static func day(_ iso: String) -> CivilDate {
    guard let day = CivilDate(iso: iso) else { preconditionFailure("no day: \(iso)") }
    return day
  }

  static func file(_ id: String = "SMA-2026-001", title: String = "A concern") -> Case {
    Case(
      id: id, title: title, raised: .day(day("2026-03-04")), by: ["carers"], against: ["council"],
      summary: "What happened to a person", publicSummary: "What happened",
      events: [Event(on: .day(day("2026-03-04")), act: .raised, by: ["carers"])])
  }
}
