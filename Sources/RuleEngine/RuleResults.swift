package import CompactModel

/// What running rules brought to light.
package struct RuleResults: Sendable, Codable {
  package var findings: [Finding] = []
  /// The events that rules propose.
  package var proposals: [Proposal] = []
  package var failures: [RuleFailure] = []
  /// How many times a rule was run on a subject.
  package var checks = 0

  package init() {}

  mutating func run(_ rule: any Rule, _ subject: RuleSubject, _ place: Finding.Subject) {
    checks += 1
    do {
      let outcome = try rule.check(subject)
      findings += outcome.findings
      proposals += outcome.proposals
    } catch let error as any RuleError {
      failures.append(
        RuleFailure(
          rule: rule.descriptor.id, subject: place, message: error.message,
          place: error.scriptPlace, frames: error.scriptFrames))
    } catch {
      failures.append(
        RuleFailure(rule: rule.descriptor.id, subject: place, message: "\(error)"))
    }
  }

  /// Adds the results of another run.
  package mutating func append(_ other: RuleResults) {
    findings += other.findings
    proposals += other.proposals
    failures += other.failures
    checks += other.checks
  }

  /// Puts everything in the order it is shown in, which does not depend on the order of running.
  package mutating func sort() {
    findings.sort(by: Finding.precedes)
    proposals.sort(by: Proposal.precedes)
    failures.sort { left, right in
      (
        left.subject.caseID ?? "", left.subject.register ?? "", left.rule, left.subject.row ?? -1,
        left.message, left.place ?? ""
      ) < (
        right.subject.caseID ?? "", right.subject.register ?? "", right.rule,
        right.subject.row ?? -1, right.message, right.place ?? ""
      )
    }
  }
}

/// An error of a rule that can say where in the script it arose.
package protocol RuleError: Error {
  var message: String { get }
  var scriptPlace: String? { get }
  var scriptFrames: [String] { get }
}
