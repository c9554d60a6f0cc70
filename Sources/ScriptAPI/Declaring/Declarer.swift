import CompactModel
import LuaRuntime
import TimeKeeping

/// One of the functions by which a plugin declares what it holds.
enum Declarer {
  /// A declaring function: it turns a table into a declaration and hands back a token for it.
  static func function(
    _ name: String, _ summary: String, _ record: LuaRecord, result: ScriptClass, example: String,
    errors: [LuaRaised] = [],
    declare: @escaping @Sendable (DeclaredTable, LuaCall, ScriptContext) throws -> Int
  ) -> LuaFunctionDeclaration {
    LuaFunctionDeclaration(
      name, summary, parameters: [LuaParameter("declaration", .record(record), record.summary)],
      result: .object(result), resultSummary: "a token to hand on to concord.plugin",
      example: example,
      terms: LuaTerms(
        phases: [.load],
        errors: [LuaRaised("plugin.bad-id", "An id could not be a file name.")] + errors)
    ) { call in
      let table = DeclaredTable(call.table(0))
      return result.object(try declare(table, call, ScriptContext.of(call.state)))
    }
  }

  static let id = LuaField("id", .string, required: true, "Its id.")
  static let title = LuaField("title", .string, required: true, "What it is called.")
  static let summary = LuaField("summary", .string, "What it is about, in our own words.")
  static let cite = LuaField("cite", .citations, "Where it is stated.")
}

extension LuaRaised {
  static let badDate = LuaRaised(
    "plugin.bad-date", "A date is not 2026-03-04, 2026-03, 2026 or unknown.")
  static let duplicateID = LuaRaised(
    "plugin.duplicate-id", "Two things of one kind have the same id.")
}

extension LuaCall {
  /// An error about what is being declared, at the script's line.
  func problem(_ code: String, _ message: String) -> ScriptError {
    ScriptError(code, message, at: place)
  }

  /// A partial date of the declaration, or an error that names the field.
  func date(_ table: DeclaredTable, _ name: String) throws -> PartialDate? {
    guard let text = table.text(name) else { return nil }
    guard let date = PartialDate(text) else {
      throw problem(
        "plugin.bad-date",
        "\(name) = '\(text)' is not a date: write 2026-03-04, 2026-03, 2026 or unknown")
    }
    return date
  }

  /// Refuses an id that could not be a file name.
  func checkID(_ id: String, of what: String) throws {
    if let problem = Identifier.problem(in: id) {
      throw self.problem("plugin.bad-id", "the id '\(id)' of \(what) \(problem)")
    }
  }

  /// Refuses two of the same id.
  func checkUnique(_ ids: [String], _ what: String) throws {
    var seen: Set<String> = []
    for id in ids where !seen.insert(Identifier.folded(id)).inserted {
      throw problem("plugin.duplicate-id", "two \(what) have the id '\(id)': ids must differ")
    }
  }
}
