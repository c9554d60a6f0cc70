import CompactModel
import TimeKeeping

/// Holds an event that gives more time against the terms of the clock it names.
struct ExtensionTerms {
  let terms: EventTerms
  let event: Event
  let index: Int

  func problems(at position: CaseState.Position) -> [EventTerms.Problem] {
    let clocks = (terms.stage(at: position)?.clocks ?? []) + terms.procedure.clocks
    let known = clocks.filter { !$0.isInformation }.map(\.id)
    guard let clock = clocks.first(where: { $0.id == event[.clock] }) else {
      let list = known.isEmpty ? "there is none here" : "here it is \(among(known))"
      let message =
        event[.clock].map { "no time limit '\($0)' runs here to be extended: \(list)" }
        ?? "an extension has to name the time limit under 'clock': \(list)"
      return [problem(.unknownTerm, message, terms.procedure.citations)]
    }
    guard let more = event.moreTime else {
      return [
        problem(
          .unknownTerm,
          "an extension has to say how much under 'more', such as '5 working_days'",
          clock.citations)
      ]
    }
    guard let rule = clock.extending else { return [] }
    return problems(of: rule, clock, more: more)
  }

  private func problems(
    of rule: ClockRule.Extending, _ clock: ClockRule, more: (count: Int, unit: TimeLimit.Unit)
  ) -> [EventTerms.Problem] {
    let citations = rule.citations.isEmpty ? clock.citations : rule.citations
    let roles = terms.roles
    let file = terms.file
    var problems: [EventTerms.Problem] = []
    if !rule.by.isEmpty, !roles.anyone(event.by, fills: rule.by, in: file) {
      problems.append(
        problem(.notEntitled, "'\(clock.title)' is extended by \(roles.phrase(rule.by))", citations)
      )
    }
    if !rule.consent.isEmpty,
      !roles.anyone(event.with + event.by, fills: rule.consent, in: file)
    {
      problems.append(
        problem(
          .notAgreed,
          "'\(clock.title)' is extended with the consent of \(roles.phrase(rule.consent)): name who "
            + "agreed under 'with'", citations))
    }
    if rule.needsReason, event[.reason] == nil {
      problems.append(
        problem(
          .reasonMissing, "'\(clock.title)' is extended for a reason: add 'reason'", citations))
    }
    if let most = rule.most, more.unit == most.unit, more.count > most.count {
      problems.append(
        problem(
          .conditionNotMet,
          "'\(clock.title)' is extended by \(most.text) at most, not by "
            + more.unit.text(more.count), citations))
    }
    let given = file.events[..<index].count { $0.act == .extended && $0[.clock] == clock.id }
    if let times = rule.times, given >= times {
      let often = times == 1 ? "once" : "\(times) times"
      problems.append(
        problem(
          .tooOften, "'\(clock.title)' may be extended \(often), and it was", citations))
    }
    return problems
  }

  private func among(_ ids: [String]) -> String { ids.joined(separator: " or ") }

  private func problem(
    _ code: Violation.Code, _ message: String, _ citations: [Citation]
  ) -> EventTerms.Problem {
    EventTerms.Problem(code: code, message: message, citations: citations)
  }
}
