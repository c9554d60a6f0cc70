import CompactModel
import Diagnostics
package import LuaRuntime
import ProcedureEngine
import RuleEngine

/// A loaded plugin: its declarations as data, and its functions in a Lua state of its own.
///
/// Confined to one thread.
package final class ScriptPlugin {
  package let declaration: PluginDeclaration
  package let rules: [ScriptRule]
  package let sources: PluginSources
  let engine: ScriptEngine

  /// Loads `plugin.lua` and whatever it requires, with no case at hand.
  ///
  /// - Parameters:
  ///   - sources: The plugin's files and the shared ones.
  ///   - limits: What each call of a script may use up.
  ///   - time: What all calls together may take, by the clock.
  /// - Throws: `ScriptError` with the place in the script.
  package convenience init(
    _ sources: PluginSources, limits: LuaLimits = .standard, time: Duration = standardTime
  ) throws {
    try self.init(sources, limits: limits, time: time, api: ScriptInterface.api)
  }

  /// The time all calls of a plugin may take together where nobody says otherwise.
  package static let standardTime = Duration.seconds(3_600)

  init(
    _ sources: PluginSources, limits: LuaLimits, time: Duration = standardTime, api: LuaAPI,
    isSealed: Bool = true
  ) throws {
    let engine = try ScriptEngine(
      sources, limits: limits, time: time, api: api, isSealed: isSealed)
    var declaration = engine.loaded.plugin.declaration
    declaration.rules = engine.loaded.rules.map(\.descriptor)
    for rule in engine.loaded.rules {
      declaration.declaredAt["rules/\(rule.descriptor.id)"] = rule.place
    }
    for report in engine.loaded.reports {
      declaration.declaredAt["reports/\(report.descriptor.id)"] = report.place
    }
    self.sources = sources
    self.engine = engine
    self.declaration = declaration
    rules = engine.loaded.rules.indices.map { ScriptRule($0, engine: engine) }
  }

  /// How many blocks of memory the plugin's scripts have asked for or made larger so far.
  package var growths: Int { engine.state.growths }

  var context: ScriptContext { engine.context }
}
