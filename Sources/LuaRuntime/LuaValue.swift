/// A Lua value that Swift owns: scalars and tables are copies, functions and objects stay handles.
package enum LuaValue {
  case `nil`
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  /// A table whose keys are exactly 1…n; one read from Lua has at least one item.
  case list([LuaValue])
  /// Any other table, the empty one included.
  case table(LuaTable)
  case function(LuaReference)
  case object(LuaObject)

  package static var emptyTable: LuaValue { .table(LuaTable()) }
}

extension LuaValue {
  package var isNil: Bool { if case .nil = self { true } else { false } }
  package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var function: LuaReference? { if case .function(let value) = self { value } else { nil } }
  package var object: LuaObject? { if case .object(let value) = self { value } else { nil } }

  /// The value as a whole number, also when Lua holds it as a float such as 3.0.
  package var integer: Int64? {
    switch self {
    case .integer(let value): value
    case .number(let value) where value >= -0x1p63 && value < 0x1p63:
      Double(Int64(value)) == value ? Int64(value) : nil
    default: nil
    }
  }

  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The items of a list; an empty table counts as an empty list.
  package var list: [LuaValue]? {
    switch self {
    case .list(let items): items
    case .table(let table) where table.isEmpty: []
    default: nil
    }
  }

  package var table: LuaTable? {
    switch self {
    case .table(let table): table
    case .list(let items): LuaTable(unsorted: [], items: items)
    default: nil
    }
  }
}

extension LuaValue: Equatable {
  /// Functions are equal only when they are the same reference.
  package static func == (left: LuaValue, right: LuaValue) -> Bool {
    switch (left, right) {
    case (.nil, .nil): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.table(let left), .table(let right)): left == right
    case (.function(let left), .function(let right)): left === right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension LuaValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: LuaValue...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, LuaValue)...) {
    self = .table(LuaTable(entries: elements.map { (key: $0.0, value: $0.1) }))
  }
}
