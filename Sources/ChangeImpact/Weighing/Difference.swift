package import TimeKeeping

/// One thing that comes out otherwise under the new version.
package struct Difference: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The stages the case has been at, with their days.
    case path
    /// Where it stands, or how it ended.
    case standing
    case deadline
    case duty
    case silence
    case violation
    /// Who may do what next.
    case choice
    case route
    case finding
    /// An event that a rule proposes.
    case proposal
    /// A rule that could not finish.
    case failure
    /// A figure of a report.
    case figure
    /// The other wording of a report.
    case wording
  }

  package enum Change: String, Sendable, Codable {
    case added
    case gone
    case changed
  }

  package var kind: Kind
  package var change: Change
  /// The id of the time limit, duty, route, rule or report; empty where nothing has one.
  package var id: String
  package var stage: String?
  /// What differs of it, where it is the same thing otherwise: "severity, citation".
  package var aspect: String?
  /// What it is in words, where `old` and `new` say only what differs of it.
  package var about: String?
  package var old: String?
  package var new: String?
  package var oldDay: CivilDate?
  package var newDay: CivilDate?
  /// The event it is about, counted from 0.
  package var event: Int?
  /// The numbers of the changes that bring it about.
  package var causes: [Int]

  package init(
    _ kind: Kind, id: String = "", stage: String? = nil, aspect: String? = nil,
    about: String? = nil, old: String?, new: String?, event: Int? = nil
  ) {
    self.kind = kind
    change = old == nil ? .added : new == nil ? .gone : .changed
    self.id = id
    self.stage = stage
    self.aspect = aspect
    self.about = about
    self.old = old
    self.new = new
    self.event = event
    causes = []
  }

  /// What a difference is about, without what it says.
  struct Key: Hashable {
    let kind: Kind
    let id: String
    let stage: String?
  }

  var key: Key { Key(kind: kind, id: id, stage: stage) }
}

/// What a change of the plugin makes of one case, or of what is not one case.
package struct CaseImpact: Hashable, Sendable, Codable {
  /// The case; nil for the area as a whole.
  package var caseID: String?
  package var title: String
  /// The line of the case within the request.
  package var line: Int
  package var differences: [Difference]

  package init(caseID: String?, title: String, line: Int, differences: [Difference]) {
    self.caseID = caseID
    self.title = title
    self.line = line
    self.differences = differences
  }
}

extension Difference {
  /// A difference of something that may be there in one version only; where it is in both, only what
  /// differs of it is told.
  ///
  /// `about` says what it is, `whole` everything there is to say when it comes or goes, and `parts` its
  /// parts by name.
  init<Item>(
    _ kind: Kind, id: String, stage: String? = nil, _ old: Item?, _ new: Item?,
    about: (Item) -> String?, whole: (Item) -> String, parts: (Item) -> [(String, String)],
    event: Int? = nil
  ) {
    guard let old, let new else {
      self.init(
        kind, id: id, stage: stage, old: old.map(whole), new: new.map(whole), event: event)
      return
    }
    let differing = zip(parts(old), parts(new)).filter { $0.1 != $1.1 }
    self.init(
      kind, id: id, stage: stage,
      aspect: differing.isEmpty ? "something else" : differing.map(\.0.0).joined(separator: ", "),
      about: about(new),
      old: differing.isEmpty ? whole(old) : differing.map(\.0.1).joined(separator: ", "),
      new: differing.isEmpty ? whole(new) : differing.map(\.1.1).joined(separator: ", "),
      event: event)
  }
}

/// How much was worked out.
package struct ImpactWork: Hashable, Sendable, Codable {
  package var cases = 0
  /// The cases that were replayed under both versions.
  package var replayed = 0
  /// The cases that rules were run on.
  package var ruled = 0
  /// How many times a rule was run on a subject, both versions together.
  package var checks = 0
  /// The rules that were run at all, by id.
  package var rules: Set<String> = []
  /// What of the cases' standing differs anywhere.
  package var changed: Facets = []

  package init() {}

  package mutating func add(_ other: ImpactWork) {
    cases += other.cases
    replayed += other.replayed
    ruled += other.ruled
    checks += other.checks
    rules.formUnion(other.rules)
    changed.formUnion(other.changed)
  }
}
