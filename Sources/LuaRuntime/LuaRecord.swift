/// A table with declared fields; a name outside them is an error.
package struct LuaRecord: Sendable {
  package var name: String
  package var summary: String
  package var fields: [LuaField]

  package init(_ name: String, _ summary: String, fields: [LuaField]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }
}

/// One field of a record.
package struct LuaField: Sendable {
  package var name: String
  package var type: LuaType
  package var isRequired: Bool
  package var summary: String
  package var terms: LuaTerms

  package init(
    _ name: String, _ type: LuaType, required: Bool = false, _ summary: String,
    terms: LuaTerms = LuaTerms()
  ) {
    self.name = name
    self.type = type
    isRequired = required
    self.summary = summary
    self.terms = terms
  }
}
