package import Diagnostics

/// A line of a script that uses a member which is on its way out.
package struct LuaDeprecatedUse: Hashable, Sendable {
  /// The member as scripts write it: `case:first`.
  package var member: String
  package var deprecation: LuaDeprecation
  package var place: Place?
}

extension LuaState {
  /// The most lines that are noted.
  private static let noteLimit = 100

  /// Notes that the running script uses a deprecated member, each line once.
  func noteUse(of member: String, _ deprecation: LuaDeprecation) {
    guard deprecatedUses.count < Self.noteLimit else { return }
    deprecatedUses.insert(
      LuaDeprecatedUse(member: member, deprecation: deprecation, place: callingPlace()))
  }

  /// A property's getter, which notes each use where the property is deprecated.
  static func noting(
    _ property: LuaProperty, _ title: String, _ get: @escaping LuaProperty.Getter
  ) -> LuaProperty.Getter {
    guard let deprecation = property.terms.deprecation else { return get }
    return { payload, state in
      state.noteUse(of: title, deprecation)
      return try get(payload, state)
    }
  }
}
