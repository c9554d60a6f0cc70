import CompactModel
import Diagnostics
import RuleEngine
import Testing
import Workbench

@Suite struct SlowRulesTests {
  @Test func `Rules that are each within their time are not taken for silence together`() throws {
    let names = ["one", "two", "three", "four", "five", "six"]
    let rules = names.map { name in
      (
        "rules/\(name).lua",
        """
        return concord.rule {
          id = "\(name)", title = "Takes long", cite = "EX 1", over = "case",
          check = function(case, finding)
            for _ = 1, 1e12 do case:has("raised") end
          end,
        }
        """
      )
    }
    let area = try HostileArea(files: Dictionary(uniqueKeysWithValues: rules))
    defer { area.remove() }
    // Each is stopped by the clock after a second; all of them take longer than a worker may be silent.
    try area.write(
      try area.read("plugins/hostile/plugin.lua").replacing(
        "rules = {", with: "rules = { " + names.map { "require 'rules.\($0)', " }.joined()),
      to: "plugins/hostile/plugin.lua")
    try area.write(
      try area.read("area/concord.yaml") + "limits:\n  steps: 1000000000000\n",
      to: "area/concord.yaml")
    let report = try area.workbench.check(try area.open())
    #expect(report.failures.map(\.rule) == names.sorted())
    #expect(
      report.failures.allSatisfy { $0.message.hasPrefix("the script ran for longer than 1 s") })
    #expect(report.findings.map(\.rule).sorted() == ["first", "rows", "second", "whole"])
  }
}
