import CompactModel
import DocumentKit
import Foundation
import LuaRuntime
import RuleEngine
import ScriptAPI
import Testing

/// A plugin loaded, its rules run over ten cases and a report built, with one block of memory after
/// the other refused to its scripts.
@Suite("Whatever block of memory is refused")
struct AllocationSweepTests {
  private static let rules = """
    concord.rule { id = "small.one", title = "T", cite = "EX 1", over = "case",
      check = function(case, finding)
        local words = {}
        for _, event in ipairs(case.events) do words[#words + 1] = event.act .. " " .. case.id end
        local text, count = table.concat(words, ", "):gsub("%a+", string.upper)
        finding:note { message = ("%s (%d)"):format(text, count) }
      end },
    concord.rule { id = "small.two", title = "T", cite = "EX 1", over = "case",
      check = function(case, finding)
        local seen = setmetatable({}, { __index = function(_, key) return key .. "!" end })
        local each = coroutine.wrap(function() for k in pairs({ a = 1, b = 2 }) do
          coroutine.yield(seen[k]) end end)
        finding:warning { message = each() .. each(), needed = case.raised:add_days(1) }
      end },
    """

  private static let report = """
    concord.report { id = "annual", title = "T", producer = "P", audience = "partners",
      build = function(report, area, period)
      report:heading("All")
      local rows = {}
      for _, case in ipairs(area.cases) do rows[#rows + 1] = { case.id } end
      report:paragraph("There are " .. #rows .. " cases.")
    end },
    """

  private struct Outcome: Equatable {
    var findings: [Finding] = []
    var failures: [String] = []
    var report: Document?
    var loadFailure: String?
  }

  private static func outcome(refusing number: Int?) throws -> (Outcome, growths: Int) {
    var limits = LuaLimits.standard
    limits.refusedGrowth = number
    var outcome = Outcome()
    let sources = SmallPlugin.sources(rules: rules, reports: report)
    let plugin: ScriptPlugin
    do {
      plugin = try ScriptPlugin(sources, limits: limits)
    } catch let error as ScriptError {
      outcome.loadFailure = error.message
      return (outcome, 0)
    }
    let run = ScriptRun(
      plugin, facts: SmallPlugin.facts, asOf: SmallPlugin.day("2026-06-01"))
    let cases = (1...10).map { run.track(SmallPlugin.file("SMA-\($0)")) }
    let results = run.check(cases)
    outcome.findings = results.findings
    outcome.failures = results.failures.map(\.message)
    do {
      outcome.report = try run.build("annual", over: cases)
    } catch let error as ScriptError {
      outcome.failures.append(error.message)
    }
    return (outcome, plugin.growths)
  }

  @Test("a script ends well or with a clean error, and no answer is wrong")
  func sweep() throws {
    let (clean, growths) = try Self.outcome(refusing: nil)
    #expect(clean.findings.count == 20 && clean.failures == [] && clean.report != nil)
    // Every one where there is time: `make sweep`. A step that shares no factor with much otherwise.
    let step = ProcessInfo.processInfo.environment["SWEEP_STEP"].flatMap(Int.init) ?? 37
    var refusals = 0
    for number in stride(from: 1, through: growths, by: step) {
      let (outcome, _) = try Self.outcome(refusing: number)
      let errors = outcome.failures + [outcome.loadFailure].compactMap { $0 }
      for error in errors {
        #expect(
          error.hasPrefix("the script needed more than 48 MiB of memory and was stopped after"),
          "refusing block \(number)")
      }
      for finding in outcome.findings {
        #expect(clean.findings.contains(finding), "refusing block \(number)")
      }
      if let report = outcome.report { #expect(report == clean.report) }
      if outcome.loadFailure == nil {
        #expect(outcome.findings.count + errors.count >= 20, "refusing block \(number)")
      }
      if !errors.isEmpty { refusals += 1 }
    }
    #expect(refusals > growths / step / 2)
    print("allocation sweep: \(growths) blocks, every \(step): \(refusals) refusals reported")
  }
}
