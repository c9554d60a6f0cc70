import CompactModel
import LuaRuntime
import ProcedureEngine
import RuleEngine
import TimeKeeping

@testable import ScriptAPI

/// A small world in which every object a script can meet is at hand under its obvious name.
final class ExampleStage {
  let plugin: ScriptPlugin
  private let area: ScriptRun
  private let tracked: TrackedCase
  private let period: ScriptPeriod

  var state: LuaState { plugin.engine.state }
  var context: ScriptContext { plugin.context }

  init(limits: LuaLimits = .standard, audience: Audience = .officers) throws {
    // Not sealed: fuzzing keeps objects beyond their run on purpose.
    plugin = try ScriptPlugin(
      Self.sources, limits: limits, api: ScriptInterface.api, isSealed: false)
    var facts = SmallPlugin.facts
    facts.registers = RecordKind.all.map { Register(kind: $0, rows: [Self.record($0)]) }
    area = ScriptRun(plugin, facts: facts, asOf: SmallPlugin.day("2026-06-01"))
    tracked = area.track(Self.file)
    period = ScriptPeriod(
      range: facts.year.range(containing: SmallPlugin.day("2026-06-01")), label: "2026")
    self.audience = audience
  }

  private let audience: Audience

  /// Begins a run in a phase, and returns the objects by name.
  func open(_ phase: LuaPhase) throws -> [(name: String, object: LuaObject)] {
    state.endRun()
    context.begin(area.area, cases: [tracked])
    try plugin.engine.prepare(phase)
    guard phase != .load else { return [] }
    if phase == .check {
      context.check = RunningCheck(
        rule: plugin.rules[0], subject: Finding.Subject(caseID: Self.file.id), caseIndex: 0)
    } else {
      context.report = ReportDraft(audience: audience)
    }
    let day = Int(SmallPlugin.day("2026-03-04").dayNumber)
    var objects: [(name: String, object: LuaObject)] = [
      ("date", ScriptClass.date.handle(day)), ("day", ScriptClass.date.handle(day)),
    ]
    for type in [
      ScriptClass.case, .event, .visit, .duty, .deadline, .silence, .violation, .area, .compact,
      .commitment, .finding, .report,
    ] {
      objects.append((type.name, type.handle(0)))
    }
    if let period = context.place(period).object { objects.append(("period", period)) }
    for duty in plugin.declaration.cadences {
      let standings = duty.standings(in: area.area.facts, asOf: SmallPlugin.day("2026-06-01"))
      if let cadence = context.place(standings).object { objects.append(("cadence", cadence)) }
    }
    for kind in RecordKind.all {
      let record = ScriptRecord(record: Self.record(kind), caseIndex: 0, row: 0)
      objects.append((kind.name, context.place(record)))
    }
    return objects
  }

  /// Runs the body of a function of all objects, in a phase in which a member may be used.
  func run(_ body: String, in phase: LuaPhase, name: String = "example") throws -> LuaValue {
    let objects = try open(phase)
    let names = objects.map(\.name).joined(separator: ", ")
    let made = try state.run(source: "return function(\(names)) \(body)\nend", name: name)
    guard let function = made.function else { return .nil }
    return try state.call(function, objects.map { .object($0.object) })
  }

  /// A phase in which a member may be used, one with objects at hand if there is one.
  static func phase(of terms: LuaTerms) -> LuaPhase {
    let phases = terms.phases ?? [.check]
    return [.check, .report, .load].first(where: phases.contains) ?? .test
  }

  static let file = Case(
    id: "SMA-2026-001", title: "A concern", raised: .day(SmallPlugin.day("2026-03-04")),
    by: ["carers"], against: ["example-council"], commitments: ["funding.notice"],
    cause: .mistake, summary: "What happened to a person", publicSummary: "What happened",
    about: RecordKind.all.map(record),
    events: [
      Event(on: .day(SmallPlugin.day("2026-03-04")), act: .raised, by: ["carers"]),
      Event(
        on: .day(SmallPlugin.day("2026-03-10")), act: .met, by: ["carers", "example-council"],
        details: [Event.Detail(.note, "They talked")]),
      Event(
        on: .day(SmallPlugin.day("2026-04-01")), act: .referred, by: ["example-council"],
        details: [Event.Detail(.to, "panel")]),
    ])

  static func record(_ kind: RecordKind) -> Record {
    Record(
      kind: kind,
      values: kind.fields.map { field in
        switch field.form {
        case .text:
          .text(field.choices.first ?? (field.name == "id" ? "example-council" : "A text"))
        case .reference: .text("example-council")
        case .date: .date(.day(SmallPlugin.day("2026-03-04")))
        case .integer: .integer(3)
        case .boolean: .boolean(field.name != "withheld")
        case .list: .list(["example-council"])
        }
      })
  }

  static let sources = PluginSources(
    folder: "plugins/example",
    files: [
      "late.lua": "return {}",
      "plugin.lua": """
      local compact = concord.compact {
        id = "example-2024", title = "The Example Compact", source = "EX", status = "signed",
        dated = "2024-06", from = "2024-06-13", cite = "EX 1",
        principles = { { id = "respect", title = "Respect", summary = "Each is heard." } },
        commitments = { { id = "funding.notice", owner = "public", themes = { "funding" },
          summary = "Notice is given.", cite = "EX 3" } },
        codes = { { id = "volunteering", title = "Volunteering", status = "adopted" } },
      }
      local procedure = concord.procedure {
        id = "dispute", title = "Resolving concerns", cite = "EX 4",
        clocks = { { id = "review", title = "Three months", count = 3, unit = "months",
          from = "raised" } },
        silent = { { on = "time_limits", text = "The panel has no time limit.", cite = "EX 4" } },
        stages = {
          { id = "talk", label = "Step 1", title = "Talking", cite = "EX 4.1",
            on_leaving = { { id = "learning", act = "learned", title = "Learning on record" } },
            exits = { { id = "resolved", to = "closed" },
              { id = "unresolved", to = "panel", by = "raiser", cite = "EX 4.2" } } },
          { id = "panel", label = "Step 2", title = "The panel", cite = "EX 4.3",
            exits = { { id = "resolved", to = "closed" } } },
        },
      }
      return concord.plugin {
        id = "example", title = "Example", version = "1.0.0", api = 1,
        capabilities = { "cases.read", "contacts.read", "registers.read", "events.propose",
          "reports.write" },
        area = { id = "example", name = "Example", kind = "borough", prefix = "SMA" },
        sources = { { id = "EX", title = "An example" } },
        compacts = { compact }, procedures = { procedure },
        cadences = { { id = "meetings", title = "Meetings", register = "meetings", at_least = 2,
          at_most = 6, severity = "warning", since = "2024-01-01", cite = "EX 5" } },
        rules = { concord.rule { id = "example.rule", title = "T", cite = "EX 1", over = "case",
          check = function() end } },
      }
      """,
    ])
}
