package import CompactModel

/// What a rule declares about itself: enough to list, choose and document it without running it.
package struct RuleDescriptor: Hashable, Sendable, Codable {
  package var id: String
  package var title: String
  package var summary: String
  package var citations: [Citation]
  package var over: RuleScope
  /// The acts that wake a rule over cases; nil when every case does.
  package var wakes: ActSet?
  /// What `finding:raise` uses.
  package var severity: Finding.Severity
  package var settings: [RuleSetting]

  package init(
    id: String, title: String, summary: String, citations: [Citation], over: RuleScope,
    wakes: ActSet? = nil, severity: Finding.Severity, settings: [RuleSetting] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.citations = citations
    self.over = over
    self.wakes = wakes
    self.severity = severity
    self.settings = settings
  }
}

/// What a rule is run over.
package enum RuleScope: Hashable, Sendable, Codable {
  /// Once for the whole workspace.
  case area
  /// Once for each case.
  case cases
  /// Once for each version of the Compact.
  case compacts
  /// Once for each record of a kind, in registers and in what cases are about.
  case records(String)

  package init?(_ name: String) {
    switch name {
    case "area": self = .area
    case "case": self = .cases
    case "compact": self = .compacts
    default:
      guard RecordKind.named(name) != nil else { return nil }
      self = .records(name)
    }
  }

  package var name: String {
    switch self {
    case .area: "area"
    case .cases: "case"
    case .compacts: "compact"
    case .records(let kind): kind
    }
  }

  /// Every name a rule may be over.
  package static let names = ["area", "case", "compact"] + RecordKind.all.map(\.name)
}
