/// A global table of host functions, read-only for scripts.
package struct LuaModule: Sendable {
  package var name: String
  package var summary: String
  package var functions: [LuaFunctionDeclaration]
  package var constants: [LuaConstant]
  /// Modules inside this one, reached as `outer.inner`.
  package var nested: [LuaModule]

  package init(
    _ name: String, _ summary: String, functions: [LuaFunctionDeclaration] = [],
    constants: [LuaConstant] = [], nested: [LuaModule] = []
  ) {
    self.name = name
    self.summary = summary
    self.functions = functions
    self.constants = constants
    self.nested = nested
  }
}

/// A named scalar in a module.
package struct LuaConstant: Sendable {
  package enum Value: Sendable, Hashable {
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
  }

  package var name: String
  package var summary: String
  package var value: Value
  package var terms: LuaTerms

  package init(
    _ name: String, _ summary: String, _ value: Value, terms: LuaTerms = LuaTerms()
  ) {
    self.name = name
    self.summary = summary
    self.value = value
    self.terms = terms
  }

  var luaValue: LuaValue {
    switch value {
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    }
  }
}
