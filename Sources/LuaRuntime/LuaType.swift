/// The type of a parameter, result or field, as declared to scripts.
package indirect enum LuaType: Sendable {
  case any
  case boolean
  case integer
  case number
  case string
  case enumeration(name: String, [String])
  case list(LuaType)
  /// A table from names to values of one type.
  case map(LuaType)
  case record(LuaRecord)
  /// A function; the text is its LuaCATS signature, for example `fun(case: case): boolean`.
  case function(String)
  case object(className: String)
  case union([LuaType])
  case optional(LuaType)
  /// A type with a name of its own, for what would be long to spell out each time.
  case named(LuaNamedType)

  /// The type in LuaCATS notation.
  package var name: String {
    switch self {
    case .any: "any"
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .enumeration(let name, _): name
    case .list(let element): element.isCompound ? "(\(element.name))[]" : "\(element.name)[]"
    case .map(let element): "table<string, \(element.name)>"
    case .record(let record): record.name
    case .function(let signature): signature
    case .object(let className): className
    case .union(let types): types.map(\.name).joined(separator: "|")
    case .optional(let type): type.isCompound ? "(\(type.name))?" : "\(type.name)?"
    case .named(let named): named.name
    }
  }

  /// The type as an error message says it: "a string", "one of 'a', 'b'".
  package var phrase: String {
    switch self {
    case .any: "a value"
    case .boolean: "true or false"
    case .integer: "an integer"
    case .number: "a number"
    case .string: "a string"
    case .enumeration(_, let values):
      "one of \(values.map { "'\($0)'" }.joined(separator: ", "))"
    case .list: "a list"
    case .map: "a table"
    case .record: "a table"
    case .function: "a function"
    case .object(let className): className.withArticle
    case .union(let types): types.map(\.phrase).joined(separator: " or ")
    case .optional(let type): type.phrase
    case .named(let named): named.phrase
    }
  }

  /// Whether nil is a value of the type.
  package var allowsNil: Bool {
    switch self {
    case .any, .optional: true
    case .union(let types): types.contains(where: \.allowsNil)
    case .named(let named): named.type.allowsNil
    default: false
    }
  }

  private var isCompound: Bool {
    switch self {
    case .union, .function: true
    default: false
    }
  }
}

/// A type that scripts and their documentation know by one name.
package struct LuaNamedType: Sendable {
  package var name: String
  package var summary: String
  /// The type as an error message says it.
  package var phrase: String
  package var type: LuaType

  package init(_ name: String, _ summary: String, phrase: String, _ type: LuaType) {
    self.name = name
    self.summary = summary
    self.phrase = phrase
    self.type = type
  }
}

extension String {
  /// The noun with "a" or "an" in front.
  var withArticle: String {
    guard let first = first?.lowercased() else { return self }
    return ["a", "e", "i", "o", "u"].contains(first) ? "an \(self)" : "a \(self)"
  }
}
