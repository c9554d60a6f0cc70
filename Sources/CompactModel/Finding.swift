package import Diagnostics

/// One remark a rule makes.
package struct Finding: Hashable, Sendable, Codable {
  package enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    /// The area's text does not say; somebody has to decide, on record.
    case silent
    case note
    case warning
    case breach

    private var rank: Int {
      switch self {
      case .silent: 0
      case .note: 1
      case .warning: 2
      case .breach: 3
      }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  /// The rule's id.
  package var rule: String
  package var severity: Severity
  package var message: String
  package var subject: Subject
  package var citations: [Citation]
  /// What the rule wanted, in words.
  package var needed: String?
  /// What it met instead, in words.
  package var found: String?
  package var help: String?
  /// Where to look; filled in by whoever read the file.
  package var place: Place?

  package init(
    rule: String, severity: Severity, message: String, subject: Subject,
    citations: [Citation] = [], needed: String? = nil, found: String? = nil, help: String? = nil,
    place: Place? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.subject = subject
    self.citations = citations
    self.needed = needed
    self.found = found
    self.help = help
    self.place = place
  }

  /// What a finding is about, by position, so that the reader of the files can turn it into a place.
  package struct Subject: Hashable, Sendable, Codable {
    /// The case, when the finding is about one.
    package var caseID: String?
    /// A key of the case file or a field of the record.
    package var field: String?
    /// The index of an event of the case.
    package var event: Int?
    /// The register, when the finding is about a row of one.
    package var register: String?
    /// The index of the row in its register, or of the record among what the case is about.
    package var row: Int?
    /// The line the case stands at in a stream of cases, which has no other place.
    package var line: Int?

    package init(
      caseID: String? = nil, field: String? = nil, event: Int? = nil, register: String? = nil,
      row: Int? = nil
    ) {
      self.caseID = caseID
      self.field = field
      self.event = event
      self.register = register
      self.row = row
    }
  }
}

extension Finding {
  /// The order findings are shown and written in: by case or row, then gravity, rule and event.
  ///
  /// Total: of two different findings one always comes first, so sorting forgets the order of running.
  package static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    let leftKey = (left.subject.caseID ?? "", left.subject.register ?? "", left.subject.row ?? -1)
    let rightKey = (
      right.subject.caseID ?? "", right.subject.register ?? "", right.subject.row ?? -1
    )
    if leftKey != rightKey { return leftKey < rightKey }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.subject.event != right.subject.event {
      return (left.subject.event ?? -1) < (right.subject.event ?? -1)
    }
    return left.words.lexicographicallyPrecedes(right.words)
  }

  /// Everything else that can tell two findings apart, as texts.
  private var words: [String] {
    [
      message, subject.field ?? "", needed ?? "", found ?? "", help ?? "",
      citations.map(\.description).joined(separator: "\n"), place?.description ?? "",
    ]
  }
}
