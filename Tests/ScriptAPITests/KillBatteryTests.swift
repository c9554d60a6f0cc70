import CompactModel
import KillBattery
import LuaRuntime
import RuleEngine
import ScriptAPI
import Testing

/// Every script of the battery as a rule of a plugin, beside a rule that is as it should be.
@Suite("A rule that would not end")
struct KillBatteryTests {
  @Test("costs that rule on that case only", arguments: KillScript.all)
  func costsOneResult(script: KillScript) throws {
    // The host functions of the runtime's own tests are not there: such a call is an error.
    let rules = """
      concord.rule { id = "small.endless", title = "T", cite = "EX 1", over = "case",
        check = function(case) if case.id == "SMA-1" then
          local concord = { echo = print, case = print, call = pcall, try = pcall, add = error,
            refuse = error }
          \(script.source)
        end end },
      """ + RuleRunTests.rule("finding:note { message = subject.id }")
    let plugin = try ScriptPlugin(
      SmallPlugin.sources(
        rules: rules,
        files: KillScript.modules.reduce(into: [:]) { $0["\($1.key).lua"] = $1.value }),
      limits: LuaLimits(steps: 1_000_000, memory: 16 << 20, wall: .seconds(2)))
    let run = ScriptRun(
      plugin, facts: SmallPlugin.facts, asOf: SmallPlugin.day("2026-06-01"))
    let results = run.check(["SMA-1", "SMA-2"].map { run.track(SmallPlugin.file($0)) })
    #expect(results.findings.map(\.message) == ["SMA-1", "SMA-2"])
    #expect(results.failures.map(\.rule) == ["small.endless"])
    #expect(results.failures.map(\.subject.caseID) == ["SMA-1"])
    #expect(results.failures.first?.place != nil)
  }
}
