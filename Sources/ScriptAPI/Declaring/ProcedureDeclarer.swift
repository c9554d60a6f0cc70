import CompactModel
import Diagnostics
import LuaRuntime
import ProcedureEngine
import TimeKeeping

/// `concord.procedure`: the area's resolution process.
enum ProcedureDeclarer {
  static let function = Declarer.function(
    "procedure", "Declares the steps by which a concern is resolved.", ProcedureShape.procedure,
    result: .procedureDeclaration,
    example: """
      local procedure = concord.procedure {
        id = "dispute", title = "Resolving concerns", cite = "EX 4",
        stages = {
          { id = "talk", label = "Step 1", title = "Talking",
            exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } },
        },
      }
      """,
    errors: [
      .badDate, .duplicateID,
      LuaRaised("procedure.bad-count", "A clock does not count 1 to 9,999."),
      LuaRaised("procedure.bad-trigger", "A clock starts at nothing that can happen."),
      LuaRaised("procedure.no-exit", "A stage has no exit."),
      LuaRaised("procedure.no-stages", "There is no stage."),
      LuaRaised("procedure.unknown-act", "A clock starts at an act there is not."),
      LuaRaised("procedure.unknown-clock", "A route names a clock there is not."),
      LuaRaised("procedure.unknown-route", "The scope test names a route there is not."),
      LuaRaised("procedure.unknown-stage", "An exit or a silence names a stage there is not."),
    ]
  ) { table, call, context in
    let procedure = try procedure(table, call)
    try check(procedure, call)
    context.declared.procedures.append(procedure)
    return context.declared.procedures.count - 1
  }

  private static func procedure(_ table: DeclaredTable, _ call: LuaCall) throws -> Procedure {
    try call.checkID(table.words("id"), of: "the procedure")
    return Procedure(
      id: table.words("id"), title: table.words("title"), summary: table.text("summary"),
      citations: table.citations(), from: try call.date(table, "from"),
      heldElsewhere: DeclaredTable(table["held_elsewhere"]).map { item in
        Procedure.HeldElsewhere(
          steps: item.integer("steps") ?? 0, place: item.words("where"),
          citations: item.citations())
      },
      scope: DeclaredTable(table["scope"]).map(scope),
      stages: try table.tables("stages").map { try stage($0, call) },
      clocks: try table.tables("clocks").map { try clock($0, call) },
      routes: try table.tables("routes").map { item in
        Route(
          id: item.words("id"), title: item.words("title"), conditions: item.words("conditions"),
          clock: item.text("clock"), from: try call.date(item, "from"),
          to: try call.date(item, "to"), needsConfirming: item.flag("confirm_locally") ?? true,
          citations: item.citations())
      },
      silences: table.tables("silent").map { item in
        Silence(
          on: item.member("on") ?? .other, stage: item.text("stage"), text: item.words("text"),
          citations: item.citations())
      })
  }

  private static func scope(_ table: DeclaredTable) -> ScopeTest {
    let otherwise = DeclaredTable(table["otherwise"])
    return ScopeTest(
      title: table.words("title"), question: table.words("question"),
      criteria: table.tables("criteria").map { item in
        ScopeTest.Criterion(id: item.words("id"), title: item.words("title"))
      },
      decidedBy: table.texts("decided_by"), otherwiseRoute: otherwise?.text("route"),
      otherwise: otherwise?.text("text") ?? "it is passed on", citations: table.citations())
  }

  private static func stage(_ table: DeclaredTable, _ call: LuaCall) throws -> Stage {
    try call.checkID(table.words("id"), of: "a stage")
    return Stage(
      id: table.words("id"), label: table.words("label"), title: table.words("title"),
      summary: table.text("summary"), citations: table.citations(),
      handledBy: table.texts("handled_by"), isOnePerPartner: table.text("joint") != nil,
      meets: table.flag("meets") ?? false, powers: table.members("power"),
      record: table.members("record"),
      advice: table.tables("advice").map { item in
        Stage.Advice(
          from: item.words("from"), title: item.words("title"),
          isOptional: item.flag("optional") ?? false, citations: item.citations())
      },
      clocks: try table.tables("clocks").map { try clock($0, call) },
      duties: table.tables("on_leaving").map { item in
        Stage.DutyRule(
          id: item.words("id"), act: item.member("act") ?? .noted, title: item.words("title"),
          owedBy: item.text("owed_by"), citations: item.citations())
      },
      exits: table.tables("exits").map(exit))
  }

