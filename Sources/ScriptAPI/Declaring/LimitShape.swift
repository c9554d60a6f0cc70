import CompactModel
import LuaRuntime
import TimeKeeping

/// The declared type of a length of time, and its reading.
enum LimitShape {
  /// The fields that a clock and a length of time share.
  static let fields = [
    LuaField("count", .integer, required: true, "How many units."),
    LuaField("unit", .choice("unit", TimeLimit.Unit.self), required: true, "The unit."),
    LuaField(
      "counting", .choice("counting", TimeLimit.Counting.self),
      "Whether the first day counts; after it when left out."),
    LuaField(
      "roll", .choice("roll", TimeLimit.Roll.self),
      "What a last day that is no working day does; nothing when left out."),
  ]

  static let record = LuaRecord(
    "limit_declaration", "A length of time, and how it is counted.", fields: fields)

  /// The length of time a table states; an error that names what it is of when its count is bad.
  static func limit(
    _ table: DeclaredTable, of what: String, _ call: LuaCall
  ) throws -> TimeLimit {
    let count = table.integer("count") ?? 0
    let limit = TimeLimit(
      count, table.member("unit") ?? .days, counting: table.member("counting") ?? .after,
      roll: table.member("roll") ?? .none)
    guard let limit else {
      throw call.problem(
        "procedure.bad-count", "\(what) counts \(count): write 1 to 9,999")
    }
    return limit
  }

  /// The length of time under a key; nil when the key is left out.
  static func limit(
    _ table: DeclaredTable, _ key: String, of what: String, _ call: LuaCall
  ) throws -> TimeLimit? {
    try DeclaredTable(table[key]).map { try limit($0, of: what, call) }
  }
}
