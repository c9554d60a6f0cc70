import CompactModel
import LuaRuntime

/// The declared type of a standing group, and its reading.
enum BodyShape {
  static let record = LuaRecord(
    "body_declaration", "A standing group, or an organisation with a part.",
    fields: [
      Declarer.id, Declarer.title, Declarer.summary, Declarer.cite,
      LuaField("reports_to", .string, "Whom it reports to."),
      LuaField("chair", .string, "The office that chairs it."),
      LuaField("members", .record(membership), "Who belongs to it."),
      LuaField("quorum", .record(quorum), "How many members a meeting needs to act."),
    ])

  private static let membership = LuaRecord(
    "membership_declaration", "Who belongs to a standing group.",
    fields: [
      LuaField("at_least", .integer, "The fewest members."),
      LuaField("at_most", .integer, "The most members."),
      LuaField("even", .boolean, "Whether the sectors have equally many members."),
    ])

  private static let quorum = LuaRecord(
    "quorum_declaration", "How many members a meeting needs to act.",
    fields: [
      LuaField("members", .integer, required: true, "How many."),
      LuaField("of_each_sector", .integer, "How many of them from each sector."),
      LuaField(
        "later_ratified", .boolean,
        "Whether a later quorate meeting may approve what one without a quorum did."),
      Declarer.cite,
    ])

  static func bodies(_ table: DeclaredTable, _ call: LuaCall) throws -> [Body] {
    let bodies = table.tables("bodies").map(body)
    for body in bodies { try call.checkID(body.id, of: "a body") }
    return bodies
  }

  static func body(_ item: DeclaredTable) -> Body {
    Body(
      id: item.words("id"), title: item.words("title"), summary: item.text("summary"),
      reportsTo: item.text("reports_to"), chair: item.text("chair"),
      membership: DeclaredTable(item["members"]).map { members in
        Body.Membership(
          atLeast: members.integer("at_least"), atMost: members.integer("at_most"),
          isEven: members.flag("even") ?? false)
      },
      quorum: DeclaredTable(item["quorum"]).map { quorum in
        Body.Quorum(
          members: quorum.integer("members") ?? 1,
          ofEachSector: quorum.integer("of_each_sector"),
          allowsRatifying: quorum.flag("later_ratified") ?? false,
          citations: quorum.citations())
      },
      citations: item.citations())
  }

  static func office(_ item: DeclaredTable) -> Office {
    Office(
      id: item.words("id"), title: item.words("title"), body: item.text("body"),
      sector: item.text("sector"), summary: item.text("summary"), citations: item.citations())
  }
}
