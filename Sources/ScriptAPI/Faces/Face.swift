import LuaRuntime

/// A class of objects in the making: how a payload becomes the host's value, and what scripts may
/// read of it.
struct Face<Subject> {
  typealias Resolve = @Sendable (Int64, ScriptContext) throws -> Subject

  let scriptClass: ScriptClass
  let resolve: Resolve

  init(_ scriptClass: ScriptClass, resolve: @escaping Resolve) {
    self.scriptClass = scriptClass
    self.resolve = resolve
  }

  /// A property that reads one thing of the subject.
  func property(
    _ name: String, _ type: LuaType, _ summary: String,
    get: @escaping @Sendable (Subject, ScriptContext) throws -> LuaValue
  ) -> LuaProperty {
    LuaProperty(name, type, summary) { payload, state in
      let context = ScriptContext.of(state)
      return try get(resolve(payload, context), context)
    }
  }

  /// A method that asks something of the subject.
  func method(
    _ name: String, _ summary: String, _ parameters: [LuaParameter] = [],
    result: LuaType? = nil, returns: String = "", example: String,
    body: @escaping @Sendable (Subject, LuaCall, ScriptContext) throws -> LuaValue
  ) -> LuaFunctionDeclaration {
    LuaFunctionDeclaration(
      name, summary, parameters: parameters, result: result, resultSummary: returns,
      example: example
    ) { call in
      let context = ScriptContext.of(call.state)
      return try body(resolve(call.payload, context), call, context)
    }
  }
}

extension LuaType {
  static func object(_ scriptClass: ScriptClass) -> LuaType {
    .object(className: scriptClass.name)
  }

  static let date = LuaType.object(.date)
  static let maybeDate = LuaType.optional(.date)
  static let maybeString = LuaType.optional(.string)
  static let strings = LuaType.list(.string)
  /// A citation or several of them.
  static let citations = LuaType.union([.string, .list(.string)])
}

extension LuaValue {
  init(_ text: String?) { self = text.map { .string($0) } ?? .nil }
  init(_ texts: [String]) { self = .list(texts.map { .string($0) }) }
  init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .nil }
}
