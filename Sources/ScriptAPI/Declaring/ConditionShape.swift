import CompactModel
import LuaRuntime
import ProcedureEngine

/// The declared type of a condition, and its reading.
enum ConditionShape {
  static let field = LuaField("when", .record(record), "What must be so for it.")

  private static let record = LuaRecord(
    "condition_declaration",
    "What must be so: everything that is named must hold. A list holds when one of its items does.",
    fields: [
      LuaField("mark", .names, "A mark that has been put on the case."),
      LuaField("unless_mark", .names, "A mark that has not been put on the case."),
      LuaField(
        "about", .names,
        "A record kind the case is about."),
      LuaField(
        "commitment", .names,
        "A commitment said to be unmet; one that ends in a dot stands for all that begin with it."),
      LuaField("expired", .string, "A clock that has run out unmet."),
      LuaField(
        "acts", .list(.act), "Acts of which one is on record since the case came to its stage."),
      LuaField("own_acts", .list(.string), "Acts of the area's own, likewise."),
      LuaField("outcomes", .list(.outcome), "Outcomes with one of which the case ended."),
      LuaField(
        "judge", .function("fun(case: case): boolean"),
        "A function that decides what the facts named above cannot; it sees the case's file, and "
          + "not where the case stands."),
      LuaField("text", .string, "What judge asks, in words that follow 'when'."),
    ])

  static func condition(
    _ table: DeclaredTable, _ call: LuaCall, _ context: ScriptContext
  ) throws -> Condition? {
    guard let item = DeclaredTable(table["when"]) else { return nil }
    var judgement: Condition.Judgement?
    if let function = item["judge"].function {
      guard let text = item.text("text") else {
        throw call.problem(
          "procedure.judge-without-text",
          "a condition with judge needs text: what the function asks, in words that follow 'when'")
      }
      context.declared.judgements.append(DeclaredJudgement(function: function, text: text))
      judgement = Condition.Judgement(
        function: context.declared.judgements.count - 1, text: text)
    }
    for kind in item.texts("about") where RecordKind.named(kind) == nil {
      throw call.unknown(
        "procedure.unknown-kind", "a condition names the unknown record kind '\(kind)'", kind,
        among: RecordKind.all.map(\.name))
    }
    return Condition(
      marks: item.texts("mark"), unmarked: item.texts("unless_mark"), about: item.texts("about"),
      commitments: item.texts("commitment"), expired: item.text("expired"),
      acts: item.members("acts"), ownActs: item.texts("own_acts"),
      outcomes: item.members("outcomes"), judgement: judgement)
  }
}

extension LuaType {
  /// A name or several.
  static let names = LuaType.named(
    LuaNamedType(
      "names", "A name, or a list of names of which one will do.",
      phrase: "a name or a list of names",
      .union([.string, .list(.string)])))
}
