import CompactModel
import Diagnostics
import LuaRuntime
import ProcedureEngine

/// The declared type of a time limit of a procedure, and its reading.
enum ClockShape {
  static let record = LuaRecord(
    "clock_declaration", "A time limit, and what starts it.",
    fields: [
      Declarer.id, Declarer.title, Declarer.cite,
    ] + LimitShape.fields + [
      LuaField(
        "from", .string, required: true,
        "raised, entered, event:<act>, own:<act of the area's own>, stage:<stage>, mark:<mark> or "
          + "record:<kind>.<date field>."),
      LuaField("stops", .list(.act), "The acts that meet it."),
      LuaField("own_stops", .list(.string), "The acts of the area's own that meet it."),
      LuaField("information", .boolean, "Whether it is only shown."),
      LuaField("note", .string, "What to bear in mind."),
      ConditionShape.field,
      LuaField("extension", .record(extending), "The terms on which it gets more time."),
      LuaField(
        "pauses", .boolean, "Whether it stands still while the case is paused; yes when left out."),
      LuaField("bars", .act, "The act that is out of time after its last day."),
      LuaField(
        "moves", .string, "The exit of its stage that the case takes when it runs out unmet."),
    ])

  private static let extending = LuaRecord(
    "extension_declaration", "The terms on which a clock gets more time.",
    fields: [
      LuaField("most", .record(LimitShape.record), "The most that one extension may add."),
      LuaField("times", .integer, "How often it may be lengthened."),
      LuaField("by", .roles, "Who may lengthen it."),
      LuaField("consent", .roles, "Who has to agree."),
      LuaField("reason", .boolean, "Whether a reason has to be given."),
      Declarer.cite,
    ])

  static func clocks(
    _ table: DeclaredTable, _ call: LuaCall, _ context: ScriptContext
  ) throws -> [ClockRule] {
    try table.tables("clocks").map { try clock($0, call, context) }
  }

  private static func clock(
    _ table: DeclaredTable, _ call: LuaCall, _ context: ScriptContext
  ) throws -> ClockRule {
    let id = table.words("id")
    let extending = try DeclaredTable(table["extension"]).map { item in
      ClockRule.Extending(
        most: try LimitShape.limit(item, "most", of: "the extension of the clock '\(id)'", call),
        times: item.integer("times"), by: item.texts("by"), consent: item.texts("consent"),
        needsReason: item.flag("reason") ?? false, citations: item.citations())
    }
    return ClockRule(
      id: id, title: table.words("title"),
      limit: try LimitShape.limit(table, of: "the clock '\(id)'", call),
      from: try trigger(table.words("from"), of: id, call), stops: table.members("stops"),
      ownStops: table.texts("own_stops"), isInformation: table.flag("information") ?? false,
      note: table.text("note"), citations: table.citations(),
      when: try ConditionShape.condition(table, call, context), extending: extending,
      isPaused: table.flag("pauses") ?? true, bars: table.member("bars"),
      moves: table.text("moves"))
  }

  private static func trigger(
    _ text: String, of clock: String, _ call: LuaCall
  ) throws -> ClockRule.Trigger {
    if text == "raised" { return .raised }
    if text == "entered" { return .entered }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !parts[1].isEmpty {
      let name = String(parts[1])
      switch parts[0] {
      case "own": return .own(name)
      case "stage": return .stage(name)
      case "mark": return .mark(name)
      case "event":
        if let act = Act(rawValue: name), act != .own { return .event(act) }
        throw call.unknown(
          "procedure.unknown-act", "the clock '\(clock)' starts at the unknown act '\(name)'",
          name, among: Act.allCases.map(\.rawValue))
      case "record":
        let words = name.split(separator: ".").map(String.init)
        let fields = words.first.flatMap { RecordKind.named($0)?.fields } ?? []
        if words.count == 2, fields.contains(where: { $0.name == words[1] && $0.form == .date }) {
          return .record(kind: words[0], field: words[1])
        }
      default: break
      }
    }
    throw call.problem(
      "procedure.bad-trigger",
      "the clock '\(clock)' cannot start at '\(text)': write raised, entered, event:<act>, "
        + "own:<act>, stage:<stage>, mark:<mark> or record:<kind>.<date field>")
  }
}

extension LuaCall {
  /// An error about a name that nothing answers to, with the nearest one that something does.
  func unknown(
    _ code: String, _ message: String, _ name: String, among names: [String]
  ) -> ScriptError {
    problem(code, "\(message): \(Spelling.suggestion(for: name, among: names))")
  }
}
