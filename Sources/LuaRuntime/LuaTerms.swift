/// On what terms scripts may use a member: since when, where, with which capability and at what risk.
package struct LuaTerms: Sendable {
  /// The level of the script interface that brought the member.
  package var since: Int
  package var deprecation: LuaDeprecation?
  /// The phases it may be used in; nil for all.
  package var phases: Set<LuaPhase>?
  /// What a script has to be granted before it may use the member; nil when anybody may.
  package var capability: String?
  /// What it may raise, beside the error for wrong arguments.
  package var errors: [LuaRaised]

  package init(
    since: Int = 1, deprecation: LuaDeprecation? = nil, phases: Set<LuaPhase>? = nil,
    capability: String? = nil, errors: [LuaRaised] = []
  ) {
    self.since = since
    self.deprecation = deprecation
    self.phases = phases
    self.capability = capability
    self.errors = errors
  }
}

/// An error a member may raise, by the code that scripts read as `error.code`.
package struct LuaRaised: Sendable, Hashable {
  package var code: String
  /// When it is raised, in one sentence.
  package var summary: String

  package init(_ code: String, _ summary: String) {
    self.code = code
    self.summary = summary
  }
}

/// That a member is on its way out.
package struct LuaDeprecation: Sendable, Hashable {
  /// The level since which it should no longer be used.
  package var since: Int
  /// What to use in its place.
  package var instead: String
  /// The level that will be without it.
  package var removal: Int

  package init(since: Int, instead: String, removal: Int) {
    self.since = since
    self.instead = instead
    self.removal = removal
  }
}
