import LuaRuntime

/// The tables, words and named types that members mention, each once, in the order they are met.
struct CollectedTypes {
  private(set) var records: [LuaRecord] = []
  private(set) var enumerations: [(name: String, words: [String])] = []
  private(set) var named: [LuaNamedType] = []
  private var seen: Set<String> = []

  init(_ api: LuaAPI) {
    for function in api.modules.flatMap(\.functions) { visit(function) }
    for type in api.classes {
      for property in type.properties { visit(property.type) }
      for method in type.methods { visit(method) }
    }
  }

  private mutating func visit(_ function: LuaFunctionDeclaration) {
    for parameter in function.parameters { visit(parameter.type) }
    if let result = function.result { visit(result) }
    for variant in function.variants { visit(variant.result) }
  }

  private mutating func visit(_ type: LuaType) {
    switch type {
    case .record(let record):
      guard seen.insert(record.name).inserted else { return }
      records.append(record)
      for field in record.fields { visit(field.type) }
    case .enumeration(let name, let words):
      guard seen.insert(name).inserted else { return }
      enumerations.append((name, words))
    case .named(let type):
      guard seen.insert(type.name).inserted else { return }
      named.append(type)
      visit(type.type)
    case .list(let inner), .map(let inner), .optional(let inner): visit(inner)
    case .union(let types): for type in types { visit(type) }
    case .any, .boolean, .integer, .number, .string, .function, .object: break
    }
  }
}

extension LuaClass {
  /// Whether its objects are only handed from one declaring function to the next.
  var isToken: Bool { properties.isEmpty && methods.isEmpty }
}

extension LuaType {
  /// The names of classes, tables, words and types in it.
  var mentioned: [String] {
    switch self {
    case .record(let record): [record.name]
    case .enumeration(let name, _): [name]
    case .named(let type): [type.name]
    case .object(let className): [className]
    case .list(let inner), .map(let inner), .optional(let inner): inner.mentioned
    case .union(let types): types.flatMap(\.mentioned)
    case .any, .boolean, .integer, .number, .string, .function: []
    }
  }
}
