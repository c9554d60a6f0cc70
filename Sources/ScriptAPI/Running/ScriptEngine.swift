import Diagnostics
import LuaRuntime
import RuleEngine

/// A plugin's Lua state and the functions in it, which can be made anew from the sources.
///
/// A limit that stops a script finishes its state for good. The engine then loads the plugin again,
/// so that the next rule and the next case find everything as it was.
final class ScriptEngine {
  /// What loading the plugin brought: its own declaration, adopted rules and reports, in order.
  struct Loaded {
    let plugin: DeclaredPlugin
    let rules: [DeclaredRule]
    let reports: [DeclaredReport]
    /// What it takes to call the rules, in their order.
    let calls: [Call]
    /// The functions behind conditions, in the order of their declaration.
    let judgements: [DeclaredJudgement]
  }

  /// A rule's function, with its settings where they are the same for every subject.
  struct Call {
    let check: LuaReference
    let settings: LuaReference?
  }

  let context = ScriptContext()
  private let sources: PluginSources
  private let limits: LuaLimits
  private let time: Duration
  /// What states that a limit finished had taken.
  private var timeBefore = Duration.zero
  private let api: LuaAPI
  /// Whether nothing may pass from one call to the next; false only in tests of what is kept too long.
  private let isSealed: Bool
  /// The capabilities that scripts made use of while they were recorded.
  private(set) var used: Set<String> = []
  private var isRecording = false
  private var deprecatedUses: Set<LuaDeprecatedUse> = []
  private(set) var state: LuaState
  private(set) var loaded: Loaded

  init(_ sources: PluginSources, limits: LuaLimits, time: Duration, api: LuaAPI, isSealed: Bool)
    throws
  {
    self.sources = sources
    self.limits = limits
    self.time = time
    self.api = api
    self.isSealed = isSealed
    do {
      state = try Self.state(sources, limits, context, api)
      loaded = try Self.load(sources, in: state, context, isSealed)
    } catch {
      throw ScriptError(error).showing(sources)
    }
    state.endRun()
  }

  /// Makes sure that scripts can run: a state that a limit finished is replaced.
  func prepare(_ phase: LuaPhase) throws {
    guard timeBefore + state.spent.wall <= time else {
      throw ScriptError(
        "script.plugin-time",
        "not checked: the plugin's scripts have used up the \(time.components.seconds) s they may "
          + "take in all")
    }
    if state.isKilled {
      timeBefore += state.spent.wall
      do {
        let fresh = try Self.state(sources, limits, context, api)
        loaded = try Self.load(sources, in: fresh, context, isSealed)
        noteUse()
        state = fresh
        if isRecording { record(true) }
      } catch {
        throw ScriptError(error).showing(sources)
      }
    }
    state.phase = phase
  }

  /// The error as people see it: scripts are not told where their folder lies.
  func explained(_ error: any Error) -> ScriptError {
    var error = ScriptError(error)
    if error.code == ScriptError.notGrantedCode {
      error.message += " in \(sources.folder)/plugin.lua"
    }
    return error
  }

  /// Begins to note which capabilities scripts make use of, or ends it.
  func record(_ isRecording: Bool) {
    noteUse()
    self.isRecording = isRecording
    Self.grant(loaded.plugin.declaration.capabilities, in: state, recording: isRecording)
  }

  private func noteUse() {
    used.formUnion(state.usedCapabilities)
    deprecatedUses.formUnion(state.deprecatedUses)
  }

  /// A note for each line of a script that used a deprecated member so far, in the order of the lines.
  var notes: [Diagnostic] {
    deprecatedUses.union(state.deprecatedUses).map { use in
      let deprecation = use.deprecation
      return Diagnostic(
        .note, code: "script.deprecated",
        "\(use.member) is deprecated since level \(deprecation.since) and will go with level "
          + "\(deprecation.removal)",
        at: use.place ?? Place(path: "\(sources.folder)/plugin.lua"),
        help: "use \(deprecation.instead)")
    }.sorted(by: Diagnostic.precedes)
  }

  private static func state(
    _ sources: PluginSources, _ limits: LuaLimits, _ context: ScriptContext, _ api: LuaAPI
  ) throws -> LuaState {
    let state = try LuaState(
      limits: limits, api: api, modules: { sources.module($0) },
      moduleNames: { sources.moduleNames })
    state.context = context
    state.phase = .load
    return state
  }

  private static func load(
    _ sources: PluginSources, in state: LuaState, _ context: ScriptContext, _ isSealed: Bool
  ) throws -> Loaded {
    context.declared = Declarations()
    let plugin = try run(sources, in: state, context)
    grant(plugin.declaration.capabilities, in: state)
    let rules =
      sources.extraRules.isEmpty
      ? try plugin.adoptions.map { adoption in
        switch adoption {
        case .own(let index): context.declared.rules[index]
        case .shared(let shared): try RuleAdopter.adopt(shared, sources, state, context)
        }
      }
      : try sources.extraModules.map { try RuleAdopter.load($0, id: nil, state, context) }
    var seen: Set<String> = []
    for rule in rules where !seen.insert(rule.descriptor.id).inserted {
      throw ScriptError(
        "plugin.duplicate-rule",
        "the rule '\(rule.descriptor.id)' is adopted twice: once is enough", at: plugin.place)
    }
    let calls = try rules.map { rule in
      let settings = rule.descriptor.hasFixedSettings ? rule.descriptor.settings(on: nil) : nil
      return Call(check: rule.check, settings: try settings.map(state.keep(settings:)))
    }
    if isSealed { try state.seal() }
    return Loaded(
      plugin: plugin, rules: rules, reports: plugin.reports.map { context.declared.reports[$0] },
      calls: calls, judgements: context.declared.judgements)
  }

  /// Holds the scripts of a state to what its plugin asks for.
  private static func grant(
    _ asked: [Capability], in state: LuaState, recording isRecording: Bool = false
  ) {
    state.grant(Set(asked.map(\.rawValue)), recording: isRecording) { capability, member in
      guard let capability = Capability(rawValue: capability) else {
        return ScriptError("script.not-granted", "\(member) needs a capability nobody knows")
      }
      return ScriptError.notGranted(capability, for: member, asked: asked)
    }
  }

  private static func run(
    _ sources: PluginSources, in state: LuaState, _ context: ScriptContext
  ) throws -> DeclaredPlugin {
    guard let manifest = sources.own("plugin.lua") else {
      throw ScriptError(
        "plugin.no-manifest", "the plugin has no plugin.lua: every plugin begins with one",
        at: Place(path: "\(sources.folder)/plugin.lua"))
    }
    let result = try state.run(manifest)
    guard let object = result.object, object.classID == ScriptClass.pluginDeclaration.rawValue
    else {
      throw ScriptError(
        "plugin.no-plugin", "plugin.lua has to end with `return concord.plugin { … }`",
        at: Place(path: manifest.chunkName))
    }
    return context.declared.plugins[Int(object.payload)]
  }
}
