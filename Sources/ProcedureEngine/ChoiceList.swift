import CompactModel
import TimeKeeping

/// Collects what may be done next in a case.
struct ChoiceList {
  let procedure: Procedure
  let file: Case
  let state: CaseState
  let roles: Roles
  let surroundings: Surroundings
  let deadlines: [CaseDeadline]
  let timing: Timing?
  let judgements: Judgements

  var choices: [Choice] {
    switch state.position {
    case .unraised:
      [
        Choice(
          act: .raised, by: roles.phrase("raiser"), mayAct: file.by, leadsTo: "the case begins",
          citations: procedure.citations)
      ]
    case .intake: atIntake
    case .stage(let id): procedure.stage(id).map(choices) ?? []
    case .closed: afterTheEnd
    }
  }

  private var atIntake: [Choice] {
    guard let scope = procedure.scope else { return [] }
    let decider = scope.decidedBy.isEmpty ? Choice.notStated : roles.phrase(scope.decidedBy)
    let first =
      procedure.starts.first { $0.when.map { holds($0) == true } ?? true }?.to
      ?? procedure.stages.first?.id
    let grounds = scope.criteria.map(\.id)
    let asks: [Event.Field] = (grounds.isEmpty ? [] : [.criterion]) + [.reason]
    return [
      Choice(
        act: .scopeDecided, by: decider, mayAct: fillers(scope.decidedBy),
        leadsTo:
          "in scope: \(first.flatMap(procedure.stage)?.fullTitle ?? "the first stage") begins"
          + countedGrounds(scope),
        to: first, fields: [Event.Detail(.inScope, "yes")], asks: asks, grounds: grounds,
        citations: scope.citations),
      Choice(
        act: .scopeDecided, by: decider, mayAct: fillers(scope.decidedBy),
        leadsTo: "not in scope: \(scope.otherwise)", outcomes: [.outOfScope],
        fields: [Event.Detail(.inScope, "no")]
          + (scope.otherwiseRoute.map { [Event.Detail(.route, $0)] } ?? []),
        asks: asks, grounds: grounds, citations: scope.citations),
    ] + marks + [withdrawal]
  }

  /// How many like cases are on file for each ground that takes several.
  private func countedGrounds(_ scope: ScopeTest) -> String {
    guard let cases = surroundings.cases else { return "" }
    return scope.criteria.compactMap { ground in
      ground.counting.map { terms in
        let others = cases.alike(
          file, terms, on: timing?.asOf, calendar: timing?.calendar)
        return "; the ground '\(ground.title)' takes \(terms.atLeast) like cases, and "
          + terms.count(others)
      }
    }.joined()
  }

  private func choices(at stage: Stage) -> [Choice] {
    var choices = stage.exits.map { choice($0, at: stage) }
    let handler = stage.handledBy.isEmpty ? Choice.notStated : roles.phrase(stage.handledBy)
    if stage.meets {
      choices.append(
        Choice(
          act: .met, by: handler, mayAct: fillers(stage.handledBy),
          leadsTo: "the concern is considered at a meeting", citations: stage.citations))
    }
    for power in stage.powers {
      guard let act = power.act else { continue }
      choices.append(
        Choice(
          act: act, by: handler, mayAct: fillers(stage.handledBy),
          leadsTo: "it is put on record; the case stays at \(stage.label)",
          asks: act == .recommended ? [.recommendation] : [], citations: stage.citations))
    }
    for advice in stage.advice {
      choices.append(
        Choice(
          act: .advised, by: roles.phrase(advice.from), mayAct: fillers([advice.from]),
          leadsTo: advice.isOptional
            ? "\(advice.title), where wanted; the case stays at \(stage.label)" : advice.title,
          citations: advice.citations))
    }
    return choices + extensions(at: stage) + marks + [withdrawal]
  }

  private func choice(_ exit: Exit, at stage: Stage) -> Choice {
    let citations = exit.citations.isEmpty ? stage.citations : exit.citations
    let isOpen = exit.when.map { holds($0) != false } ?? true
    let terms = exit.when.map { ", when \(procedure.words($0))" + (isOpen ? "" : " (not so now)") }
    let takers = stage.roles(exit.by)
    guard let to = exit.to else {
      let outcomes = exit.outcomes.filter {
        stage.considers != .process || $0 != .decisionChanged
      }
      return Choice(
        act: .closed, by: takers.isEmpty ? "the parties or the handler" : roles.phrase(takers),
        mayAct: fillers(takers.isEmpty ? ["either_party"] + stage.handledBy : takers),
        leadsTo: "the case ends" + (terms ?? ""), outcomes: outcomes, isOpen: isOpen,
        fields: outcomes.count == 1 ? [outcome(outcomes[0])] : [],
        asks: (outcomes.count == 1 ? [] : [.outcome]) + missingRecord(of: stage),
        citations: citations)
    }
    var leadsTo = procedure.stage(to)?.fullTitle ?? to
    if !exit.isRight { leadsTo += ", at discretion" }
    if let criterion = exit.criterion { leadsTo += " (\(criterion))" }
    return Choice(
      act: .referred, by: takers.isEmpty ? Choice.notStated : roles.phrase(takers),
      mayAct: fillers(takers), leadsTo: leadsTo + (terms ?? ""), to: to, isOpen: isOpen,
      fields: [Event.Detail(.to, to)],
      asks: (exit.isRight || exit.criterion == nil ? [] : [.criterion]) + missingRecord(of: stage),
      citations: citations)
  }

