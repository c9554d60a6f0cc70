package import CompactModel
import Diagnostics
package import LuaRuntime
import ProcedureEngine
package import TimeKeeping

/// Lines of Lua, tried one after the other on a workspace's cases, in the same sandbox as a check.
///
/// Nothing is written: what a line sets lives until the prompt ends. Confined to one thread.
package final class ScriptPrompt {
  /// What came of a line.
  package struct Answer: Hashable, Sendable, Codable {
    /// What `print` and `describe` printed.
    package var printed: [String] = []
    /// The line's value as a person reads it; nil when it has none.
    package var value: String?
    /// Whether the line is only the beginning of something.
    package var isIncomplete = false

    package init(printed: [String] = [], value: String? = nil, isIncomplete: Bool = false) {
      self.printed = printed
      self.value = value
      self.isIncomplete = isIncomplete
    }
  }

  private let plugin: ScriptPlugin
  private let run: ScriptRun
  private let cases: [Case]
  private var tools: [String: LuaReference] = [:]
  private var printed = 0

  /// Loads the plugin and puts `area`, `cases` and, when there is one, the first `case` at hand.
  package init(
    _ sources: PluginSources, limits: LuaLimits, facts: WorkspaceFacts, asOf: CivilDate,
    cases: [Case]
  ) throws {
    plugin = try ScriptPlugin(sources, limits: limits, api: ScriptInterface.atPrompt)
    run = ScriptRun(plugin, facts: facts, asOf: asOf)
    self.cases = cases
    try begin()
  }

  private var state: LuaState { plugin.engine.state }

  private func begin() throws {
    try plugin.engine.prepare(.check)
    plugin.context.begin(run.area, cases: cases.map(run.track))
    let made = try state.run(source: PromptPrelude.source, name: PromptPrelude.name)
    tools = [:]
    for (name, value) in made.table?.entries ?? [] { tools[name] = value.function }
    let items = cases.indices.map { ScriptClass.case.object($0) }
    try bind("area", ScriptClass.area.object(0), .area)
    try bind("cases", .list(items), nil)
    if let first = items.first { try bind("case", first, .case) }
    printed = state.printed.count
  }

  private func bind(_ name: String, _ value: LuaValue, _ type: ScriptClass?) throws {
    let methods = type.map { ScriptInterface.api.classes[$0.rawValue].methods.map(\.name) } ?? []
    _ = try call("bind", [.string(name), value, LuaValue(methods)])
  }

  private func call(_ tool: String, _ arguments: [LuaValue] = []) throws -> LuaValue {
    guard let function = tools[tool] else { return .nil }
    return try state.call(function, arguments)
  }

  /// Runs a line, or several that belong together.
  ///
  /// A value is shown without `return`. A line that a limit stopped costs what was set before.
  ///
  /// - Throws: `ScriptError`, with the place in the line.
  package func answer(_ line: String) throws -> Answer {
    do {
      if state.isKilled { try begin() }
      guard let chunk = try compile(line) else { return Answer(isIncomplete: true) }
      let value = try call("evaluate", [.function(chunk)])
      return Answer(printed: takePrinted(), value: value.string)
    } catch {
      throw explained(plugin.engine.explained(error))
    }
  }

  /// The line as a function of its surroundings; nil when it is not finished.
  private func compile(_ line: String) throws -> LuaReference? {
    let expression = try? state.run(
      source: "return function(_ENV) return \(line)\nend", name: "prompt")
    if let function = expression?.function { return function }
    do {
      // Compiles the whole line, and runs none of it.
      _ = try state.run(source: "do return end \(line)", name: "prompt")
    } catch let error as LuaError
      where error.code == .syntax && error.message.hasSuffix("near <eof>")
    {
      return nil
    }
    let made = try state.run(source: "return function(_ENV) \(line)\nend", name: "prompt")
    return made.function
  }

  private func takePrinted() -> [String] {
    defer { printed = state.printed.count }
    return Array(state.printed.dropFirst(printed))
  }

  /// The error as it concerns the line: an unknown name may have been meant for one at hand here.
  private func explained(_ error: ScriptError) -> ScriptError {
    var error = error
    error.frames.removeAll { $0.hasPrefix(PromptPrelude.name) }
    if error.place?.path == PromptPrelude.name {
      let number = error.frames.first?.split(separator: ":").last?.prefix { $0.isNumber }
      error.place = Place(path: "prompt", line: number.flatMap { Int($0) } ?? 1)
    }
    let parts = error.message.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "unknown name ", !state.isKilled,
      let names = (try? call("names"))?.list?.compactMap(\.string)
    else { return error }
    let hint = Spelling.suggestion(for: String(parts[1]), among: names)
    error.message = "unknown name '\(parts[1])': \(hint)"
    return error
  }
}
