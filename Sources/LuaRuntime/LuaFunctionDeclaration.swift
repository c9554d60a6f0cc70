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
  /// Narrower results for single values of the first parameter.
  package var variants: [LuaVariant]
  /// A few lines of Lua that run as they stand.
  package var example: String
  package var terms: LuaTerms
  package var body: Body

  package init(
    _ name: String, _ summary: String, parameters: [LuaParameter] = [],
    result: LuaType? = nil, resultSummary: String = "", variants: [LuaVariant] = [],
    example: String, terms: LuaTerms = LuaTerms(), body: @escaping Body
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.result = result
    self.resultSummary = resultSummary
    self.variants = variants
    self.example = example
    self.terms = terms
    self.body = body
  }
}

/// What a function returns when its first argument is one certain word.
package struct LuaVariant: Sendable {
  package var word: String
  package var result: LuaType

  package init(_ word: String, _ result: LuaType) {
    self.word = word
    self.result = result
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
