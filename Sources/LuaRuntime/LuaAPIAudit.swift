/// Finds what is missing or clashes in a declared interface, before a script can meet it.
struct LuaAPIAudit {
  private(set) var faults: [String] = []
  private let classNames: Set<String>
  /// The words of each enumeration by its name, and the content of each named type and record.
  private var shapes: [String: [String]] = [:]

  init(_ api: LuaAPI) {
    classNames = Set(api.classes.map(\.name))
    check(unique: api.modules.map(\.name), in: "the globals")
    check(unique: api.classes.map(\.name), in: "the classes")
    for module in api.modules {
      if Self.libraryNames.contains(module.name) {
        faults.append("the module '\(module.name)' would hide a part of Lua")
      }
      check(module, title: module.name)
    }
    for luaClass in api.classes { check(luaClass) }
  }

  private static let libraryNames: Set<String> = [
    "_VERSION", "assert", "coroutine", "debug", "error", "getmetatable", "ipairs", "math", "next",
    "pairs",
    "pcall", "print", "rawequal", "rawget", "rawlen", "rawset", "require", "select",
    "setmetatable", "string", "table", "tonumber", "tostring", "type", "utf8", "xpcall",
  ]

  private static let reservedWords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  private mutating func check(_ module: LuaModule, title: String) {
    check(name: module.name, summary: module.summary, title: title)
    check(
      unique: module.functions.map(\.name) + module.constants.map(\.name)
        + module.nested.map(\.name),
      in: title)
    for function in module.functions { check(function, title: "\(title).\(function.name)") }
    for constant in module.constants {
      check(name: constant.name, summary: constant.summary, title: "\(title).\(constant.name)")
      check(constant.terms, title: "\(title).\(constant.name)")
    }
    for inner in module.nested { check(inner, title: "\(title).\(inner.name)") }
  }

  private mutating func check(_ luaClass: LuaClass) {
    let title = luaClass.name
    check(name: luaClass.name, summary: luaClass.summary, title: title)
    check(unique: luaClass.properties.map(\.name) + luaClass.methods.map(\.name), in: title)
    for property in luaClass.properties {
      let title = "\(title).\(property.name)"
      check(name: property.name, summary: property.summary, title: title)
      check(property.type, title: title)
      check(property.terms, title: title)
    }
    for method in luaClass.methods { check(method, title: "\(title):\(method.name)") }
    if luaClass.element != nil, luaClass.length == nil {
      faults.append("\(title) has elements but no length")
    }
  }

  private mutating func check(_ function: LuaFunctionDeclaration, title: String) {
    check(name: function.name, summary: function.summary, title: title)
    check(unique: function.parameters.map(\.name), in: title)
    if function.example.isEmpty { faults.append("\(title) has no example") }
    check(function.terms, title: title)
    if !function.variants.isEmpty {
      guard case .enumeration(_, let words) = function.parameters.first?.type,
        Set(function.variants.map(\.word)).isSubset(of: words)
      else {
        faults.append("\(title) has results for words its first parameter cannot be")
        return
      }
    }
    var sawOptional = false
    for parameter in function.parameters {
      check(
        name: parameter.name, summary: parameter.summary, title: "\(title)(\(parameter.name))")
      check(parameter.type, title: "\(title)(\(parameter.name))")
      if sawOptional, !parameter.isOptional {
        faults.append("\(title)(\(parameter.name)) is required after an optional parameter")
      }
      sawOptional = sawOptional || parameter.isOptional
    }
    if let result = function.result { check(result, title: title) }
  }

  private mutating func check(_ type: LuaType, title: String) {
    switch type {
    case .object(let className):
      if !classNames.contains(className) {
        faults.append("\(title) names the class '\(className)', which is not declared")
      }
    case .list(let element), .map(let element), .optional(let element):
      check(element, title: title)
    case .union(let types):
      for type in types { check(type, title: title) }
    case .named(let named):
      if named.summary.isEmpty { faults.append("the type \(named.name) has no summary") }
      guard check(shape: [named.type.name], of: named.name) else { return }
      check(named.type, title: named.name)
    case .record(let record):
      guard check(shape: record.fields.map { "\($0.name): \($0.type.name)" }, of: record.name)
      else { return }
      check(unique: record.fields.map(\.name), in: record.name)
      for field in record.fields {
        check(name: field.name, summary: field.summary, title: "\(title).\(field.name)")
        check(field.type, title: "\(title).\(field.name)")
        check(field.terms, title: "\(title).\(field.name)")
      }
    case .enumeration(let name, let values):
      if values.isEmpty { faults.append("\(title): '\(name)' has no values") }
      check(unique: values, in: name)
      _ = check(shape: values, of: name)
    case .any, .boolean, .integer, .number, .string, .function: break
    }
  }

  /// Holds a name to one meaning; false when the name has been looked at before.
  private mutating func check(shape: [String], of name: String) -> Bool {
    if classNames.contains(name) { faults.append("'\(name)' names a class and another type") }
    guard let known = shapes[name] else {
      shapes[name] = shape
      return true
    }
    if known != shape { faults.append("'\(name)' names two types that differ") }
    return false
  }

  private mutating func check(_ terms: LuaTerms, title: String) {
    if terms.since < 1 { faults.append("\(title) came before the first level") }
    if terms.phases?.isEmpty == true { faults.append("\(title) can never be used") }
    check(unique: terms.errors.map(\.code), in: title)
    for error in terms.errors where error.summary.isEmpty {
      faults.append("\(title) may raise \(error.code), and no word says when")
    }
    if let deprecation = terms.deprecation, deprecation.removal <= deprecation.since {
      faults.append("\(title) would be gone before anybody was told")
    }
  }

  private mutating func check(name: String, summary: String, title: String) {
    if !name.isLuaName || Self.reservedWords.contains(name) {
      faults.append("\(title): '\(name)' is not a name in Lua")
    }
    if summary.isEmpty { faults.append("\(title) has no summary") }
  }

  private mutating func check(unique names: [String], in title: String) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      faults.append("\(title): '\(name)' is declared twice")
    }
  }
}
