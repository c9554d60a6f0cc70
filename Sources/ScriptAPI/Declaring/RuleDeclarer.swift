import CompactModel
import Diagnostics
import LuaRuntime
import RuleEngine
import TimeKeeping

/// `concord.rule`: a check, with its settings and the examples that are its tests.
enum RuleDeclarer {
  static let function = Declarer.function(
    "rule", "Declares a rule: what it looks over, and what it remarks on.", record,
    result: .ruleDeclaration,
    example: """
      local rule = concord.rule {
        id = "funding.announced", title = "A change of funding is announced", cite = "EX 5",
        over = "funding_change",
        check = function(change, finding)
          if not change.announced then finding:raise { message = "nobody was told" } end
        end,
      }
      """,
    errors: [
      .badCadence, .badDate, .duplicateID,
      LuaRaised("rule.acts-without-cases", "The rule names acts and is not over cases."),
      LuaRaised("rule.bad-setting", "The default of a setting is no setting."),
      LuaRaised("rule.bad-shape", "There is no function that checks."),
    ]
  ) { table, call, context in
    context.declared.rules.append(try rule(table, call))
    return context.declared.rules.count - 1
  }

  private static let example = LuaRecord(
    "rule_example", "A case for the rule, run as a test.",
    fields: [
      LuaField("title", .string, "What it shows."),
      LuaField(
        "given", .given, required: true,
        "The record or Compact, the case in the shape of its file, or the cases and registers of an "
          + "area."),
      LuaField("settings", .map(.settingValue), "Settings other than the defaults."),
      LuaField("procedure", .object(.procedureDeclaration), "The procedure its cases follow."),
      LuaField(
        "cadences", .list(.record(CadenceShape.record)), "The returning duties of its area."),
      LuaField("as_of", .string, "The day it is judged on."),
      LuaField("finds", .integer, "How many findings it makes; at least one when left out."),
      LuaField(
        "proposes", .integer, "How many events it proposes; not looked at when left out."),
    ])

  private static let setting = LuaRecord(
    "setting_declaration", "A value an area may set.",
    fields: [
      LuaField("default", .settingValue, required: true, "The value where the area sets none."),
      LuaField("summary", .string, required: true, "What it means, with its unit."),
    ])

  private static let record = LuaRecord(
    "rule_declaration", "A check over the facts of an area.",
    fields: [
      Declarer.id, Declarer.title, Declarer.summary,
      LuaField("cite", .citations, required: true, "Where what it checks is stated."),
      LuaField(
        "over", .enumeration(name: "rule_scope", RuleScope.names), required: true,
        "What it is run over: case, area, compact or a record kind."),
      LuaField(
        "acts", .list(.act),
        "The acts that wake a rule over cases; every case does when left out."),
      LuaField(
        "severity", .severity,
        "What finding:raise uses; breach when left out."),
      LuaField("settings", .map(.record(setting)), "What an area may set."),
      LuaField(
        "check", .function("fun(subject: any, finding: finding, settings: table)"),
        required: true, "What it does with one subject."),
      LuaField("ok", .list(.record(example)), "Examples it has nothing to say about."),
      LuaField("bad", .list(.record(example)), "Examples it remarks on."),
    ])

  private static func rule(_ table: DeclaredTable, _ call: LuaCall) throws -> DeclaredRule {
    let id = table.words("id")
    try call.checkID(id, of: "the rule")
    guard let over = RuleScope(table.words("over")), let check = table["check"].function else {
      throw call.problem("rule.bad-shape", "the rule '\(id)' lacks what it needs")
    }
    let acts: [Act] = table.members("acts")
    if !acts.isEmpty, over != .cases {
      throw call.problem(
        "rule.acts-without-cases",
        "the rule '\(id)' names acts but is over \(over.name): acts wake rules over case only")
    }
    let settings = try settings(table, id, call)
    return DeclaredRule(
      descriptor: RuleDescriptor(
        id: id, title: table.words("title"), summary: table.text("summary") ?? table.words("title"),
        citations: table.citations(), over: over, wakes: acts.isEmpty ? nil : ActSet(acts),
        severity: table.member("severity") ?? .breach, settings: settings),
      ownSettings: settings, check: check, ok: try examples(table.tables("ok"), finds: 0, call),
      bad: try examples(table.tables("bad"), finds: -1, call), place: call.place)
  }

  private static func settings(
    _ table: DeclaredTable, _ rule: String, _ call: LuaCall
  ) throws -> [RuleSetting] {
    guard let declared = DeclaredTable(table["settings"]) else { return [] }
    return try declared.table.entries.compactMap { name, value in
      guard let item = DeclaredTable(value) else { return nil }
      guard let value = RuleSetting.Value(item["default"]) else {
        throw call.problem(
          "rule.bad-setting",
          "the setting '\(name)' of '\(rule)' needs a text, a number, true, false or a list of "
            + "texts as its default")
      }
      return RuleSetting(
        name: name, summary: item.words("summary"), values: [RuleSetting.Dated(value: value)])
    }
  }

  /// The examples, with the number of findings expected; -1 stands for at least one.
  private static func examples(
    _ tables: [DeclaredTable], finds: Int, _ call: LuaCall
  ) throws -> [RuleExample] {
    try tables.enumerated().map { number, item in
      RuleExample(
        title: item.text("title") ?? "example \(number + 1)", given: item["given"],
        settings: item["settings"].table ?? LuaTable(), procedure: item.position("procedure"),
        cadences: try CadenceShape.cadences(item, call), asOf: item.text("as_of"),
        finds: item.integer("finds") ?? finds, proposes: item.integer("proposes"))
    }
  }
}

extension RuleSetting.Value {
  /// A setting from a script's value; nil when it is no setting.
  init?(_ value: LuaValue) {
    switch value {
    case .string(let text): self = .text(text)
    case .integer(let number): self = .number(Double(number))
    case .number(let number):
      guard number.isFinite else { return nil }
      self = .number(number)
    case .boolean(let flag): self = .boolean(flag)
    case .list(let items):
      let texts = items.compactMap(\.string)
      guard texts.count == items.count else { return nil }
      self = .texts(texts)
    default: return nil
    }
  }

  /// The setting as the script sees it.
  var luaValue: LuaValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number):
      Int64(exactly: number).map { .integer($0) } ?? .number(number)
    case .boolean(let flag): .boolean(flag)
    case .texts(let texts): LuaValue(texts)
    }
  }
}
