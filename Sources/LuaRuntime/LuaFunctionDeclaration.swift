/// A function or method that scripts may call, with all that is ever said about it.
package struct LuaFunctionDeclaration: Sendable {
  package typealias Body = @Sendable (LuaCall) throws -> LuaValue

  package var name: String
  /// One sentence without a full stop.
  package var summary: String
  package var parameters: [LuaParameter]
  /// The type of the one result; nil when there is none.
  package var result: LuaType?
  package var resultSummary: String
  /// A few lines of Lua that run as they stand.
  package var example: String
  /// The level of the script interface that brought the function.
  package var since: Int
  /// The phases it may be called in; nil for all.
  package var phases: Set<LuaPhase>?
  package var body: Body

  package init(
    _ name: String, _ summary: String, parameters: [LuaParameter] = [],
    result: LuaType? = nil, resultSummary: String = "", example: String, since: Int = 1,
    phases: Set<LuaPhase>? = nil, body: @escaping Body
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.result = result
    self.resultSummary = resultSummary
    self.example = example
    self.since = since
    self.phases = phases
    self.body = body
  }
}

/// One parameter of a declared function.
package struct LuaParameter: Sendable {
  package var name: String
  package var type: LuaType
  package var summary: String
  package var isOptional: Bool

  package init(_ name: String, _ type: LuaType, _ summary: String, optional: Bool = false) {
    self.name = name
    self.type = type
    self.summary = summary
    isOptional = optional
  }
}
