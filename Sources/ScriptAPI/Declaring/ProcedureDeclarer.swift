import CompactModel
import LuaRuntime
import ProcedureEngine

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
      LuaRaised("procedure.ambiguous-exits", "Two exits of a stage cannot be told apart."),
      LuaRaised("procedure.bad-cause", "A duty follows from nothing that can happen."),
      LuaRaised("procedure.bad-count", "A count is out of its bounds."),
      LuaRaised("procedure.bad-trigger", "A clock starts at nothing that can happen."),
      LuaRaised("procedure.endless-clock", "A clock begins with the end and nothing meets it."),
      LuaRaised("procedure.judge-without-text", "A condition's function says no words."),
      LuaRaised("procedure.no-chair", "A stage acts by its chair and names no office."),
      LuaRaised("procedure.no-exit", "A stage has no exit."),
      LuaRaised("procedure.no-stages", "There is no stage."),
      LuaRaised("procedure.unknown-act", "An act is named that there is not."),
      LuaRaised("procedure.unknown-clock", "A clock is named that there is not."),
      LuaRaised("procedure.unknown-exit", "A clock moves by an exit there is not."),
      LuaRaised("procedure.unknown-kind", "A condition names a record kind there is not."),
      LuaRaised("procedure.unknown-mark", "A mark is named that there is not."),
      LuaRaised("procedure.unknown-route", "The scope test names a route there is not."),
      LuaRaised("procedure.unknown-stage", "A stage is named that there is not."),
      LuaRaised("procedure.unmeetable-duty", "A duty can never be fulfilled."),
    ]
  ) { table, call, context in
    let procedure = try procedure(table, call, context)
    try ProcedureNames(procedure: procedure, call: call).check()
    context.declared.procedures.append(procedure)
    return context.declared.procedures.count - 1
  }

  private static func procedure(
    _ table: DeclaredTable, _ call: LuaCall, _ context: ScriptContext
  ) throws -> Procedure {
    try call.checkID(table.words("id"), of: "the procedure")
    return Procedure(
      id: table.words("id"), title: table.words("title"), summary: table.text("summary"),
      citations: table.citations(), from: try call.date(table, "from"),
      to: try call.date(table, "to"), gap: table.member("gap"),
      heldElsewhere: DeclaredTable(table["held_elsewhere"]).map { item in
        Procedure.HeldElsewhere(
          steps: item.integer("steps") ?? 0, place: item.words("where"),
          citations: item.citations())
      },
      signatories: table.texts("signatories"), scope: try ScopeShape.scope(table, call),
      marks: table.tables("marks").map { item in
        Procedure.Mark(
          id: item.words("id"), title: item.words("title"), by: item.texts("by"),
          citations: item.citations())
      },
      starts: try table.tables("starts").map { item in
        Procedure.Start(
          to: item.words("to"), when: try ConditionShape.condition(item, call, context),
          citations: item.citations())
      },
      stages: try table.tables("stages").map { try StageShape.stage($0, call, context) },
      clocks: try ClockShape.clocks(table, call, context),
      routes: try table.tables("routes").map { item in
        Route(
          id: item.words("id"), title: item.words("title"), conditions: item.words("conditions"),
          clock: item.text("clock"), from: try call.date(item, "from"),
          to: try call.date(item, "to"), needsConfirming: item.flag("confirm_locally") ?? true,
          citations: item.citations())
      },
      afterwards: try AfterwardShape.afterwards(table, call, context),
      ownActs: table.tables("acts").map { item in
        Procedure.OwnAct(
          id: item.words("id"), phrase: item.words("phrase"), citations: item.citations())
      },
      silences: table.tables("silent").map { item in
        Silence(
          on: item.member("on") ?? .other, stage: item.text("stage"), text: item.words("text"),
          citations: item.citations())
      })
  }
}
