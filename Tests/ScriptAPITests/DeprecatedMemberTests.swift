import Diagnostics
import LuaRuntime
import ProcedureEngine
import RuleEngine
import Testing

@testable import ScriptAPI

@Suite("A deprecated member")
struct DeprecatedMemberTests {
  /// The interface with one more function, which is on its way out.
  private static let api: LuaAPI = {
    var api = ScriptInterface.api
    api.modules[0].functions.append(
      LuaFunctionDeclaration(
        "former", "Was there before.", example: "concord.former()",
        terms: LuaTerms(
          deprecation: LuaDeprecation(since: 2, instead: "concord.date", removal: 3))
      ) { _ in .nil })
    return api
  }()

  @Test("is noted once for each line that uses it, with what to use instead")
  func noted() throws {
    let rule = """
      concord.rule { id = "small.rule", title = "T", cite = "EX 1", over = "case",
        check = function(case)
          concord.former()
          if case.id == "SMA-2" then while true do end end
        end },
      """
    let plugin = try ScriptPlugin(
      SmallPlugin.sources(rules: rule), limits: LuaLimits(steps: 100_000), api: Self.api)
    let run = ScriptRun(
      plugin, facts: SmallPlugin.facts, asOf: SmallPlugin.day("2026-06-01"))
    #expect(run.notes == [])
    // The second case costs the state, and what was noted in it stays known.
    _ = run.check((1...3).map { run.track(SmallPlugin.file("SMA-\($0)")) })
    #expect(
      run.notes == [
        Diagnostic(
          .note, code: "script.deprecated",
          "concord.former is deprecated since level 2 and will go with level 3",
          at: Place(path: "plugins/small/plugin.lua", line: 14), help: "use concord.date")
      ])
  }
}
