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
  /// - Throws: `ScriptError` with the place in the script.
  package convenience init(_ sources: PluginSources, limits: LuaLimits = .standard) throws {
    try self.init(sources, limits: limits, api: ScriptInterface.api)
  }

  init(_ sources: PluginSources, limits: LuaLimits, api: LuaAPI) throws {
    let engine = try ScriptEngine(sources, limits: limits, api: api)
    var declaration = engine.loaded.plugin.declaration
    declaration.rules = engine.loaded.rules.map(\.descriptor)
    self.sources = sources
    self.engine = engine
    self.declaration = declaration
    rules = engine.loaded.rules.indices.map { ScriptRule($0, engine: engine) }
  }

  var context: ScriptContext { engine.context }
}
