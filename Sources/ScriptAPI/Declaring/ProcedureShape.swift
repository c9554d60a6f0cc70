import CompactModel
import LuaRuntime
import ProcedureEngine
import TimeKeeping

/// The declared types of a procedure's tables.
enum ProcedureShape {
  static let procedure = LuaRecord(
    "procedure_declaration", "An area's resolution process.",
    fields: [
      Declarer.id, Declarer.title, Declarer.summary, Declarer.cite,
      LuaField("from", .string, "The first day it governs newly raised cases."),
      LuaField("held_elsewhere", .record(heldElsewhere), "Set when its text is kept elsewhere."),
      LuaField("scope", .record(scope), "The test a concern must pass first."),
      LuaField("stages", .list(.record(stage)), required: true, "Its steps, in order."),
      LuaField("clocks", .list(.record(clock)), "Time limits that run beside every stage."),
      LuaField("routes", .list(.record(route)), "Ways out of the procedure."),
      LuaField("silent", .list(.record(silence)), "What the text leaves open."),
    ])

  private static let heldElsewhere = LuaRecord(
    "held_elsewhere_declaration", "Where the text of the steps is kept.",
    fields: [
      LuaField("steps", .integer, required: true, "How many steps there are."),
      LuaField("where", .string, required: true, "Which document holds them."), Declarer.cite,
    ])

  private static let scope = LuaRecord(
    "scope_declaration", "What a concern must be for the procedure to hear it.",
    fields: [
      Declarer.title, Declarer.cite,
      LuaField("question", .string, required: true, "The question the test asks."),
      LuaField(
        "criteria",
        .list(
          .record(
            LuaRecord(
              "criterion_declaration", "A ground of the decision.",
              fields: [Declarer.id, Declarer.title]))), "The grounds a decision may name."),
      LuaField("decided_by", .roles, "Who decides, where the text says so."),
      LuaField(
        "otherwise",
        .record(
          LuaRecord(
            "otherwise_declaration", "What becomes of a concern outside the procedure.",
            fields: [
              LuaField("route", .string, "The route it takes."),
              LuaField("text", .string, required: true, "What becomes of it."),
            ])), required: true, "What becomes of a concern that fails the test."),
    ])

  private static let clock = LuaRecord(
    "clock_declaration", "A time limit, and what starts it.",
    fields: [
      Declarer.id, Declarer.title, Declarer.cite,
      LuaField("count", .integer, required: true, "How many units."),
      LuaField("unit", .choice("unit", TimeLimit.Unit.self), required: true, "The unit."),
      LuaField(
        "from", .string, required: true,
        "raised, entered, event:<act> or record:<kind>.<date field>."),
      LuaField(
        "counting", .choice("counting", TimeLimit.Counting.self),
        "Whether the first day counts; after it when left out."),
      LuaField(
        "roll", .choice("roll", TimeLimit.Roll.self),
        "What a last day that is no working day does; nothing when left out."),
      LuaField("stops", .list(.act), "The acts that meet it."),
      LuaField("information", .boolean, "Whether it is only shown."),
      LuaField("note", .string, "What to bear in mind."),
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

  private static let exit = LuaRecord(
    "exit_declaration", "A way to leave a stage.",
    fields: [
      Declarer.id, Declarer.cite,
      LuaField("to", .string, required: true, "A stage's id, or closed."),
      LuaField("by", .roles, "Who may take it, where the text says so."),
      LuaField("right", .boolean, "Whether it is a right; false for a discretion."),
      LuaField("criterion", .string, "The ground a discretionary referral needs."),
      LuaField(
        "outcomes", .list(.outcome),
        "The outcomes it may end with."),
    ])

  private static let stage = LuaRecord(
    "stage_declaration", "One step of the process.",
    fields: [
      Declarer.id, Declarer.title, Declarer.summary, Declarer.cite,
      LuaField("label", .string, required: true, "What the area calls it, such as Step 2."),
      LuaField("handled_by", .roles, "Who handles it, where the text says so."),
      LuaField(
        "joint", .enumeration(name: "joint", ["one_per_partner"]),
        "Set when one holder from each partner acts together."),
      LuaField("meets", .boolean, "Whether the handler acts by meeting."),
      LuaField(
        "power", .list(.choice("power", Stage.Power.self)), "What it can bring about."),
      LuaField(
        "record", .list(.choice("record_item", Stage.RecordItem.self)),
        "What it should leave on record."),
      LuaField(
        "advice",
        .list(
          .record(
            LuaRecord(
              "advice_declaration", "Help beside the stage.",
              fields: [
                LuaField("from", .string, required: true, "Who gives it."), Declarer.title,
                LuaField("optional", .boolean, "Whether it may be left out."), Declarer.cite,
              ]))), "Help that may be asked for."),
      LuaField("clocks", .list(.record(clock)), "Its time limits."),
      LuaField(
        "on_leaving",
        .list(
          .record(
            LuaRecord(
              "duty_declaration", "Something owed on leaving.",
              fields: [
                Declarer.id, Declarer.title, Declarer.cite,
                LuaField(
                  "act", .act, required: true,
                  "The act that fulfils it."),
                LuaField("owed_by", .string, "The role that owes it."),
              ]))), "What is owed once a case leaves it."),
      LuaField("exits", .list(.record(exit)), required: true, "The ways to leave it."),
    ])
}
