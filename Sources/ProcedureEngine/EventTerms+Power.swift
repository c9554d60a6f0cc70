import CompactModel

/// Holds the result of a case against what a stage looks at, and a decision against the questions a
/// text may leave open.
extension EventTerms {
  func result(of event: Event, at position: CaseState.Position) -> [Problem] {
    guard let stage = stage(at: position), stage.considers == .process,
      event[.outcome] == CaseOutcome.decisionChanged.rawValue
    else { return [] }
    return [
      Problem(
        code: .beyondPower,
        message:
          "\(stage.label) looks at how a decision was made and not at whether it was right, so "
          + "it cannot end with 'decision_changed'", citations: stage.citations)
    ]
  }

  func settledSilence(of event: Event) -> [Problem] {
    guard let subject = event[.silence], Silence.Subject(rawValue: subject) == nil else {
      return []
    }
    return [
      Problem(
        code: .unknownTerm,
        message:
          "'\(subject)' is no question that a text may leave open: under 'silence' stands one "
          + "of \(Silence.Subject.allCases.map(\.rawValue).joined(separator: ", "))",
        citations: [])
    ]
  }
}
