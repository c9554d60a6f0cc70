import CompactModel
import LuaRuntime
import TimeKeeping

/// `concord.compact`: one version of the area's agreement.
enum CompactDeclarer {
  static let function = Declarer.function(
    "compact", "Declares one dated version of the area's agreement.", record,
    result: .compactDeclaration,
    example: """
      local compact = concord.compact {
        id = "example-2026", title = "The Example Compact", source = "EX", status = "signed",
        dated = "2026-01-01", from = "2026-01-01",
      }
      """, errors: [.badDate, .duplicateID]
  ) { table, call, context in
    context.declared.compacts.append(try compact(table, call))
    return context.declared.compacts.count - 1
  }

  private static let commitment = LuaRecord(
    "commitment_declaration", "An addressable promise.",
    fields: [
      Declarer.id,
      LuaField(
        "owner", .choice("commitment_owner", Commitment.Owner.self), required: true,
        "Whose promise it is."),
      LuaField("summary", .string, required: true, "The promise in our own words."),
      LuaField(
        "themes", .list(.choice("theme", Commitment.Theme.self)), "What it is about."),
      LuaField("cite", .citations, required: true, "Where it stands."),
    ])

  private static let principle = LuaRecord(
    "principle_declaration", "A value the partners share.",
    fields: [Declarer.id, Declarer.title, Declarer.summary, Declarer.cite])

  private static let record = LuaRecord(
    "compact_declaration", "One dated version of an agreement.",
    fields: [
      Declarer.id, Declarer.title, Declarer.cite,
      LuaField("source", .string, required: true, "The id of the document that holds its text."),
      LuaField(
        "status", .choice("compact_status", Compact.Status.self), required: true,
        "How far it has come."),
      LuaField("dated", .string, required: true, "When it was agreed or issued."),
      LuaField("from", .string, required: true, "The first day it applies."),
      LuaField("to", .string, "The last day it applies, where the text says so."),
      LuaField("binding", .boolean, "Whether it is legally binding; false when left out."),
      LuaField(
        "history",
        .list(
          .record(
            LuaRecord(
              "milestone_declaration", "Something that happened to the text.",
              fields: [
                LuaField("on", .string, required: true, "When."),
                LuaField("text", .string, required: true, "What happened."), Declarer.cite,
              ]))), "What happened to the text."),
      LuaField("principles", .list(.record(principle)), "The values it states."),
      LuaField(
        "outcomes",
        .list(
          .record(
            LuaRecord(
              "outcome_declaration", "An outcome the Compact aims at.",
              fields: [
                Declarer.id, Declarer.title, Declarer.summary, Declarer.cite,
                LuaField("commitments", .list(.record(commitment)), "The promises under it."),
              ]))), "The outcomes it aims at."),
      LuaField("commitments", .list(.record(commitment)), "Promises under no outcome."),
      LuaField(
        "codes",
        .list(
          .record(
            LuaRecord(
              "code_declaration", "A code of practice.",
              fields: [
                Declarer.id, Declarer.title, Declarer.cite,
                LuaField(
                  "status", .choice("code_status", PracticeCode.Status.self),
                  required: true, "How far it has come."),
                LuaField("into", .string, "The code it was folded into."),
                LuaField("note", .string, "What else is known of it."),
              ]))), "Its codes of practice."),
    ])

  private static func compact(_ table: DeclaredTable, _ call: LuaCall) throws -> Compact {
    try call.checkID(table.words("id"), of: "the compact")
    let outcomes = table.tables("outcomes")
    let commitments =
      outcomes.flatMap { outcome in
        outcome.tables("commitments").map { promise($0, under: outcome.words("id")) }
      } + table.tables("commitments").map { promise($0, under: nil) }
    try call.checkUnique(commitments.map(\.id), "commitments")
    return Compact(
      id: table.words("id"), title: table.words("title"),
      status: table.member("status") ?? .draft, source: table.words("source"),
      dated: try call.date(table, "dated") ?? .unknown,
      from: try call.date(table, "from") ?? .unknown, to: try call.date(table, "to"),
      isBinding: table.flag("binding") ?? false,
      history: try table.tables("history").map { item in
        Compact.Milestone(
          on: try call.date(item, "on") ?? .unknown, text: item.words("text"),
          citations: item.citations())
      },
      principles: table.tables("principles").map { item in
        Principle(
          id: item.words("id"), title: item.words("title"), summary: item.words("summary"),
          citations: item.citations())
      },
      outcomes: outcomes.map { item in
        IntendedOutcome(
          id: item.words("id"), title: item.words("title"), summary: item.words("summary"),
          citations: item.citations())
      },
      commitments: commitments,
      codes: table.tables("codes").map { item in
        PracticeCode(
          id: item.words("id"), title: item.words("title"),
          status: item.member("status") ?? .inDevelopment, into: item.text("into"),
          note: item.text("note"), citations: item.citations())
      },
      citations: table.citations())
  }

  private static func promise(_ item: DeclaredTable, under outcome: String?) -> Commitment {
    Commitment(
      id: item.words("id"), owner: item.member("owner") ?? .joint,
      summary: item.words("summary"), outcome: outcome, themes: item.members("themes"),
      citations: item.citations())
  }
}
