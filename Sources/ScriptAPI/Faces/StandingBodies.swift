import CompactModel
import LuaRuntime

/// The standing groups of an area as scripts see them.
enum StandingBodies {
  static let record = LuaRecord(
    "standing_body", "A standing group of the area.",
    fields: [
      LuaField("id", .string, required: true, "Its id."),
      LuaField("title", .string, required: true, "What it is called."),
      LuaField("chair", .string, "The office that chairs it."),
      LuaField("members", .record(members), "Who belongs to it, where the text says so."),
      LuaField("quorum", .record(quorum), "What a meeting needs to act, where the text says so."),
      LuaField("offices", .list(.record(office)), required: true, "Its offices."),
      LuaField("cite", .strings, required: true, "Where it is described."),
    ])

  private static let members = LuaRecord(
    "body_members", "Who belongs to a standing group.",
    fields: [
      LuaField("at_least", .integer, "The fewest members."),
      LuaField("at_most", .integer, "The most members."),
      LuaField("even", .boolean, required: true, "Whether the sectors have equally many."),
    ])

  private static let quorum = LuaRecord(
    "body_quorum", "What a meeting of a standing group needs to act.",
    fields: [
      LuaField("members", .integer, required: true, "How many members."),
      LuaField("of_each_sector", .integer, "How many of them from each sector."),
      LuaField(
        "later_ratified", .boolean, required: true,
        "Whether a later quorate meeting may approve what one without a quorum did."),
    ])

  private static let office = LuaRecord(
    "body_office", "An office of a standing group.",
    fields: [
      LuaField("id", .string, required: true, "Its id."),
      LuaField("title", .string, required: true, "What it is called."),
      LuaField("sector", .string, "The sector it speaks for."),
    ])

  static func value(_ plugin: PluginDeclaration) -> LuaValue {
    .list(
      plugin.bodies.map { body in
        .table(
          LuaTable(entries: [
            ("id", .string(body.id)), ("title", .string(body.title)),
            ("chair", LuaValue(body.chair)), ("members", body.membership.map(value) ?? .nil),
            ("quorum", body.quorum.map(value) ?? .nil),
            ("offices", .list(plugin.offices.filter { $0.body == body.id }.map(value))),
            ("cite", LuaValue(body.citations.map(\.description))),
          ]))
      })
  }

  private static func value(_ membership: Body.Membership) -> LuaValue {
    .table(
      LuaTable(entries: [
        ("at_least", LuaValue(membership.atLeast)), ("at_most", LuaValue(membership.atMost)),
        ("even", .boolean(membership.isEven)),
      ]))
  }

  private static func value(_ quorum: Body.Quorum) -> LuaValue {
    .table(
      LuaTable(entries: [
        ("members", LuaValue(quorum.members)), ("of_each_sector", LuaValue(quorum.ofEachSector)),
        ("later_ratified", .boolean(quorum.allowsRatifying)),
      ]))
  }

  private static func value(_ office: Office) -> LuaValue {
    .table(
      LuaTable(entries: [
        ("id", .string(office.id)), ("title", .string(office.title)),
        ("sector", LuaValue(office.sector)),
      ]))
  }
}
