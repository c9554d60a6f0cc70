import CompactModel
import LuaRuntime
import TimeKeeping

extension LuaClass {
  /// One version of the area's agreement.
  static let compact: LuaClass = {
    let face = Face<(compact: Compact, index: Int)>(.compact) { payload, context in
      (try context.requireArea().plugin.compacts[Int(payload)], Int(payload))
    }
    return LuaClass(
      "compact", "One dated version of the area's agreement.",
      properties: [
        face.property("id", .string, "Its id.") { item, _ in .string(item.compact.id) },
        face.property("title", .string, "Its title.") { item, _ in .string(item.compact.title) },
        face.property(
          "status",
          .choice("compact_status", Compact.Status.self),
          "How far it has come."
        ) { item, _ in .string(item.compact.status.rawValue) },
        face.property("dated", .maybeDate, "The day it was agreed or issued.") { item, _ in
          LuaValue(item.compact.dated)
        },
        face.property("from", .maybeDate, "The first day it applies.") { item, _ in
          LuaValue(item.compact.from)
        },
        face.property("to", .maybeDate, "The last day it can apply, where its text gives an end.") {
          item, _ in LuaValue(item.compact.to?.latest)
        },
        face.property("area", .object(.area), "The area it belongs to.") { _, _ in
          ScriptClass.area.object(0)
        },
        face.property("commitments", .list(.object(.commitment)), "Its commitments.") { item, _ in
          .list(
            item.compact.commitments.indices.map {
              ScriptClass.commitment.object($0, of: item.index)
            })
        },
        face.property("codes", .list(.record(code)), "Its codes of practice.") { item, _ in
          .list(
            item.compact.codes.map { code in
              .table(
                LuaTable(entries: [
                  ("id", .string(code.id)), ("title", .string(code.title)),
                  ("status", .string(code.status.rawValue)), ("into", LuaValue(code.into)),
                  ("note", LuaValue(code.note)),
                  ("cite", LuaValue(code.citations.map(\.description))),
                ]))
            })
        },
        face.property("principles", .list(.record(principle)), "Its principles.") { item, _ in
          .list(
            item.compact.principles.map { principle in
              .table(
                LuaTable(entries: [
                  ("id", .string(principle.id)), ("title", .string(principle.title)),
                  ("summary", .string(principle.summary)),
                  ("cite", LuaValue(principle.citations.map(\.description))),
                ]))
            })
        },
      ])
  }()

  private static let code = LuaRecord(
    "practice_code", "A code of practice of a Compact.",
    fields: [
      LuaField("id", .string, required: true, "Its id."),
      LuaField("title", .string, required: true, "What it is called."),
      LuaField(
        "status", .choice("code_status", PracticeCode.Status.self), required: true,
        "How far it has come."),
      LuaField("into", .string, "The code it was folded into."),
      LuaField("note", .string, "What else is known of it."),
      LuaField("cite", .strings, required: true, "Where it is stated."),
    ])

  private static let principle = LuaRecord(
    "shared_principle", "A value the partners share.",
    fields: [
      LuaField("id", .string, required: true, "Its id."),
      LuaField("title", .string, required: true, "What it is called."),
      LuaField("summary", .string, required: true, "What it is about, in our own words."),
      LuaField("cite", .strings, required: true, "Where it is stated."),
    ])

  /// A promise of a Compact.
  static let commitment: LuaClass = {
    let face = Face<Commitment>(.commitment) { payload, context in
      let position = OwnedIndex(payload)
      return try context.requireArea().plugin.compacts[position.owner].commitments[position.index]
    }
    return LuaClass(
      "commitment", "A promise of a Compact.",
      properties: [
        face.property("id", .string, "Its id.") { item, _ in .string(item.id) },
        face.property(
          "owner",
          .choice("commitment_owner", Commitment.Owner.self),
          "Whose promise it is."
        ) { item, _ in .string(item.owner.rawValue) },
        face.property("summary", .string, "The promise in our own words.") { item, _ in
          .string(item.summary)
        },
        face.property("outcome", .maybeString, "The outcome it stands under.") { item, _ in
          LuaValue(item.outcome)
        },
        face.property("themes", .list(.choice("theme", Commitment.Theme.self)), "What it is about.")
        { item, _ in
          LuaValue(item.themes.map(\.rawValue))
        },
        face.property("cite", .strings, "Where it stands.") { item, _ in
          LuaValue(item.citations.map(\.description))
        },
      ])
  }()
}
