import CaseStore
import CompactModel
import ScriptAPI
import ScriptWorkers
import TimeKeeping

extension Workbench {
  /// The workers for a plugin without a workspace: no registers, and the standard calendar and year.
  func pluginHost(
    _ plugin: String, extra: [(path: String, text: String)] = [], workers: Int,
    limits: ScriptLimits? = nil
  ) throws -> ScriptHost {
    let installation = installation(for: nil)
    let facts = WorkspaceFacts(
      areaID: plugin, registers: [],
      calendar: try calendar(Self.standardCalendar, in: installation).value, year: .calendar)
    return try ScriptHost(
      LoadOrder(
        sources: try PluginReading(installation: installation)
          .sources(plugin, extra: extra).sources,
        facts: facts, asOf: configuration.asOf, limits: limits ?? scriptLimits()),
      workers: workers, executable: configuration.executable)
  }

  /// The calendar where no workspace names one.
  static let standardCalendar = "england-and-wales"
}
