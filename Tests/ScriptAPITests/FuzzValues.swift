import LuaRuntime

@testable import ScriptAPI

/// A sequence of numbers that looks random and is the same every time.
struct FuzzSequence {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[next(below: items.count)] }
}

/// A value to call something with, written in Lua, and what kind of value it is.
struct FuzzValue: Sendable {
  enum Kind: Sendable, Hashable {
    case `nil`
    case boolean
    case integer
    case number
    case string
    /// Text that is not UTF-8: it cannot be passed on.
    case bytes
    case list
    case table
    /// A table that cannot be passed on.
    case badTable
    case function
    case coroutine
    case object(String)
    /// An object of a run that is over.
    case late
  }

  let text: String
  let kind: Kind

  init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// Whether the value can never be of a type: then using it as one has to be an error.
  func isWrong(for type: LuaType) -> Bool {
    switch type {
    case .any: kind == .bytes || kind == .badTable || kind == .coroutine || kind == .late
    case .boolean: kind != .boolean
    case .integer: kind != .integer && kind != .number
    case .number: kind != .integer && kind != .number
    case .string, .enumeration: kind != .string
    case .list: kind != .list && kind != .table
    case .map, .record: kind != .table
    case .function: kind != .function
    case .object(let className): kind != .object(className)
    case .optional(let type): kind != .nil && isWrong(for: type)
    case .union(let types): types.allSatisfy { isWrong(for: $0) }
    case .named(let named): isWrong(for: named.type)
    }
  }

  /// Values at the edge of what there is, and of every kind there is.
  static let pool: [FuzzValue] = [
    FuzzValue("nil", .nil), FuzzValue("true", .boolean), FuzzValue("false", .boolean),
    FuzzValue("0", .integer), FuzzValue("1", .integer), FuzzValue("-1", .integer),
    FuzzValue("2026", .integer), FuzzValue("1900", .integer), FuzzValue("2199", .integer),
    FuzzValue("100001", .integer), FuzzValue("1000000", .integer), FuzzValue("-1000000", .integer),
    FuzzValue("math.maxinteger", .integer), FuzzValue("math.mininteger", .integer),
    FuzzValue("math.maxinteger - 1", .integer), FuzzValue("2^31", .number),
    FuzzValue("2^53", .number), FuzzValue("2^53 + 1", .number), FuzzValue("2^63", .number),
    FuzzValue("-2^63", .number), FuzzValue("2^64", .number), FuzzValue("0/0", .number),
    FuzzValue("math.huge", .number), FuzzValue("-math.huge", .number), FuzzValue("-0.0", .number),
    FuzzValue("1.5", .number), FuzzValue("1e308", .number), FuzzValue("5e-324", .number),
    FuzzValue("''", .string), FuzzValue("'x'", .string), FuzzValue("'2026-03-04'", .string),
    FuzzValue("'2026-02-30'", .string), FuzzValue("'raised'", .string),
    FuzzValue("'meetings'", .string), FuzzValue("'\\0'", .string), FuzzValue("'a\\0b'", .string),
    FuzzValue("'\\u{10FFFF}\\u{202E}'", .string), FuzzValue("('é'):rep(5000)", .string),
    FuzzValue("('x'):rep(1 << 20)", .string), FuzzValue("'\\xFF'", .bytes),
    FuzzValue("'a\\xC3'", .bytes), FuzzValue("{}", .table), FuzzValue("{ 1, 2, 3 }", .list),
    FuzzValue("{ 'a', 'b' }", .list), FuzzValue("{ { 'a', 1 }, { 'b', 2 } }", .list),
    FuzzValue("{ a = 1 }", .table), FuzzValue("{ [1] = 1, [3] = 3 }", .badTable),
    FuzzValue("{ [1.5] = 1 }", .badTable), FuzzValue("{ [true] = 1 }", .badTable),
    FuzzValue("{ x = '\\xFF' }", .badTable), FuzzValue("deep(10)", .table),
    FuzzValue("deep(200)", .badTable), FuzzValue("cyclic", .badTable),
    FuzzValue("{ late }", .badTable), FuzzValue("many(2000)", .list),
    FuzzValue("function() error('never called') end", .function), FuzzValue("print", .function),
    FuzzValue("coroutine.create(print)", .coroutine), FuzzValue("late", .late),
  ]

  /// The objects at hand in a phase.
  static func objects(_ names: [String], in api: LuaAPI) -> [FuzzValue] {
    let classes = Set(api.classes.map(\.name))
    return names.filter(classes.contains).map { FuzzValue($0, .object($0)) }
  }

  /// A value that is right for a type, as far as the type alone can say.
  static func right(for type: LuaType, _ random: inout FuzzSequence) -> String {
    switch type {
    case .any: random.pick(["'x'", "3", "true", "{ 1 }"])
    case .boolean: random.pick(["true", "false"])
    case .integer: random.pick(["0", "1", "2", "7", "2026", "-3"])
    case .number: random.pick(["0", "1.5", "3"])
    case .string: random.pick(["'x'", "'2026-03-04'", "'funding.notice'", "'example-council'"])
    case .enumeration(_, let words): "'\(random.pick(words))'"
    case .list(let element):
      "{ \((0..<random.next(below: 3)).map { _ in right(for: element, &random) }.joined(separator: ", ")) }"
    case .map(let element): "{ a = \(right(for: element, &random)) }"
    case .record(let record):
      "{ \(fields(of: record, &random).map { "\($0.0) = \($0.1)" }.joined(separator: ", ")) }"
    case .function: "function() end"
    case .object(let className): className
    case .optional(let type): right(for: type, &random)
    case .union(let types): right(for: random.pick(types), &random)
    case .named(let named): right(for: named.type, &random)
    }
  }

  /// The required fields of a record and some of the others, with a right value for each.
  static func fields(
    of record: LuaRecord, _ random: inout FuzzSequence
  ) -> [(String, String)] {
    var fields: [(String, String)] = []
    for field in record.fields where field.isRequired || random.next(below: 3) == 0 {
      fields.append((field.name, right(for: field.type, &random)))
    }
    return fields
  }
}
