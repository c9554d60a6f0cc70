import CompactModel
package import ScriptAPI
import ScriptWorkers
import TimeKeeping

extension Workbench {
  /// Loads a plugin by its id or folder and tells what it declares.
  package func inspect(_ plugin: String) throws -> PluginDeclaration {
    try pluginHost(plugin).declaration
  }

  /// Runs the examples of a plugin's rules, and its own tests.
  package func test(_ plugin: String) throws -> (
    declaration: PluginDeclaration, outcomes: [TestOutcome]
  ) {
    let host = try pluginHost(plugin)
    return (host.declaration, try host.test())
  }

  private func pluginHost(_ plugin: String) throws -> ScriptHost {
    let installation = installation(for: nil)
    let sources = try PluginReading(installation: installation).sources(plugin)
    let facts = WorkspaceFacts(
      areaID: plugin, registers: [],
      calendar: try calendar("england-and-wales", in: installation), year: .calendar)
    return try ScriptHost(
      LoadOrder(
        sources: sources, facts: facts, asOf: configuration.asOf, limits: ScriptLimits(wall: 20)),
      workers: 1, executable: configuration.executable)
  }
}
