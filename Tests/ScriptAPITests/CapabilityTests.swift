import CompactModel
import RuleEngine
import ScriptAPI
import Testing

@Suite("A capability")
struct CapabilityTests {
  static func failures(_ check: String, capabilities: [String]) throws -> [String] {
    let rule = """
      concord.rule { id = "small.rule", title = "T", cite = "EX 1", over = "case",
        check = function(case, finding)
          \(check)
        end },
      """
    let run = try SmallPlugin.run(SmallPlugin.sources(rules: rule, capabilities: capabilities))
    return run.check([run.track(SmallPlugin.file())]).failures.map {
      "\($0.place ?? "nowhere"): \($0.message)"
    }
  }

  @Test("that was not asked for is refused at the read, with the line to write")
  func refusedRead() throws {
    #expect(
      try Self.failures("local text = case.summary", capabilities: ["cases.read"]) == [
        """
        plugins/small/plugin.lua:14: case.summary needs the capability 'contacts.read', which the \
        plugin does not ask for: write `capabilities = { "cases.read", "contacts.read" }` in \
        plugins/small/plugin.lua
        """
      ])
  }

  @Test("that was not asked for is refused at the call, and to a plugin that asks for nothing")
  func refusedCall() throws {
    #expect(
      try Self.failures("case.area:register('meetings')", capabilities: []).first?
        .hasSuffix("write `capabilities = { \"cases.read\" }` in plugins/small/plugin.lua") == true)
    #expect(
      try Self.failures("case.area:register('meetings')", capabilities: ["cases.read"]) == [
        """
        plugins/small/plugin.lua:14: area:register needs the capability 'registers.read', which the \
        plugin does not ask for: write `capabilities = { "cases.read", "registers.read" }` in \
        plugins/small/plugin.lua
        """
      ])
  }

  @Test("that was asked for opens its members and no others")
  func granted() throws {
    let check = "local text = case.summary; case.area:register('meetings')"
    #expect(
      try Self.failures(check, capabilities: ["cases.read", "contacts.read", "registers.read"])
        == [])
  }

  @Test("is not gained by catching the refusal, and stays refused after a limit was hit")
  func stays() throws {
    let check = """
      local ok, problem = pcall(function() return case.summary end)
          if ok or problem.code ~= "script.not-granted" then error("it was read") end
          if case.id == "SMA-1" then while true do end end
      """
    let rule = """
      concord.rule { id = "small.rule", title = "T", cite = "EX 1", over = "case",
        check = function(case, finding) \(check) end },
      """
    let run = try SmallPlugin.run(
      SmallPlugin.sources(rules: rule, capabilities: ["cases.read"]))
    let files = [SmallPlugin.file("SMA-1"), SmallPlugin.file("SMA-2")]
    let failures = run.check(files.map(run.track)).failures
    #expect(failures.map(\.subject.caseID) == ["SMA-1"])
    #expect(failures.first?.message.hasPrefix("the script was stopped") == true)
  }

  @Test("of the plugin holds for the shared rules it adopts")
  func shared() throws {
    let rule = """
      return concord.rule { id = "a.b", title = "T", cite = "EX", over = "case",
        check = function(case) return case.summary end }
      """
    let sources = SmallPlugin.sources(
      rules: "{ use = 'a.b' }", shared: ["a/b.lua": rule], capabilities: ["cases.read"])
    let run = try SmallPlugin.run(sources)
    let failures = run.check([run.track(SmallPlugin.file())]).failures
    #expect(failures.map(\.place) == ["rules/a/b.lua:2"])
    #expect(failures.first?.message.hasSuffix("in plugins/small/plugin.lua") == true)
  }

  @Test("is told to have been used once an example, a test or a report used it")
  func used() throws {
    let rule = """
      concord.rule { id = "small.rule", title = "T", cite = "EX 1", over = "case",
        check = function(case) return case.id end,
        ok = { { given = { raised = "2026-03-04" } } } },
      """
    let report = """
      concord.report { id = "r", title = "R", producer = "P", audience = "public",
        build = function(report, area) report:heading("Cases") end },
      """
    let plugin = try ScriptPlugin(SmallPlugin.sources(rules: rule, reports: report))
    #expect(plugin.declaration.capabilities == Capability.allCases)
    let outcome = plugin.test()
    #expect(outcome.used == [.readCases, .writeReports])
    #expect(outcome.outcomes.filter { !$0.passed }.isEmpty)
  }

  @Test("asked for by the shipped plugins is one that they use", arguments: ShippedPlugins.ids)
  func shipped(id: String) throws {
    let plugin = try ScriptPlugin(ShippedPlugins.sources(id))
    #expect(plugin.test().used == plugin.declaration.capabilities)
  }
}
