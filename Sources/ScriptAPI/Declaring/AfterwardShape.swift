import CompactModel
import LuaRuntime
import ProcedureEngine

/// The declared type of what may follow the end of a case, and its reading.
enum AfterwardShape {
  static let record = LuaRecord(
    "afterward_declaration",
    "What may follow the end of a case: taking it up again, or a review of its outcome.",
    fields: [
      Declarer.id, Declarer.title, Declarer.cite,
      LuaField(
        "act", .enumeration(name: "afterward_act", ["reopened", "reviewed"]), required: true,
        "The act by which it is asked for."),
      LuaField("to", .string, "The stage it leads to; the last one the case was at when left out."),
      LuaField("by", .roles, "Who may ask for it, where the text says so."),
      LuaField("within", .record(LimitShape.record), "How long after the end."),
      LuaField(
        "grounds",
        .list(
          .record(
            LuaRecord(
              "ground_declaration", "A ground on which it may be asked for.",
              fields: [Declarer.id, Declarer.title]))), "The grounds of which one has to be named."),
      LuaField("times", .integer, "How often."), ConditionShape.field,
    ])

  static func afterwards(
    _ table: DeclaredTable, _ call: LuaCall, _ context: ScriptContext
  ) throws -> [Afterward] {
    try table.tables("afterwards").map { item in
      let id = item.words("id")
      return Afterward(
        id: id, title: item.words("title"), act: item.member("act") ?? .reopened,
        to: item.text("to"), by: item.texts("by"),
        within: try LimitShape.limit(item, "within", of: "'\(id)' among afterwards", call),
        grounds: item.tables("grounds").map { ground in
          ScopeTest.Criterion(id: ground.words("id"), title: ground.words("title"))
        },
        times: item.integer("times"), when: try ConditionShape.condition(item, call, context),
        citations: item.citations())
    }
  }
}
