import CompactModel
import LuaRuntime
import RuleEngine
import ScriptAPI
import TimeKeeping

/// The script interface as rules use it: real cases, real faces, each read in a rule that runs
/// within its limits.
struct ScriptRows {
  let plain: PlainSide
  let file: Case

  private static let loops = 2_000

  /// What a rule does ten times in each loop, and what plain Lua does with a table of the same shape.
  private struct Reading {
    let name: String
    let statement: String
    let plain: String
    var budget: Double? = 30
  }

  private static let readings = [
    Reading(name: "case.id", statement: "x = case.id", plain: "x = o.id"),
    Reading(name: "case.title", statement: "x = case.title", plain: "x = o.title"),
    Reading(name: "case.raised", statement: "x = case.raised", plain: "x = o.raised"),
    Reading(name: "case.status", statement: "x = case.status", plain: "x = o.status"),
    Reading(name: "event.act", statement: "x = event.act", plain: "x = o.act"),
    Reading(name: "event.on", statement: "x = event.on", plain: "x = o.raised"),
    Reading(name: "event.note", statement: "x = event.note", plain: "x = o.title"),
    Reading(name: "record.title", statement: "x = record.title", plain: "x = o.title"),
    Reading(name: "case:has(act)", statement: "x = case:has('met')", plain: "x = o:has('met')"),
    Reading(
      name: "case:first(act)", statement: "x = case:first('met')", plain: "x = o:has('met')"),
    Reading(
      name: "date:add_months(3)", statement: "x = day:add_months(3)", plain: "x = o:has(3)"),
    // Every object is new to the script here; elsewhere it is mostly one that the script still holds.
    Reading(
      name: "date:add_days(n), a new n each time", statement: "n = n + 1 x = day:add_days(n)",
      plain: "n = n + 1 x = o:has(n)", budget: nil),
    Reading(name: "date < date", statement: "x = day < other", plain: "x = o.raised < o.act"),
    Reading(
      name: "#case.events", statement: "x = #case.events", plain: "x = #o.list", budget: nil),
  ]

  func rows() throws -> [Row] {
    let plugin = try ScriptPlugin(
      sources, limits: LuaLimits(steps: 1 << 50, memory: 512 << 20, wall: .seconds(3_600)))
    guard let asOf = CivilDate(iso: "2026-07-01") else { throw Fault("no such day") }
    let facts = WorkspaceFacts(
      areaID: "bench", registers: [],
      calendar: WorkingCalendar(id: "none", title: "None", source: "", holidays: []),
      year: .calendar)
    func timed(_ rule: String) -> (Int) throws -> Void {
      let run = ScriptRun(plugin, facts: facts, asOf: asOf, only: [rule])
      let tracked = run.track(file)
      return { _ in
        var results = RuleResults()
        run.check(tracked, into: &results)
        if let failure = results.failures.first { throw Fault(failure.message) }
      }
    }
    return try Self.readings.enumerated().map { index, reading in
      Row(
        name: reading.name,
        plain: Timing(
          loops: 40_000, times: 10, run: try plain.function(Self.plainLoop(reading.plain)),
          empty: try plain.function(Self.plainLoop(""))),
        // The loops are counted in the rule itself.
        hosted: Timing(
          loops: Self.loops, times: 10, run: timed("bench.r\(index)"), empty: timed("bench.empty")),
        budget: reading.budget)
    }
  }

  private static func plainLoop(_ statement: String) -> String {
    """
    local o = { id = "BEN-000001", title = "A title of some length", raised = 1, status = "open",
      act = 2, list = { 1, 2, 3 } }
    function o:has(act) return act end
    return function(n)
      local o, x, loops, n = o, nil, n, 0
      for _ = 1, loops do
        \(String(repeating: statement + "\n", count: statement.isEmpty ? 0 : 10))
      end
    end
    """
  }

  private var sources: PluginSources {
    let statements = Self.readings.map(\.statement)
    let rules =
      [Self.rule("bench.empty", "")]
      + statements.enumerated().map { Self.rule("bench.r\($0)", $1) }
    let manifest = """
      return concord.plugin {
        id = "bench", title = "Bench", version = "1.0.0", api = 1,
        capabilities = { "cases.read", "contacts.read", "registers.read", "reports.write" },
        area = { id = "bench", name = "Bench", kind = "borough", prefix = "BEN" },
        sources = { { id = "EX", title = "An example" } },
        procedures = { concord.procedure {
          id = "dispute", title = "Resolving concerns", cite = "EX 1",
          stages = { { id = "talk", label = "Step 1", title = "Talking", cite = "EX 1",
            exits = {
            { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } } },
        } },
        rules = { \(rules.joined(separator: ",\n")) },
      }
      """
    return PluginSources(folder: "plugins/bench", files: ["plugin.lua": manifest])
  }

  private static func rule(_ id: String, _ statement: String) -> String {
    """
    concord.rule {
      id = "\(id)", title = "Bench", summary = "Reads one thing many times.",
      cite = "EX 1", over = "case",
      check = function(case, finding)
        local event = case.events[2]
        local record = case:records("consultation")[1]
        local day, other, x, n = case.raised, event.on, nil, 0
        for _ = 1, \(loops) do
          \(String(repeating: statement + "\n", count: statement.isEmpty ? 0 : 10))
        end
      end,
      ok = { { title = "nothing", given = { raised = "2026-03-04" } } },
    }
    """
  }
}
