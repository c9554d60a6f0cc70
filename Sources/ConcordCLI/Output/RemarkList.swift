import CompactModel

/// Findings with the events proposed for the same cases behind them, both in the order they are shown in.
struct RemarkList {
  let findings: [Finding]
  let proposals: [Proposal]

  enum Remark {
    case finding(Finding)
    case proposal(Proposal)
  }

  var remarks: [Remark] {
    var remarks: [Remark] = []
    var rest = proposals[...]
    for finding in findings {
      while let first = rest.first, first.caseID < finding.subject.caseID ?? "" {
        remarks.append(.proposal(first))
        rest.removeFirst()
      }
      remarks.append(.finding(finding))
    }
    return remarks + rest.map { .proposal($0) }
  }
}
