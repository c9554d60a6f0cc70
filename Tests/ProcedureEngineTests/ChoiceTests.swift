import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

struct ChoiceTests {
  private func choices(_ events: [Event], of procedure: Procedure) -> [Choice] {
    let file = concern(events)
    return procedure.choices(for: file, procedure.replay(file, roles: .sample), roles: .sample)
  }

  /// Each choice as "act by somebody: what it leads to".
  private func lines(_ events: [Event], of procedure: Procedure) -> [String] {
    choices(events, of: procedure).map { "\($0.act.rawValue) by \($0.by): \($0.leadsTo)" }
  }

  @Test func `What was not raised may be raised`() {
    for procedure in [Procedure.threeSteps, .scoped] {
      #expect(lines([], of: procedure) == ["raised by whoever raised it: the case begins"])
      #expect(choices([], of: procedure).map(\.citations) == [procedure.citations])
    }
  }

  @Test func `At the scope test it is decided, or the concern is withdrawn`() {
    #expect(
      lines([.raising], of: .scoped) == [
        "scope_decided by the Champions: in scope: Stage 1 (Direct discussion) begins",
        "scope_decided by the Champions: not in scope: the contract's own way",
        "withdrawn by whoever raised it: the case ends",
      ])
    let found = choices([.raising], of: .scoped)
    #expect(found.map(\.to) == ["discussion", nil, nil])
    #expect(found.map(\.outcomes) == [[], [.outOfScope], [.withdrawn]])
    #expect(found[0].citations == [Citation("KIN 4e Scope")])
    let unstated = Procedure.scoped.with { $0.scope?.decidedBy = [] }
    #expect(choices([.raising], of: unstated)[0].by == "not stated")
  }

  @Test func `At a stage the exits come first, then what may be put on record`() {
    #expect(
      lines([.raising], of: .threeSteps) == [
        "closed by the parties or the handler: the case ends",
        "referred by either party: Step 2 (The CVS follows it up)",
        "agreed by either party: it is put on record; the case stays at Step 1",
        "withdrawn by whoever raised it: the case ends",
      ])
    #expect(
      lines([.raising, .toCVS], of: .threeSteps) == [
        "closed by the parties or the handler: the case ends",
        "referred by not stated: Step 3 (The Board considers it)",
        "recommended by the CVS: it is put on record; the case stays at Step 2",
        "advised by the partnership office: Advice of the partnership office, where wanted; the "
          + "case stays at Step 2",
        "withdrawn by whoever raised it: the case ends",
      ])
    #expect(
      lines([.raising, .toCVS, .toBoard], of: .threeSteps) == [
        "closed by the parties or the handler: the case ends",
        "closed by the parties or the handler: the case ends",
        "met by the Review Board: the concern is considered at a meeting",
        "withdrawn by whoever raised it: the case ends",
      ])
  }

  @Test func `A discretion and its ground are told`() {
    let events = [Event.raising, .inScope, .toChampions]
    #expect(
      lines(events, of: .scoped)[2]
        == "referred by the Champions: Stage 3 (Authorised individuals), at discretion "
        + "(wider implications)")
    let last =
      events + [
        event(
          "2026-05-01", .referred, by: ["council"],
          [.to: "authorised", .criterion: "wider implications"])
      ]
    #expect(
      lines(last, of: .scoped)[2...3] == [
        "decided by authorised-council or authorised-vcse: it is put on record; the case stays at "
          + "Stage 3",
        "advised by authorised-council or authorised-vcse: it is put on record; the case stays at "
          + "Stage 3",
      ])
  }

  @Test func `An exit has its own clause, or else its stage's, and its outcomes`() {
    let found = choices([.raising], of: .threeSteps)
    #expect(found[0].citations == [Citation("RIC 1")])
    #expect(found[0].outcomes == CaseOutcome.resolved)
    #expect(found[0].to == nil)
    #expect(found[1].citations == [Citation("RIC 2")])
    #expect(found[1].to == "cvs")
    #expect(found[1].outcomes == [])
    let understood = choices([.raising, .inScope], of: .scoped)[1]
    #expect(understood.outcomes == [.noResolutionPossible])
  }

  @Test func `Advice that is not optional and a handler that is not stated are told as such`() {
    let procedure = Procedure.outline.with {
      $0.stages[0].advice = [
        Stage.Advice(from: "office", title: "Advice first", isOptional: false, citations: [])
      ]
      $0.stages[0].powers = [.investigate, .encourage, .decide]
    }
    #expect(
      lines([.raising], of: procedure) == [
        "referred by not stated: Step 2 (Not in the text we have)",
        "closed by the parties or the handler: the case ends",
        "decided by not stated: it is put on record; the case stays at Step 1",
        "advised by the office: Advice first", "withdrawn by whoever raised it: the case ends",
      ])
  }

  @Test func `What is closed may be reopened where it ended`() {
    let ended = event("2026-05-01", .closed, [.outcome: "agreement"])
    #expect(
      lines([.raising, .toCVS, ended], of: .threeSteps) == [
        "reopened by anybody: the case goes on where it ended; the procedure does not say when "
          + "this is right"
      ])
    #expect(choices([.raising, .toCVS, ended], of: .threeSteps).map(\.to) == ["cvs"])
    let out = event("2026-03-09", .scopeDecided, by: ["council"], [.inScope: "no"])
    #expect(choices([.raising, out], of: .scoped).map(\.to) == [nil])
  }

  @Test func `A choice fits in a line with who may, its outcomes and its clause`() {
    #expect(
      choices([.raising, .toCVS], of: .threeSteps).prefix(2).map(\.words) == [
        "closed, by the parties or the handler: the case ends (outcome: agreement, "
          + "decision_changed, practice_improved, explanation_accepted, recommendation_made, "
          + "learning_only) [RIC 2]",
        "referred, by whom the procedure does not say: Step 3 (The Board considers it) "
          + "(--to board) [RIC 2]",
      ])
    #expect(
      choices([.raising], of: .scoped).map(\.words) == [
        "scope_decided, by the Champions: in scope: Stage 1 (Direct discussion) begins "
          + "[KIN 4e Scope]",
        "scope_decided, by the Champions: not in scope: the contract's own way [KIN 4e Scope]",
        "withdrawn, by whoever raised it: the case ends",
      ])
  }

  @Test func `Every choice is followed by replay without complaint and leads where it says`() {
    let journeys: [(Procedure, [Event])] = [
      (.threeSteps, []), (.threeSteps, [.raising]), (.threeSteps, [.raising, .toCVS]),
      (.threeSteps, [.raising, .toCVS, .toBoard]), (.scoped, []), (.scoped, [.raising]),
      (.scoped, [.raising, .inScope]), (.scoped, [.raising, .inScope, .toChampions]),
      (.outline, [.raising]), (.leadingOn, [.raising]),
      (.threeSteps, [.raising, event("2026-05-01", .lapsed)]),
    ]
    for (procedure, events) in journeys {
      for choice in choices(events, of: procedure) {
        var step = event(
          "2026-07-01", choice.act, by: ["carers", "council", "local-cvs", "office"])
        if let to = choice.to { step.details.append(Event.Detail(.to, to)) }
        if let outcome = choice.outcomes.first {
          step.details.append(Event.Detail(.outcome, outcome.rawValue))
        }
        if choice.act == .scopeDecided {
          step.details.append(Event.Detail(.inScope, choice.to == nil ? "no" : "yes"))
        }
        if choice.leadsTo.contains("at discretion") {
          step.details.append(Event.Detail(.criterion, "wider implications"))
        }
        let state = procedure.replay(concern(events + [step]), roles: .sample)
        #expect(state.complaints == [], "\(procedure.id): \(choice)")
        if let to = choice.to { #expect(state.stageID == to) }
        #expect(choice.outcomes.isEmpty || state.outcome == choice.outcomes.first)
      }
    }
  }
}
