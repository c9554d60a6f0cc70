import CompactModel
import RuleEngine
import TimeKeeping

/// What rules found under two versions, and what differs.
struct FindingComparison {
  let old: RuleResults
  let new: RuleResults

  var differences: [Difference] {
    let findings = Pairing(
      old.findings.sorted(by: Finding.precedes), new.findings.sorted(by: Finding.precedes),
      key: subject
    ).pairs.map { before, after in
      let shown = after ?? before
      return Difference(
        .finding, id: shown?.rule ?? "", before, after, about: \.message,
        whole: { "\($0.severity.rawValue): \($0.message)\($0.citations.bracketed)" },
        parts: { finding in
          [
            ("severity", finding.severity.rawValue),
            ("citation", finding.citations.map(\.description).joined(separator: ", ")),
            ("message", finding.message), ("needed", finding.needed ?? "nothing"),
            ("found", finding.found ?? "nothing"), ("help", finding.help ?? "nothing"),
          ]
        },
        event: shown?.subject.event)
    }
    let failures = Pairing(old.failures.map(Failure.init), new.failures.map(Failure.init)) {
      $0.rule
    }
    .pairs.map { before, after in
      Difference(
        .failure, id: (after ?? before)?.rule ?? "", old: before?.message, new: after?.message)
    }
    let proposals = Pairing(
      old.proposals.sorted(by: Proposal.precedes), new.proposals.sorted(by: Proposal.precedes)
    ) { "\($0.rule) \($0.event.actWord) \($0.event.on)" }.pairs.map { before, after in
      Difference(
        .proposal, id: (after ?? before)?.rule ?? "", old: before.map(words), new: after.map(words))
    }
    return findings.sorted { $0.id < $1.id } + proposals + failures.sorted { $0.id < $1.id }
  }

  private func words(_ proposal: Proposal) -> String {
    let event = proposal.event
    let details = event.details.map { "; \($0.field.rawValue): \($0.text)" }.joined()
    let by = event.by.isEmpty ? "" : " by \(event.by.joined(separator: ", "))"
    return "\(event.actWord) on \(event.on.text)\(by)\(details)"
  }

  /// What a finding is about, whatever it says of it.
  private func subject(_ finding: Finding) -> String {
    let subject = finding.subject
    return "\(finding.rule) \(subject.event ?? -1) \(subject.register ?? "") \(subject.row ?? -1) "
      + (subject.field ?? "")
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
