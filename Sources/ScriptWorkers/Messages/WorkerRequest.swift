package import CaseStore
package import ChangeImpact
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
  /// Check the area as a whole with one rule only.
  case checkAreaRule(String)
  /// Tell what the procedure makes of the cases beside the request.
  case view
  /// Load two versions of a plugin side by side; only weighing comes after.
  case compare(CompareOrder)
  /// Tell what differs between the two versions for each of the cases beside the request.
  case weigh
  /// Tell what differs for the area as a whole, with the cases beside the request in view and these
  /// parts of them known to differ.
  case weighArea(Facets)
  /// Build a report over the cases beside the request.
  case report(id: String, year: Int?)
  /// Run the examples of the rules and the plugin's own tests.
  case test
  /// Run the examples of one rule.
  case testRule(String)
  /// Run one file of the plugin's own tests, by its path within the plugin.
  case testFile(String)
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

/// Two versions of a plugin to weigh cases under.
package struct CompareOrder: Sendable, Codable {
  package var old: LoadOrder
  package var new: LoadOrder
  package var plan: ImpactPlan

  package init(old: LoadOrder, new: LoadOrder, plan: ImpactPlan) {
    self.old = old
    self.new = new
    self.plan = plan
  }
}

/// What scripts may use up.
package struct ScriptLimits: Hashable, Sendable, Codable {
  private var values: [ScriptLimit: Int]

  /// The standard limits, but for those named.
  package init(_ values: [ScriptLimit: Int] = [:]) { self.values = values }

  package subscript(limit: ScriptLimit) -> Int {
    get { values[limit] ?? limit.standard }
    set { values[limit] = newValue }
  }

  var luaLimits: LuaLimits {
    LuaLimits(
      steps: self[.steps], memory: self[.memoryMiB] << 20, wall: .seconds(self[.wallSeconds]),
      load: LuaBudget(steps: self[.loadSteps], wall: .seconds(self[.loadWallSeconds])))
  }

  /// How many seconds a worker may be silent before it is taken for lost.
  package var patience: Int { max(self[.wallSeconds], self[.loadWallSeconds]) + 2 }

  /// The time all scripts of a plugin may take together.
  var pluginTime: Duration { .seconds(self[.pluginWallSeconds]) }
}
