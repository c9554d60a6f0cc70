import CaseStore
import CompactModel
package import ScriptAPI
import ScriptWorkers
import TimeKeeping

extension Workbench {
  /// Loads a plugin by its id or folder and tells what it declares.
  package func inspect(_ plugin: String) throws -> PluginDeclaration {
    try testHost(plugin).declaration
  }

  /// Runs the examples of a plugin's rules, and its own tests.
  package func test(_ plugin: String) throws -> (
    declaration: PluginDeclaration, report: TestReport
  ) {
    let host = try testHost(plugin)
    return (host.declaration, try host.test())
  }

  private func testHost(_ plugin: String) throws -> ScriptHost {
    // A plugin's tests are asked for in one go, with no word in between.
    var limits = scriptLimits()
    limits[.wallSeconds] = max(limits[.wallSeconds], 20)
    return try pluginHost(plugin, workers: 1, limits: limits)
  }
}
