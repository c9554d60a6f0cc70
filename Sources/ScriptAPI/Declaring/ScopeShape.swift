import CompactModel
import LuaRuntime
import ProcedureEngine

/// The declared type of a test at the door, and its reading.
enum ScopeShape {
  static let record = LuaRecord(
    "scope_declaration", "What a concern must be for the procedure to hear it.",
    fields: [
      Declarer.title, Declarer.cite,
      LuaField("question", .string, required: true, "The question the test asks."),
      LuaField("criteria", .list(.record(criterion)), "The grounds a decision may name."),
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

  private static let criterion = LuaRecord(
    "criterion_declaration", "A ground of the decision.",
    fields: [
      Declarer.id, Declarer.title,
      LuaField("like_cases", .record(likeCases), "How many like cases it takes."),
    ])

  private static let likeCases = LuaRecord(
    "like_cases_declaration", "A number of cases that are alike, this one among them.",
    fields: [
      LuaField("at_least", .integer, required: true, "How many."),
      LuaField(
        "within", .record(LimitShape.record),
        "How long before this case the others may have been raised; any time when left out."),
      LuaField(
        "same", .list(.choice("likeness", ScopeTest.LikeCases.Likeness.self)), required: true,
        "What they share with this case."),
    ])

  static func scope(_ table: DeclaredTable, _ call: LuaCall) throws -> ScopeTest? {
    guard let item = DeclaredTable(table["scope"]) else { return nil }
    let otherwise = DeclaredTable(item["otherwise"])
    return ScopeTest(
      title: item.words("title"), question: item.words("question"),
      criteria: try item.tables("criteria").map { try criterion($0, call) },
      decidedBy: item.texts("decided_by"), otherwiseRoute: otherwise?.text("route"),
      otherwise: otherwise?.text("text") ?? "it is passed on", citations: item.citations())
  }

  private static func criterion(
    _ table: DeclaredTable, _ call: LuaCall
  ) throws -> ScopeTest.Criterion {
    let id = table.words("id")
    let counting = try DeclaredTable(table["like_cases"]).map { item in
      let atLeast = item.integer("at_least") ?? 0
      guard 2...9_999 ~= atLeast else {
        throw call.problem(
          "procedure.bad-count", "the ground '\(id)' takes \(atLeast) like cases: write 2 to 9,999")
      }
      return ScopeTest.LikeCases(
        atLeast: atLeast,
        within: try LimitShape.limit(item, "within", of: "the ground '\(id)'", call),
        same: item.members("same"))
    }
    return ScopeTest.Criterion(id: id, title: table.words("title"), counting: counting)
  }
}