  private static func exit(_ table: DeclaredTable) -> Exit {
    let to = table.words("to")
    let outcomes: [CaseOutcome] = table.members("outcomes")
    return Exit(
      id: table.words("id"), to: to == "closed" ? nil : to, by: table.texts("by"),
      isRight: table.flag("right") ?? true, criterion: table.text("criterion"),
      outcomes: outcomes.isEmpty ? nil : outcomes, citations: table.citations())
  }

  private static func clock(_ table: DeclaredTable, _ call: LuaCall) throws -> ClockRule {
    let id = table.words("id")
    let unit: TimeLimit.Unit = table.member("unit") ?? .days
    let count = table.integer("count") ?? 0
    guard
      let limit = TimeLimit(
        count, unit, counting: table.member("counting") ?? .after,
        roll: table.member("roll") ?? .none)
    else {
      throw call.problem(
        "procedure.bad-count", "the clock '\(id)' counts \(count): write 1 to 9,999")
    }
    return ClockRule(
      id: id, title: table.words("title"), limit: limit,
      from: try trigger(table.words("from"), of: id, call), stops: table.members("stops"),
      isInformation: table.flag("information") ?? false, note: table.text("note"),
      citations: table.citations())
  }

  private static func trigger(
    _ text: String, of clock: String, _ call: LuaCall
  ) throws -> ClockRule.Trigger {
    if text == "raised" { return .raised }
    if text == "entered" { return .entered }
    if text.hasPrefix("event:") {
      let name = String(text.dropFirst("event:".count))
      if let act = Act(rawValue: name) { return .event(act) }
      let hint = Spelling.suggestion(for: name, among: Act.allCases.map(\.rawValue))
      throw call.problem(
        "procedure.unknown-act", "the clock '\(clock)' starts at the unknown act '\(name)': \(hint)"
      )
    }
    if text.hasPrefix("record:") {
      let parts = text.dropFirst("record:".count).split(separator: ".").map(String.init)
      let fields = parts.first.flatMap { RecordKind.named($0)?.fields } ?? []
      if parts.count == 2, fields.contains(where: { $0.name == parts[1] && $0.form == .date }) {
        return .record(kind: parts[0], field: parts[1])
      }
    }
    throw call.problem(
      "procedure.bad-trigger",
      "the clock '\(clock)' cannot start at '\(text)': write raised, entered, event:<act> or "
        + "record:<kind>.<date field>")
  }

  /// What the shape alone cannot say: that every name leads somewhere.
  private static func check(_ procedure: Procedure, _ call: LuaCall) throws {
    let stages = procedure.stages.map(\.id)
    guard !stages.isEmpty else {
      throw call.problem("procedure.no-stages", "a procedure needs at least one stage")
    }
    try call.checkUnique(stages, "stages")
    try call.checkUnique(procedure.routes.map(\.id), "routes")
    let clocks = procedure.clocks + procedure.stages.flatMap(\.clocks)
    for stage in procedure.stages {
      guard !stage.exits.isEmpty else {
        throw call.problem(
          "procedure.no-exit", "the stage '\(stage.id)' has no exit: a case could never leave it")
      }
      try call.checkUnique(stage.exits.map(\.id), "exits of the stage '\(stage.id)'")
      for exit in stage.exits {
        guard let to = exit.to, !stages.contains(to) else { continue }
        let hint = Spelling.suggestion(for: to, among: stages + ["closed"])
        throw call.problem(
          "procedure.unknown-stage",
          "the exit '\(exit.id)' of the stage '\(stage.id)' leads to the unknown stage '\(to)': "
            + hint)
      }
    }
    for silence in procedure.silences {
      guard let stage = silence.stage, !stages.contains(stage) else { continue }
      let hint = Spelling.suggestion(for: stage, among: stages)
      throw call.problem(
        "procedure.unknown-stage", "a silence is about the unknown stage '\(stage)': \(hint)")
    }
    for route in procedure.routes {
      guard let clock = route.clock, !clocks.contains(where: { $0.id == clock }) else { continue }
      let hint = Spelling.suggestion(for: clock, among: clocks.map(\.id))
      throw call.problem(
        "procedure.unknown-clock",
        "the route '\(route.id)' names the unknown clock '\(clock)': \(hint)")
    }
    if let route = procedure.scope?.otherwiseRoute,
      !procedure.routes.contains(where: { $0.id == route })
    {
      let hint = Spelling.suggestion(for: route, among: procedure.routes.map(\.id))
      throw call.problem(
        "procedure.unknown-route", "the scope test names the unknown route '\(route)': \(hint)")
    }
  }
}
