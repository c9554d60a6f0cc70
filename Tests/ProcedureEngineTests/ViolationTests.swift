import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

@Suite("Replay: events that do not fit")
struct ViolationTests {
  @Test(
    arguments: [
      Act.scopeDecided, .referred, .recommended, .answered, .offered, .agreed, .shared, .learned,
      .declaredInterest, .stoodDown, .substituted, .paused, .resumed, .extended, .routed,
      .withdrawn, .lapsed, .closed, .reopened,
    ])
  func `Nothing but preparation comes before raising, and the case begins all the same`(act: Act) {
    let state = Procedure.threeSteps.replay(event("2026-03-02", act, by: ["carers"]))
    #expect(
      state.complaints.first
        == "0 act-before-raised: '\(act.rawValue)' cannot come before the concern is raised: "
        + "add an event with the act 'raised' first")
    #expect(state.position != .unraised)
    #expect(state.visits.first?.enteredBy == 0)
  }

  @Test(
    arguments: [
      Act.noted, .corresponded, .requestedInformation, .advised, .met, .decided, .notified,
      .departed,
    ])
  func `Preparation may come before raising`(act: Act) {
    let state = Procedure.threeSteps.replay(event("2026-03-01", act), .raising)
    #expect(state.complaints == [])
    #expect(state.visits.map(\.enteredBy) == [1])
  }

  @Test(
    arguments: [
      Act.raised, .scopeDecided, .referred, .met, .requestedInformation, .advised, .offered,
      .agreed, .decided, .declaredInterest, .stoodDown, .substituted, .paused, .resumed,
      .extended, .withdrawn, .lapsed, .closed,
    ])
  func `A closed concern stays closed until it is reopened`(act: Act) {
    let state = Procedure.scoped.replay(
      .raising, .inScope, event("2026-04-02", .closed, [.outcome: "agreement"]),
      event("2026-05-01", act, by: ["carers", "champions"], [.to: "champions"]))
    #expect(
      state.complaints == [
        "3 after-close: the case is closed (resolved by agreement), so '\(act.rawValue)' cannot "
          + "follow: record 'reopened' first, or 'noted' instead"
      ])
    #expect(state.position == .closed)
    #expect(state.outcome == .agreement)
    #expect(state.closedOn == "2026-04-02")
    #expect(state.visits.count == 1)
  }

  @Test(
    arguments: [
      Act.noted, .corresponded, .shared, .learned, .notified, .recommended, .answered, .departed,
      .routed,
    ])
  func `What comes of a concern may follow its end`(act: Act) {
    let texts: KeyValuePairs<Event.Field, String> = act == .routed ? [.route: "court"] : [:]
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-04-02", .closed, [.outcome: "agreement"]),
      event("2026-05-01", act, texts))
    #expect(state.complaints == [])
    #expect(state.position == .closed)
  }

  @Test func `An outside route is named even after the end`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-04-02", .closed, [.outcome: "agreement"]),
      event("2026-05-01", .routed), event("2026-05-02", .routed, [.route: "moon"]))
    #expect(
      state.complaints == [
        "2 unknown-term: the event has to name its route: one of court, mediation",
        "3 unknown-term: the procedure has no route 'moon': it has court, mediation",
      ])
    #expect(state.violations.map(\.citations) == [[Citation("RIC")], [Citation("RIC")]])
    #expect(state.position == .closed)
  }

  @Test func `A concern closed without an outcome says so afterwards`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-04-02", .closed), event("2026-05-01", .met))
    #expect(
      state.complaints == [
        "1 wrong-outcome: a closed case needs an outcome: one of agreement, decision_changed, "
          + "practice_improved, explanation_accepted, recommendation_made, learning_only",
        "2 after-close: the case is closed (without an outcome), so 'met' cannot follow: record "
          + "'reopened' first, or 'noted' instead",
      ])
    #expect(state.violations[0].citations == [Citation("RIC 1")])
    #expect(state.outcome == nil)
    #expect(state.closedOn == "2026-04-02")
  }

  @Test func `A stage ends with its own outcomes only, and the fact stands`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-04-02", .closed, [.outcome: "unresolved"]))
    #expect(
      state.complaints == [
        "1 wrong-outcome: Step 1 cannot end with 'unresolved': it may end with agreement, "
          + "decision_changed, practice_improved, explanation_accepted, recommendation_made, "
          + "learning_only"
      ])
    #expect(state.outcome == .unresolved)
    #expect(state.position == .closed)
  }

  @Test(
    arguments: [
      ("discussion", CaseOutcome.resolved + [.noResolutionPossible]),
      ("champions", CaseOutcome.resolved + CaseOutcome.unresolvedOnes),
    ])
  func `Every outcome that an exit names is right, and every other one is wrong`(
    stage: String, allowed: [CaseOutcome]
  ) {
    for outcome in CaseOutcome.allCases {
      let events = [Event.raising, .inScope, .toChampions].prefix(stage == "champions" ? 3 : 2)
      let state = Procedure.scoped.replay(
        concern(events + [event("2026-05-01", .closed, [.outcome: outcome.rawValue])]),
        roles: .sample)
      let expected: [Violation.Code] = allowed.contains(outcome) ? [] : [.wrongOutcome]
      #expect(state.violations.map(\.code) == expected)
      #expect(state.outcome == outcome)
    }
  }

  @Test func `A stage that only leads on does not end a case`() {
    for texts in [[.outcome: "agreement"], [:]] as [KeyValuePairs<Event.Field, String>] {
      let state = Procedure.leadingOn.replay(.raising, event("2026-04-02", .closed, texts))
      #expect(
        state.complaints == [
          "1 wrong-outcome: Before does not end a case: it leads to First step"
        ])
      #expect(state.position == .closed)
    }
  }

  @Test func `An outcome that two exits allow is named once`() {
    let procedure = Procedure.outline.with { $0.stages[1].exits.append(Exit(id: "x", to: nil)) }
    let state = procedure.replay(
      .raising, event("2026-03-03", .referred), event("2026-03-04", .closed))
    #expect(
      state.complaints == [
        "2 wrong-outcome: a closed case needs an outcome: one of agreement, decision_changed, "
          + "practice_improved, explanation_accepted, recommendation_made, learning_only, "
          + "unresolved, no_resolution_possible"
      ])
  }

  @Test func `A referral that skips a step is reported and followed`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-04-01", .referred, by: ["carers"], [.to: "board"]))
    #expect(
      state.complaints == ["1 wrong-stage: Step 1 does not lead to Step 3: it leads to Step 2"])
    #expect(state.violations[0].citations == [Citation("RIC 1")])
    #expect(state.stageID == "board")
    #expect(state.path == ["discussion 2026-03-02–2026-04-01", "board 2026-04-01–"])
  }

  @Test func `A referral to a stage nobody knows is reported and moves nothing`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-04-01", .referred, by: ["carers"], [.to: "moon"]))
    #expect(
      state.complaints == ["1 wrong-stage: Step 1 does not lead to 'moon': it leads to Step 2"])
    #expect(state.path == ["discussion 2026-03-02–"])
  }

  @Test func `The last step leads nowhere`() {
    let state = Procedure.threeSteps.replay(
      .raising, .toCVS, .toBoard, event("2026-06-01", .referred),
      event("2026-06-02", .referred, [.to: "cvs"]))
    #expect(
      state.complaints == [
        "3 wrong-stage: Step 3 leads to no further stage: it ends with 'closed'",
        "4 wrong-stage: Step 3 does not lead to Step 2: it ends with 'closed'",
      ])
    #expect(state.stageID == "cvs")
  }

  @Test func `Only those the text names may take an exit`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-04-01", .referred, by: ["local-cvs", "neighbour"], [.to: "cvs"]))
    #expect(
      state.complaints == [
        "1 not-entitled: Step 1 is left for Step 2 by either party, not by the CVS or neighbour"
      ])
    #expect(state.violations[0].citations == [Citation("RIC 2")])
    #expect(state.stageID == "cvs")
    for by in [["council"], ["carers"], ["neighbour", "carers"]] {
      let entitled = event("2026-04-01", .referred, by: by, [.to: "cvs"])
      #expect(Procedure.threeSteps.replay(.raising, entitled).complaints == [])
    }
  }

  @Test func `A referral that names nobody is said to name nobody`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-04-01", .referred, [.to: "cvs"]))
    #expect(
      state.complaints == [
        "1 not-entitled: Step 1 is left for Step 2 by either party, and the event does not say "
          + "who did it"
      ])
  }

  @Test func `Of two exits to one stage either one's takers may take it`() {
    for by in ["carers", "office"] {
      let state = Procedure.leadingOn.replay(.raising, event("2026-03-09", .referred, by: [by]))
      #expect(state.complaints == [])
    }
    let state = Procedure.leadingOn.replay(
      .raising, event("2026-03-09", .referred, by: ["council"]))
    #expect(
      state.complaints == [
        "1 not-entitled: Before is left for First step by whoever raised it or the office, not by "
          + "the council"
      ])
    let skipping = Procedure.leadingOn.replay(.raising, event("2026-03-09", .referred, [.to: "x"]))
    #expect(
      skipping.complaints == ["1 wrong-stage: Before does not lead to 'x': it leads to First step"])
  }

  @Test func `A role's holders may do what the role may do`() {
    let state = Procedure.scoped.replay(
      .raising, event("2026-03-09", .scopeDecided, by: ["council"], [.inScope: "yes"]),
      .toChampions,
      event(
        "2026-05-01", .referred, by: ["local-cvs"],
        [.to: "authorised", .criterion: "wider implications"]))
    #expect(state.complaints == [])
    #expect(state.stageID == "authorised")
  }

  @Test func `A scope decision by somebody else is reported and stands`() {
    let state = Procedure.scoped.replay(
      .raising, event("2026-03-09", .scopeDecided, by: ["carers"], [.inScope: "yes"]))
    #expect(
      state.complaints == [
        "1 not-entitled: whether a concern is within the procedure is decided by the Champions"
      ])
    #expect(state.violations[0].citations == [Citation("KIN 4e Scope")])
    #expect(state.stageID == "discussion")
    let open = Procedure.scoped.with { $0.scope?.decidedBy = [] }
    #expect(
      open.replay(.raising, event("2026-03-09", .scopeDecided, [.inScope: "yes"])).complaints
        == [])
  }

  @Test func `A scope decision without its answer is reported and moves nothing`() {
    let state = Procedure.scoped.replay(
      .raising, event("2026-03-09", .scopeDecided, by: ["champions"]))
    #expect(
      state.complaints == [
        "1 scope-not-decided: a scope decision has to say 'in_scope: yes' or 'no'"
      ])
    #expect(state.violations[0].citations == [Citation("KIN 4e Scope")])
    #expect(state.position == .intake)
    #expect(state.visits.isEmpty)
  }

  @Test func `A discretionary referral without its ground is reported and followed`() {
    let state = Procedure.scoped.replay(
      .raising, .inScope, .toChampions,
      event("2026-05-01", .referred, by: ["local-cvs"], [.to: "authorised"]))
    #expect(
      state.complaints == [
        "3 ground-missing: Stage 2 may be left for Stage 3 on a ground only (wider implications): "
          + "say it as 'criterion' or 'reason'"
      ])
    #expect(state.violations[0].citations == [Citation("KIN 4e 3")])
    #expect(state.stageID == "authorised")
  }

  @Test func `A concern goes nowhere and ends nowhere before its scope is decided`() {
    let referred = Procedure.scoped.replay(.raising, .toChampions)
    #expect(
      referred.complaints == [
        "1 scope-not-decided: the concern cannot go on before its scope is decided: "
          + "Is it systemic or recurring?"
      ])
    #expect(referred.violations[0].citations == [Citation("KIN 4e Scope")])
    #expect(referred.stageID == "champions")

    let closed = Procedure.scoped.replay(
      .raising, event("2026-04-01", .closed, [.outcome: "agreement"]))
    #expect(
      closed.complaints == [
        "1 scope-not-decided: the concern is closed before its scope was decided: "
          + "Is it systemic or recurring?"
      ])
    #expect(closed.outcome == .agreement)
    #expect(closed.visits.isEmpty)
  }

  @Test func `A referral to nowhere known leaves a concern at the scope test`() {
    for texts in [[.to: "moon"], [:]] as [KeyValuePairs<Event.Field, String>] {
      let state = Procedure.scoped.replay(.raising, event("2026-04-01", .referred, texts))
      #expect(state.position == .intake)
      #expect(state.violations.map(\.code) == [.scopeNotDecided])
    }
  }

  @Test func `A procedure without a scope test has none to decide`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-03-03", .scopeDecided, [.inScope: "no"]))
    #expect(
      state.complaints == ["1 out-of-scope-act: this procedure has no scope test to decide"])
    #expect(state.violations[0].citations == [Citation("RIC")])
    #expect(state.stageID == "discussion")
  }

  @Test func `A withdrawal by somebody else is reported and stands`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-03-20", .withdrawn, by: ["council"]))
    #expect(
      state.complaints == [
        "1 not-entitled: a concern is withdrawn by whoever raised it, not by the council"
      ])
    #expect(state.violations[0].citations == [Citation("RIC")])
    #expect(state.outcome == .withdrawn)
  }

  @Test func `Violations have the codes that plugins' tests rely on`() {
    #expect(
      Violation.Code.allCases.map(\.rawValue) == [
        "act-before-raised", "out-of-order", "after-close", "wrong-stage", "not-entitled",
        "wrong-outcome", "scope-not-decided", "out-of-scope-act", "raised-twice", "unknown-term",
        "beyond-power", "ground-missing", "condition-not-met", "too-late",
        "too-often", "not-agreed", "reason-missing", "not-joint", "inquorate", "interest-declared",
        "not-signatory", "too-few-alike", "override",
      ])
  }
}
