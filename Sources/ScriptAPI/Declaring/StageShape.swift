import CompactModel
import LuaRuntime
import ProcedureEngine

/// The declared type of a step of a procedure, and its reading.
enum StageShape {
  static let record = LuaRecord(
    "stage_declaration", "One step of the process.",
    fields: [
      Declarer.id, Declarer.title, Declarer.summary, Declarer.cite,
      LuaField("label", .string, required: true, "What the area calls it, such as Step 2."),
      LuaField("handled_by", .roles, "Who handles it, where the text says so."),
      LuaField(
        "joint", .enumeration(name: "joint", ["one_per_partner", "all", "majority", "chair"]),
        "How several act as one: one holder from each partner, all of them, more than half, or the "
          + "chair for the others."),
      LuaField("chair", .string, "The office that acts for the others, with joint = 'chair'."),
      LuaField("meets", .boolean, "Whether the handler acts by meeting."),
      LuaField("power", .list(.choice("power", Stage.Power.self)), "What it can bring about."),
      LuaField(
        "considers", .choice("considers", Stage.Subject.self),
        "process where only the way of deciding is looked at; merits where the decision is too."),
      LuaField(
        "confidentiality", .choice("confidentiality", Stage.Confidentiality.self),
        "Who may know what happens here."),
      LuaField(
        "interests", .list(.choice("interest_answer", Stage.InterestAnswer.self)),
        "What somebody who declared an interest may do about it."),
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
      LuaField("clocks", .list(.record(ClockShape.record)), "Its time limits."),
      LuaField(
        "duties", .list(.record(duty)), "What is owed on coming to it, in its course or on leaving."
      ),
      LuaField(
        "on_leaving", .list(.record(duty)),
        "What is owed once a case leaves it: duties that say no after."),
      LuaField("exits", .list(.record(exit)), required: true, "The ways to leave it."),
    ])

  private static let duty = LuaRecord(
    "duty_declaration", "Something owed in the course of a stage.",
    fields: [
      Declarer.id, Declarer.title, Declarer.cite,
      LuaField("act", .act, required: true, "The act that fulfils it."),
      LuaField("own", .string, "The area's own name of the act, with act = 'own'."),
      LuaField("owed_by", .string, "The role that owes it; the stage's handler when left out."),
      LuaField(
        "after", .string,
        "entering, leaving, or event:<act> for a duty that follows from each such event; leaving "
          + "when left out."),
      ConditionShape.field,
      LuaField("within", .record(LimitShape.record), "How long it may take."),
      LuaField(
        "refusal_needs_reason", .boolean,
        "Whether an answer that does not accept has to give its reason."),
    ])

  private static let exit = LuaRecord(
    "exit_declaration", "A way to leave a stage.",
    fields: [
      Declarer.id, Declarer.cite,
      LuaField("to", .string, required: true, "A stage's id, or closed."),
      LuaField("by", .roles, "Who may take it, where the text says so."),
      LuaField("right", .boolean, "Whether it is a right; false for a discretion."),
      LuaField("criterion", .string, "The ground a discretionary referral needs."),
      ConditionShape.field,
      LuaField("outcomes", .list(.outcome), "The outcomes it may end with."),
    ])

  static func stage(
    _ table: DeclaredTable, _ call: LuaCall, _ context: ScriptContext
  ) throws -> Stage {
    let id = table.words("id")
    try call.checkID(id, of: "a stage")
    return Stage(
      id: id, label: table.words("label"), title: table.words("title"),
      summary: table.text("summary"), citations: table.citations(),
      handledBy: table.texts("handled_by"), joint: try joint(table, call),
      meets: table.flag("meets") ?? false, powers: table.members("power"),
      considers: table.member("considers"), confidentiality: table.member("confidentiality"),
      interests: table.members("interests"), record: table.members("record"),
      advice: table.tables("advice").map { item in
        Stage.Advice(
          from: item.words("from"), title: item.words("title"),
          isOptional: item.flag("optional") ?? false, citations: item.citations())
      },
      clocks: try ClockShape.clocks(table, call, context),
      duties: try (table.tables("on_leaving") + table.tables("duties")).map {
        try duty($0, call, context)
      },
      exits: try table.tables("exits").map { try exit($0, call, context) })
  }

  private static func joint(_ table: DeclaredTable, _ call: LuaCall) throws -> Stage.Joint? {
    switch table.text("joint") {
    case "one_per_partner": return .onePerPartner
    case "all": return .all
    case "majority": return .majority
    case "chair":
      if let chair = table.text("chair") { return .chair(chair) }
      throw call.problem(
        "procedure.no-chair",
        "the stage '\(table.words("id"))' has joint = 'chair': chair has to name the office")
    default: return nil
    }
  }

  private static func duty(
    _ table: DeclaredTable, _ call: LuaCall, _ context: ScriptContext
  ) throws -> DutyRule {
    let id = table.words("id")
    return DutyRule(
      id: id, act: table.member("act") ?? .noted, own: table.text("own"),
      title: table.words("title"), owedBy: table.text("owed_by"),
      after: try cause(table.text("after") ?? "leaving", of: id, call),
      when: try ConditionShape.condition(table, call, context),
      within: try LimitShape.limit(table, "within", of: "the duty '\(id)'", call),
      refusalNeedsReason: table.flag("refusal_needs_reason") ?? false,
      citations: table.citations())
  }

  private static func cause(
    _ text: String, of duty: String, _ call: LuaCall
  ) throws -> DutyRule.Cause {
    switch text {
    case "entering": return .entering
    case "leaving": return .leaving
    default:
      if text.hasPrefix("event:") {
        let name = String(text.dropFirst("event:".count))
        if let act = Act(rawValue: name), act != .own { return .event(act) }
        throw call.unknown(
          "procedure.unknown-act", "the duty '\(duty)' follows from the unknown act '\(name)'",
          name, among: Act.allCases.map(\.rawValue))
      }
      throw call.problem(
        "procedure.bad-cause",
        "the duty '\(duty)' cannot follow from '\(text)': write entering, leaving or event:<act>")
    }
  }

  private static func exit(
    _ table: DeclaredTable, _ call: LuaCall, _ context: ScriptContext
  ) throws -> Exit {
    let to = table.words("to")
    let outcomes: [CaseOutcome] = table.members("outcomes")
    return Exit(
      id: table.words("id"), to: to == "closed" ? nil : to, by: table.texts("by"),
      isRight: table.flag("right") ?? true, criterion: table.text("criterion"),
      when: try ConditionShape.condition(table, call, context),
      outcomes: outcomes.isEmpty ? nil : outcomes, citations: table.citations())
  }
}
