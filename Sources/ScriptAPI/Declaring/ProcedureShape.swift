import CompactModel
import LuaRuntime
import ProcedureEngine

/// The declared type of a procedure's table.
enum ProcedureShape {
  static let procedure = LuaRecord(
    "procedure_declaration", "An area's resolution process.",
    fields: [
      Declarer.id, Declarer.title, Declarer.summary, Declarer.cite,
      LuaField("from", .string, "The first day it governs newly raised cases."),
      LuaField("to", .string, "The last day it governs newly raised cases."),
      LuaField(
        "gap", .choice("gap", Procedure.Gap.self),
        "Which version governs a case raised after to and before the next begins."),
      LuaField("held_elsewhere", .record(heldElsewhere), "Set when its text is kept elsewhere."),
      LuaField(
        "signatories", .list(.enumeration(name: "party_role", ["raiser", "respondent"])),
        "The parties that must have signed the Compact."),
      LuaField("scope", .record(ScopeShape.record), "The test a concern must pass first."),
      LuaField("marks", .list(.record(mark)), "What may be put on a concern to choose its path."),
      LuaField(
        "starts", .list(.record(start)),
        "Where concerns begin, the first that holds; at the first stage when none does."),
      LuaField(
        "stages", .list(.record(StageShape.record)), required: true, "Its steps, in order."),
      LuaField(
        "clocks", .list(.record(ClockShape.record)), "Time limits that run beside every stage."),
      LuaField("routes", .list(.record(route)), "Ways out of the procedure."),
      LuaField("afterwards", .list(.record(AfterwardShape.record)), "What may follow the end."),
      LuaField("acts", .list(.record(ownAct)), "Acts the area has a name of its own for."),
      LuaField("silent", .list(.record(silence)), "What the text leaves open."),
    ])

  private static let heldElsewhere = LuaRecord(
    "held_elsewhere_declaration", "Where the text of the steps is kept.",
    fields: [
      LuaField("steps", .integer, required: true, "How many steps there are."),
      LuaField("where", .string, required: true, "Which document holds them."), Declarer.cite,
    ])

  private static let mark = LuaRecord(
    "mark_declaration", "A classification, such as urgency, that conditions look at.",
    fields: [
      Declarer.id, Declarer.title, LuaField("by", .roles, "Who may put it on a case."),
      Declarer.cite,
    ])

  private static let start = LuaRecord(
    "start_declaration", "A stage at which some concerns begin.",
    fields: [
      LuaField("to", .string, required: true, "The stage."), ConditionShape.field, Declarer.cite,
    ])

  private static let ownAct = LuaRecord(
    "own_act_declaration", "An act that only this area has a name for.",
    fields: [
      Declarer.id,
      LuaField(
        "phrase", .string, required: true,
        "What happened, in words that follow whoever did it: 'visited the premises'."),
      Declarer.cite,
    ])

  private static let route = LuaRecord(
    "route_declaration", "A way out of the procedure.",
    fields: [
      Declarer.id, Declarer.title, Declarer.cite,
      LuaField("conditions", .string, required: true, "When it may be taken."),
      LuaField("clock", .string, "The clock that limits it."),
      LuaField("from", .string, "Since when it is known to exist."),
      LuaField("to", .string, "Until when it is known to have existed."),
      LuaField("confirm_locally", .boolean, "Whether the area must make sure it still exists."),
    ])

  private static let silence = LuaRecord(
    "silence_declaration", "A question the text does not answer.",
    fields: [
      LuaField(
        "on", .choice("silence_subject", Silence.Subject.self), required: true,
        "What it is about."),
      LuaField("stage", .string, "The stage it concerns."),
      LuaField("text", .string, required: true, "What is left open."), Declarer.cite,
    ])
}
