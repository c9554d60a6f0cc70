/// A function or method that scripts may call, with all that is ever said about it.
package struct LuaFunctionDeclaration: Sendable {
  package typealias Body = @Sendable (LuaCall) throws -> LuaValue
  /// Answers a method's one argument, given the payload and a number: the integer, or the position of
  /// the word among those the parameter may be.
  package typealias ShortBody = @Sendable (Int64, Int64, LuaState) throws -> LuaValue

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
  /// Answers most calls of a method that is asked very often, without a list of arguments.
  package private(set) var shortBody: ShortBody?

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

  /// A method of one integer, or of one word out of several, that is asked very often.
  package init(
    _ name: String, _ summary: String, parameter: LuaParameter, result: LuaType? = nil,
    resultSummary: String = "", example: String, terms: LuaTerms = LuaTerms(),
    shortBody: @escaping ShortBody
  ) {
    let body: Body
    if case .enumeration(_, let words) = parameter.type {
      let words = LuaWords(words)
      body = { call in
        guard let position = words.index(of: call.string(0)) else {
          preconditionFailure("'\(call.string(0))' was let through as a word")
        }
        return try shortBody(call.payload, Int64(position), call.state)
      }
    } else {
      body = { call in try shortBody(call.payload, call.integer(0), call.state) }
    }
    self.init(
      name, summary, parameters: [parameter], result: result, resultSummary: resultSummary,
      example: example, terms: terms, body: body)
    self.shortBody = shortBody
  }

  /// The words that the argument of a short call may be; nil where it is an integer.
  var shortWords: [String]? {
    guard case .enumeration(_, let words) = parameters.first?.type else { return nil }
    return words
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
