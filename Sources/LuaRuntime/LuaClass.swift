/// A class of host objects: what scripts may read of one and ask it.
///
/// Its number, which a `LuaObject` carries, is its position in `LuaAPI.classes`.
package struct LuaClass: Sendable {
  package typealias Length = @Sendable (Int64, LuaState) throws -> Int
  /// Given a payload and an index counting from 1; nil past the end.
  package typealias Element = @Sendable (Int64, Int, LuaState) throws -> LuaValue
  /// Less than, equal to or greater than zero, like the order of the two payloads.
  package typealias Compare = @Sendable (Int64, Int64, LuaState) throws -> Int
  package typealias Describe = @Sendable (Int64, LuaState) throws -> String

  package var name: String
  package var summary: String
  /// In the order in which `pairs` visits them.
  package var properties: [LuaProperty]
  package var methods: [LuaFunctionDeclaration]
  package var length: Length?
  package var element: Element?
  package var elementType: LuaType?
  package var compare: Compare?
  package var describe: Describe?
  /// What a script has to be granted for `tostring` to tell more than the class's name.
  package var describeCapability: String?
  /// What to do instead of setting a property, as a clause; nil where nothing would be of use.
  package var insteadOfWriting: String?
  /// Whether the payload is the value itself, so that it outlives a run.
  package var isValue: Bool

  package init(
    _ name: String, _ summary: String, properties: [LuaProperty] = [],
    methods: [LuaFunctionDeclaration] = [], length: Length? = nil, element: Element? = nil,
    elementType: LuaType? = nil, compare: Compare? = nil, describe: Describe? = nil,
    describeCapability: String? = nil, insteadOfWriting: String? = nil, isValue: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.properties = properties
    self.methods = methods
    self.length = length
    self.element = element
    self.elementType = elementType
    self.compare = compare
    self.describe = describe
    self.describeCapability = describeCapability
    self.insteadOfWriting = insteadOfWriting
    self.isValue = isValue
  }
}

/// One thing scripts may read of an object, as `object.name`.
package struct LuaProperty: Sendable {
  package typealias Getter = @Sendable (Int64, LuaState) throws -> LuaValue

  package var name: String
  package var type: LuaType
  package var summary: String
  package var example: String?
  package var terms: LuaTerms
  package var get: Getter

  package init(
    _ name: String, _ type: LuaType, _ summary: String, example: String? = nil,
    terms: LuaTerms = LuaTerms(), get: @escaping Getter
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.example = example
    self.terms = terms
    self.get = get
  }
}
