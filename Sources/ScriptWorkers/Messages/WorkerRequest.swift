package import CompactModel
import LuaRuntime
package import ScriptAPI
package import TimeKeeping

/// What a worker is asked; cases travel beside the request, as lines of NDJSON.
package enum WorkerRequest: Sendable, Codable {
  /// Tell by what the worker is confined; no plugin is needed.
  case describe
  /// Load a plugin for an area's facts; everything else comes after.
  case load(LoadOrder)
  /// Check each of the cases beside the request.
  case check
  /// Check each of the cases beside the request with one rule only.
  case checkRule(String)
  /// Check the area as a whole, with the cases beside the request in view.
  case checkArea
  /// Tell what the procedure makes of the cases beside the request.
  case view
  /// Build a report over the cases beside the request.
  case report(id: String, year: Int?)
  /// Run the examples of the rules and the plugin's own tests.
  case test
  /// Begin to answer lines of Lua, with the cases beside the request at hand.
  case openPrompt
  /// Run one line of Lua, or several that belong together.
  case prompt(String)
}

/// What a worker needs to know before it can work.
package struct LoadOrder: Sendable, Codable {
  package var sources: PluginSources
  package var facts: WorkspaceFacts
  package var asOf: CivilDate
  package var limits: ScriptLimits
  /// The rules to run; all adopted ones when nil.
  package var rules: [String]?

  package init(
    sources: PluginSources, facts: WorkspaceFacts, asOf: CivilDate, limits: ScriptLimits,
    rules: [String]? = nil
  ) {
    self.sources = sources
    self.facts = facts
    self.asOf = asOf
    self.limits = limits
    self.rules = rules
  }
}

/// What each call of a script may use up.
package struct ScriptLimits: Hashable, Sendable, Codable {
  /// Steps of the Lua machine.
  package var steps: Int
  /// Bytes.
  package var memory: Int
  /// Seconds by the clock.
  package var wall: Int

  package init(steps: Int = 5_000_000, memory: Int = 48 << 20, wall: Int = 1) {
    self.steps = steps
    self.memory = memory
    self.wall = wall
  }

  var luaLimits: LuaLimits {
    LuaLimits(steps: steps, memory: memory, wall: .seconds(wall))
  }
}
