import CaseStore
import CompactModel
import LuaRuntime
import ProcedureEngine
import RuleEngine
import ScriptAPI
import TimeKeeping

/// What the limits cost the rules of the throughput benchmark: the same work with them and without.
struct LimitsCost {
  let cases: [Case]
  let sources: PluginSources

  /// Microseconds a case, and how many findings there were.
  struct Result {
    let limited: Double
    let unlimited: Double
    let findings: Int
    let ratios: [Double]

    var ratio: Double { ratios.median }
  }

  /// No hook is armed for a state with these.
  private static let unlimited = LuaLimits(steps: .max, memory: 1 << 40, wall: .zero)

  func measure(rounds: Int) throws -> Result {
    let sides = [try run(.standard), try run(Self.unlimited)]
    var times: [[Double]] = [[], []]
    var findings: Set<Int> = []
    for round in 0...rounds {
      var spent = [0.0, 0.0]
      var found = [0, 0]
      // Small blocks in turn, and each side first in every other one.
      for (number, start) in stride(from: 0, to: cases.count, by: 500).enumerated() {
        let block = cases[start..<min(start + 500, cases.count)]
        for side in number % 2 == 0 ? [0, 1] : [1, 0] {
          let tracked = block.map(sides[side].track)
          var results = RuleResults()
          spent[side] += Clock.time {
            for tracked in tracked { sides[side].check(tracked, into: &results) }
          }
          if let failure = results.failures.first { throw Fault(failure.message) }
          found[side] += results.findings.count
        }
      }
      findings.formUnion(found)
      guard round > 0 else { continue }
      for side in 0...1 { times[side].append(spent[side] / Double(cases.count) / 1_000) }
    }
    guard let count = findings.first, findings.count == 1 else {
      throw Fault("the two sides do not find the same")
    }
    return Result(
      limited: times[0].median, unlimited: times[1].median, findings: count,
      ratios: zip(times[0], times[1]).map(/))
  }

  private func run(_ limits: LuaLimits) throws -> ScriptRun {
    guard let asOf = CivilDate(iso: "2026-07-01") else { throw Fault("no such day") }
    let facts = WorkspaceFacts(
      areaID: "richmond", registers: [],
      calendar: WorkingCalendar(id: "none", title: "None", source: "", holidays: []),
      year: .calendar)
    return ScriptRun(try ScriptPlugin(sources, limits: limits), facts: facts, asOf: asOf)
  }
}
