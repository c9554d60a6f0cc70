import CompactModel
import RuleEngine

/// What rules found under two versions, and what differs.
struct FindingComparison {
  let old: RuleResults
  let new: RuleResults

  var differences: [Difference] {
    let findings = Pairing(old.findings.sorted(by: Finding.precedes), new.findings.sorted(by: Finding.precedes)) {
      "\($0.rule) \($0.subject.event ?? -1) \($0.subject.register ?? "") \($0.subject.row ?? -1) \($0.subject.field ?? "")"
    }.pairs.map { before, after in
      let shown = after ?? before
      return Difference(
        .finding, id: shown?.rule ?? "",
        aspect: before.flatMap { before in after.map { aspects(before, $0) } },
        old: before.map(words), new: after.map(words), event: shown?.subject.event)
    }
    let failures = Pairing(old.failures.map(Failure.init), new.failures.map(Failure.init)) { $0.rule }
      .pairs.map { before, after in
        Difference(
          .failure, id: (after ?? before)?.rule ?? "", old: before?.message, new: after?.message)
      }
    return findings.sorted { $0.id < $1.id } + failures.sorted { $0.id < $1.id }
  }

  private func words(_ finding: Finding) -> String {
    "\(finding.severity.rawValue): \(finding.message)\(finding.citations.bracketed)"
  }

  private func aspects(_ before: Finding, _ after: Finding) -> String {
    [
      ("severity", before.severity != after.severity),
      ("citation", before.citations != after.citations),
      ("message", before.message != after.message),
      ("needed", before.needed != after.needed || before.found != after.found),
      ("help", before.help != after.help),
    ].filter(\.1).map(\.0).joined(separator: ", ")
  }

  /// A failure without the line of the script, which moves with every edit.
  private struct Failure: Hashable {
    let rule: String
    let message: String

    init(_ failure: RuleFailure) {
      rule = failure.rule
      message = failure.message
    }
  }
}