  /// The running time limits whose terms say how they may be lengthened.
  private func extensions(at stage: Stage) -> [Choice] {
    (stage.clocks + procedure.clocks).compactMap { clock in
      guard let terms = clock.extending,
        deadlines.contains(where: { $0.id == clock.id && $0.status == .open })
      else { return nil }
      var leadsTo = "more time for '\(clock.title)'"
      if let most = terms.most { leadsTo += ", \(most.text) at most" }
      if !terms.consent.isEmpty {
        leadsTo += ", with the consent of \(roles.phrase(terms.consent))"
      }
      if terms.needsReason { leadsTo += ", with its reason" }
      return Choice(
        act: .extended, by: terms.by.isEmpty ? Choice.notStated : roles.phrase(terms.by),
        mayAct: fillers(terms.by), leadsTo: leadsTo, fields: [Event.Detail(.clock, clock.id)],
        asks: [.more] + (terms.needsReason ? [.reason] : []),
        citations: terms.citations.isEmpty ? clock.citations : terms.citations)
    }
  }

  private var marks: [Choice] {
    procedure.marks.filter { !state.marks.contains($0.id) }.map { mark in
      Choice(
        act: .classified, by: mark.by.isEmpty ? Choice.notStated : roles.phrase(mark.by),
        mayAct: fillers(mark.by), leadsTo: "it is marked '\(mark.title)' (mark: \(mark.id))",
        fields: [Event.Detail(.mark, mark.id)], citations: mark.citations)
    }
  }

  private var afterTheEnd: [Choice] {
    let entries = procedure.afterwards.map(choice)
    guard !procedure.afterwards.contains(where: { $0.act == .reopened }) else { return entries }
    return entries + [
      Choice(
        act: .reopened, by: "anybody",
        leadsTo: "the case goes on where it ended; the procedure does not say when this is right",
        to: state.visits.last?.stage, citations: [])
    ]
  }

  private func choice(_ entry: Afterward) -> Choice {
    let to = entry.to ?? state.visits.last?.stage
    var leadsTo = entry.title
    if let to, let stage = procedure.stage(to) { leadsTo += ": \(stage.fullTitle)" }
    var isOpen = true
    if let condition = entry.when {
      isOpen = holds(condition) != false
      leadsTo += ", when \(procedure.words(condition))" + (isOpen ? "" : " (not so now)")
    }
    if let limit = entry.within, let timing, let closed = state.closedOn?.exact {
      let last = Clock(limit, start: closed).deadline(in: timing.calendar).lastDay
      leadsTo +=
        timing.asOf <= last ? ", by \(last.long)" : ", which was possible until \(last.long)"
      isOpen = isOpen && timing.asOf <= last
    }
    if !entry.grounds.isEmpty {
      leadsTo +=
        ", on one of these grounds: "
        + entry.grounds.map { "\($0.title) (criterion: \($0.id))" }.joined(separator: "; ")
    }
    return Choice(
      act: entry.act, by: entry.by.isEmpty ? Choice.notStated : roles.phrase(entry.by),
      mayAct: fillers(entry.by), leadsTo: leadsTo, to: to, isOpen: isOpen,
      asks: (entry.grounds.isEmpty ? [] : [.criterion]) + [.reason],
      grounds: entry.grounds.map(\.id), citations: entry.citations)
  }

  private var withdrawal: Choice {
    Choice(
      act: .withdrawn, by: roles.phrase("raiser"), mayAct: file.by, leadsTo: "the case ends",
      outcomes: [.withdrawn], citations: [])
  }

  private func fillers(_ roles: [String]) -> [String] {
    roles.flatMap { self.roles.fillers(of: $0, in: file) }.withoutRepeats
  }

  private func outcome(_ outcome: CaseOutcome) -> Event.Detail {
    Event.Detail(.outcome, outcome.rawValue)
  }

  /// What the stage should leave on record and has not yet.
  private func missingRecord(of stage: Stage) -> [Event.Field] {
    stage.record.compactMap { item in
      let isMissing = state.duties.contains {
        $0.id == item.rawValue && $0.stage == stage.id && $0.isOpen && !$0.isDue
      }
      return isMissing ? item.field : nil
    }
  }

  private func holds(_ condition: Condition) -> Bool? {
    let situation = Situation(
      file: file, marks: state.marks, eventCount: file.events.count,
      stageBegins: state.visits.last?.enteredBy ?? 0, outcome: state.outcome, judgements: judgements
    )
    return condition.holds(in: situation) { clock in
      deadlines.contains { $0.id == clock && $0.status == .late }
    }
  }
}

extension Stage.RecordItem {
  /// The field of an event that puts the item on record; nil for what the case itself says.
  fileprivate var field: Event.Field? {
    switch self {
    case .unmetCommitments: nil
    case .impact: .impact
    case .mitigation: .mitigation
    case .wayForward: .wayForward
    }
  }
}

extension Stage.Power {
  /// The act by which a stage uses the power, where it leaves a record of its own.
  fileprivate var act: Act? {
    switch self {
    case .recommend: .recommended
    case .decide: .decided
    case .advise: .advised
    case .agree: .agreed
    case .investigate, .encourage, .mediate, .conciliate, .support: nil
    }
  }
}
