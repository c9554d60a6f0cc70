import CompactModel
import Diagnostics
package import LuaRuntime
import ProcedureEngine
import RuleEngine

/// A loaded plugin: its declarations as data, and its functions in a Lua state of its own.
///
/// Confined to one thread. After a limit has stopped a script the state is finished, and a fresh
/// plugin has to be loaded from the same sources.
package final class ScriptPlugin {
  package let declaration: PluginDeclaration
  package let rules: [ScriptRule]
  package let sources: PluginSources
  package let limits: LuaLimits
  let state: LuaState
  let context = ScriptContext()
  let reports: [DeclaredReport]

  /// Loads `plugin.lua` and whatever it requires, with no case at hand.
  ///
  /// - Throws: `ScriptError` with the place in the script.
  package init(_ sources: PluginSources, limits: LuaLimits = .standard) throws {
    let context = context
    do {
      let state = try LuaState(
        limits: limits, api: ScriptInterface.api, modules: { sources.module($0) },
        moduleNames: { sources.moduleNames })
      state.context = context
      state.phase = .load
      let declared = try Self.run(sources, in: state, context)
      let rules = try declared.adoptions.map { adoption in
        switch adoption {
        case .own(let index): context.declared.rules[index]
        case .shared(let shared): try SharedRules.adopt(shared, sources, state, context)
        }
      }
      try Self.checkUnique(rules, declared.place)
      self.sources = sources
      self.limits = limits
      self.state = state
      self.rules = rules.map { ScriptRule($0, state: state, context: context) }
      reports = declared.reports.map { context.declared.reports[$0] }
      var declaration = declared.declaration
      declaration.rules = rules.map(\.descriptor)
      self.declaration = declaration
    } catch {
      throw ScriptError(error)
    }
    state.endRun()
  }

  private static func run(
    _ sources: PluginSources, in state: LuaState, _ context: ScriptContext
  ) throws -> DeclaredPlugin {
    let name = "\(sources.folder)/plugin.lua"
    guard let source = sources.files["plugin.lua"] else {
      throw ScriptError(
        "plugin.no-manifest", "the plugin has no plugin.lua: every plugin begins with one",
        at: Place(path: name))
    }
    let result = try state.run(source: source, name: name)
    guard let object = result.object, object.classID == ScriptClass.pluginDeclaration.rawValue
    else {
      throw ScriptError(
        "plugin.no-plugin", "plugin.lua has to end with `return concord.plugin { … }`",
        at: Place(path: name))
    }
    return context.declared.plugins[Int(object.payload)]
  }

  private static func checkUnique(_ rules: [DeclaredRule], _ place: Place?) throws {
    var seen: Set<String> = []
    for rule in rules where !seen.insert(rule.descriptor.id).inserted {
      throw ScriptError(
        "plugin.duplicate-rule",
        "the rule '\(rule.descriptor.id)' is adopted twice: once is enough", at: place)
    }
  }

  /// Whether a limit has stopped a script for good.
  package var isSpent: Bool { state.isKilled }
}
