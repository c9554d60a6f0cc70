package import CompactModel
package import ProcedureEngine

/// A check over the facts of an area: the port that scripted rules come through.
package protocol Rule {
  var descriptor: RuleDescriptor { get }

  /// Looks at one subject of the rule's scope.
  ///
  /// Findings and proposals come back in the order they were made. An error means that the rule could
  /// not finish on this subject; whatever it found before is dropped with it.
  func check(_ subject: RuleSubject) throws -> RuleOutcome
}

/// What a rule made of one subject.
package struct RuleOutcome: Sendable {
  package var findings: [Finding]
  /// Events for the case; only where the subject is a case or belongs to one.
  package var proposals: [Proposal]

  package init(findings: [Finding] = [], proposals: [Proposal] = []) {
    self.findings = findings
    self.proposals = proposals
  }
}

/// One thing a rule looks at.
package enum RuleSubject {
  case area
  case `case`(TrackedCase)
  case compact(Int)
  /// A record a case is about, by its index there.
  case caseRecord(Int, of: TrackedCase)
  /// A row of a register, by its index.
  case row(Int, register: String)
}

/// A rule that could not finish on a subject.
package struct RuleFailure: Hashable, Sendable, Codable {
  package var rule: String
  package var subject: Finding.Subject
  /// What happened, in one sentence.
  package var message: String
  /// The script's own innermost place, as `path:line`.
  package var place: String?
  /// The script's frames, innermost first.
  package var frames: [String]

  package init(
    rule: String, subject: Finding.Subject, message: String, place: String? = nil,
    frames: [String] = []
  ) {
    self.rule = rule
    self.subject = subject
    self.message = message
    self.place = place
    self.frames = frames
  }
}
