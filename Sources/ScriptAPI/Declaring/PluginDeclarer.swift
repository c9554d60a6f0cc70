import CompactModel
import LuaRuntime
import ProcedureEngine
import RuleEngine

/// `concord.plugin`: what an area brings.
enum PluginDeclarer {
  static let function = Declarer.function(
    "plugin", "Declares an area's plugin: its Compact, procedure, rules and reports.", record,
    result: .pluginDeclaration,
    example: """
      local plugin = concord.plugin {
        id = "example", title = "Example", version = "1.0.0", api = 1,
        area = { id = "example", name = "Example", kind = "borough", prefix = "EXA" },
        procedures = {
          concord.procedure {
            id = "dispute", title = "Resolving concerns",
            stages = { { id = "talk", label = "Step 1", title = "Talking",
              exits = { { id = "resolved", to = "closed" } } } },
          },
        },
      }
      """,
    errors: [
      .badCadence, .badDate, .duplicateID,
      LuaRaised("plugin.unknown-role", "A procedure names a role that nobody fills."),
      LuaRaised("plugin.wrong-level", "The plugin is made for another level of the interface."),
    ]
  ) { table, call, context in
    context.declared.plugins.append(try plugin(table, call, context))
    return context.declared.plugins.count - 1
  }

  private static let adoption = LuaRecord(
    "rule_adoption", "A shared rule the area takes over.",
    fields: [
      LuaField("use", .string, required: true, "The shared rule's id."),
      LuaField("title", .string, "What the area calls it."),
      LuaField(
        "severity", .severity,
        "How grave its remarks are here."),
      LuaField("settings", .map(.adoptedValue), "Values, or lists of { from, value }."),
      LuaField("cite", .citations, "The area's own citation, instead of the rule's."),
    ])

  private static let record = LuaRecord(
    "plugin_declaration", "What an area brings.",
    fields: [
      Declarer.id, Declarer.title,
      LuaField("version", .string, required: true, "The plugin's own version."),
      LuaField("api", .integer, required: true, "The level of the script interface it needs."),
      LuaField(
        "capabilities", .list(.choice("capability", Capability.self)),
        "What its scripts have to be allowed to do; nothing when left out."),
      LuaField(
        "area",
        .record(
          LuaRecord(
            "area_declaration", "The place the Compact covers.",
            fields: [
              Declarer.id, LuaField("name", .string, required: true, "Its name."),
              LuaField(
                "kind", .choice("area_kind", Area.Kind.self), required: true,
                "What kind of place it is."),
              LuaField("prefix", .string, required: true, "What its case ids begin with."),
            ])), required: true, "The area."),
      LuaField(
        "sources",
        .list(
          .record(
            LuaRecord(
              "source_declaration", "A document that citations lead to.",
              fields: [
                Declarer.id, Declarer.title, LuaField("date", .string, "When it was issued."),
                LuaField("note", .string, "What to know of it."),
              ]))), "The documents citations lead to."),
      LuaField("compacts", .list(.object(.compactDeclaration)), "Versions, oldest first."),
      LuaField(
        "bodies",
        .list(.record(BodyShape.record)),
        "Standing groups, and organisations the procedure names."),
      LuaField(
        "offices",
        .list(
          .record(
            LuaRecord(
              "office_declaration", "A role a person holds.",
              fields: [
                Declarer.id, Declarer.title, Declarer.summary, Declarer.cite,
                LuaField("body", .string, "The body it belongs to."),
                LuaField("sector", .string, "The sector it speaks for."),
              ]))), "Roles that people hold."),
      LuaField(
        "cadences", .list(.record(CadenceShape.record)),
        "Duties that return: meetings, reports, reviews."),
      LuaField(
        "procedures", .list(.object(.procedureDeclaration)), required: true, "Oldest first."),
      LuaField(
        "rules", .list(.union([.object(.ruleDeclaration), .record(adoption)])),
        "Own rules, and shared ones taken over."),
      LuaField("reports", .list(.object(.reportDeclaration)), "Its reports."),
    ])

  private static func plugin(
    _ table: DeclaredTable, _ call: LuaCall, _ context: ScriptContext
  ) throws -> DeclaredPlugin {
    try call.checkID(table.words("id"), of: "the plugin")
    let level = table.integer("api") ?? 0
    guard level == PluginDeclaration.interfaceLevel else {
      throw call.problem(
        "plugin.wrong-level",
        "this plugin needs level \(level) of the script interface, and this Concord offers level "
          + "\(PluginDeclaration.interfaceLevel): use a version of the plugin made for it")
    }
    let declared = context.declared
    let capabilities: [Capability] = table.members("capabilities")
    let bodies = try BodyShape.bodies(table, call)
    let offices = table.tables("offices").map(BodyShape.office)
    let areaTable = DeclaredTable(table["area"])
    try call.checkID(areaTable?.words("id") ?? "", of: "the area")
    try call.checkID(areaTable?.words("prefix") ?? "", of: "the prefix of case ids")
    for office in offices { try call.checkID(office.id, of: "an office") }
    let reports = table.positions("reports")
    let sources = try table.tables("sources").map { item in
      Source(
        id: item.words("id"), title: item.words("title"), date: try call.date(item, "date"),
        note: item.text("note"))
    }
    let procedures = table.positions("procedures").map { declared.procedures[$0] }
    try call.checkUnique(bodies.map(\.id) + offices.map(\.id), "bodies or offices")
    try call.checkUnique(procedures.map(\.id), "procedures")
    try RoleNames(bodies: bodies, offices: offices, call: call).check(procedures)
    try call.checkUnique(sources.map(\.id), "sources")
    try call.checkUnique(reports.map { declared.reports[$0].descriptor.id }, "reports")
    return DeclaredPlugin(
      declaration: PluginDeclaration(
        id: table.words("id"), title: table.words("title"), version: table.words("version"),
        area: area(areaTable), sources: sources,
        compacts: table.positions("compacts").map { declared.compacts[$0] }, bodies: bodies,
        offices: offices, cadences: try CadenceShape.cadences(table, call),
        procedures: procedures, rules: [],
        reports: reports.map { declared.reports[$0].descriptor },
        capabilities: Capability.allCases.filter { capabilities.contains($0) }),
      adoptions: table.list("rules").compactMap { adopted($0, call) }, reports: reports,
      place: call.place)
  }

  private static func area(_ table: DeclaredTable?) -> Area {
    Area(
      id: table?.words("id") ?? "", name: table?.words("name") ?? "",
      kind: table?.member("kind") ?? .borough, prefix: table?.words("prefix") ?? "")
  }

  private static func adopted(_ value: LuaValue, _ call: LuaCall) -> RuleAdoption? {
    if let object = value.object { return .own(Int(object.payload)) }
    guard let table = DeclaredTable(value) else { return nil }
    return .shared(
      SharedAdoption(
        id: table.words("use"), title: table.text("title"), severity: table.member("severity"),
        settings: table["settings"].table ?? LuaTable(), citations: table.citations(),
        place: call.place))
  }
}
