import CompactModel
import ProcedureEngine
import TimeKeeping

func timeLimit(_ count: Int, _ unit: TimeLimit.Unit) -> TimeLimit {
  guard let limit = TimeLimit(count, unit) else { preconditionFailure("no limit: \(count)") }
  return limit
}

extension Procedure {
  /// Talks, then the CVS, then a Board that meets; leaving a later step leaves duties.
  static let threeSteps = Procedure(
    id: "dispute", title: "Dispute resolution", citations: [Citation("RIC")],
    stages: [
      Stage(
        id: "discussion", label: "Step 1", title: "Open discussion", citations: [Citation("RIC 1")],
        handledBy: ["either_party"], powers: [.agree],
        record: [.unmetCommitments, .impact, .mitigation, .wayForward],
        exits: [
          Exit(id: "resolved", to: nil),
          Exit(id: "unresolved", to: "cvs", by: ["either_party"], citations: [Citation("RIC 2")]),
        ]),
      Stage(
        id: "cvs", label: "Step 2", title: "The CVS follows it up", citations: [Citation("RIC 2")],
        handledBy: ["local-cvs"], powers: [.recommend, .investigate],
        advice: [
          Stage.Advice(
            from: "partnership-office", title: "Advice of the partnership office", isOptional: true,
            citations: [Citation("RIC 2")])
        ],
        duties: [
          DutyRule(
            id: "recommendations", act: .recommended, title: "Recommendations documented"),
          DutyRule(
            id: "learning", act: .learned, title: "Learning documented", owedBy: "council",
            citations: [Citation("RIC 2 Learning")]),
          DutyRule(id: "sharing", act: .shared, title: "Learning shared"),
        ],
        exits: [Exit(id: "resolved", to: nil), Exit(id: "unresolved", to: "board")]),
      Stage(
        id: "board", label: "Step 3", title: "The Board considers it",
        citations: [Citation("RIC 3")], handledBy: ["review-board"], meets: true,
        duties: [
          DutyRule(id: "learning", act: .learned, title: "Learning documented"),
          DutyRule(id: "sharing", act: .shared, title: "Learning shared"),
        ],
        exits: [Exit(id: "resolved", to: nil), Exit(id: "unresolved", to: nil)]),
    ],
    clocks: [.judicialReview],
    routes: [
      Route(
        id: "court", title: "Judicial review", conditions: "A solicitor is needed",
        clock: "judicial-review", citations: [Citation("GUIDE 7")]),
      Route(
        id: "mediation", title: "Mediation scheme", conditions: "Both sides agree",
        from: "2008", to: "2011-03", needsConfirming: false, citations: [Citation("GUIDE 7")]),
    ],
    silences: [
      Silence(on: .timeLimits, text: "No step has a time limit.", citations: [Citation("RIC")]),
      Silence(
        on: .handlerIsParty, stage: "cvs", text: "Nothing for the CVS as a party.",
        citations: [Citation("RIC 2")]),
      Silence(
        on: .referrer, stage: "cvs", text: "Nobody is named who goes to the Board.",
        citations: [Citation("RIC 3")]),
      Silence(on: .quorum, stage: "board", text: "No quorum.", citations: [Citation("RIC 3")]),
      Silence(
        on: .appeal, stage: "board", text: "Nothing after step 3.", citations: [Citation("RIC 3")]),
      Silence(on: .yearBoundary, text: "No year is stated.", citations: [Citation("RIC")]),
    ])

  /// A scope test first; the last stage is reached at discretion only.
  static let scoped = Procedure(
    id: "issues", title: "Resolving issues", citations: [Citation("KIN 4e")], from: "2025-12-03",
    scope: ScopeTest(
      title: "Systemic or recurring", question: "Is it systemic or recurring?",
      criteria: [ScopeTest.Criterion(id: "systemic", title: "Systemic")],
      decidedBy: ["champions"], otherwiseRoute: "contract", otherwise: "the contract's own way",
      citations: [Citation("KIN 4e Scope")]),
    stages: [
      Stage(
        id: "discussion", label: "Stage 1", title: "Direct discussion",
        citations: [Citation("KIN 4e 1")], handledBy: ["either_party"], powers: [.agree],
        exits: [
          Exit(id: "resolved", to: nil),
          Exit(id: "understood", to: nil, outcomes: [.noResolutionPossible]),
          Exit(id: "unresolved", to: "champions"),
        ]),
      Stage(
        id: "champions", label: "Stage 2", title: "Champions review",
        citations: [Citation("KIN 4e 2")], handledBy: ["champions"], meets: true,
        powers: [.recommend],
        duties: [DutyRule(id: "informed", act: .notified, title: "Everyone told")],
        exits: [
          Exit(id: "resolved", to: nil),
          Exit(id: "unresolved", to: nil),
          Exit(
            id: "wider", to: "authorised", by: ["champions"], isRight: false,
            criterion: "wider implications", citations: [Citation("KIN 4e 3")]),
        ]),
      Stage(
        id: "authorised", label: "Stage 3", title: "Authorised individuals",
        citations: [Citation("KIN 4e 3")], handledBy: ["authorised-council", "authorised-vcse"],
        joint: .onePerPartner, powers: [.decide, .advise],
        exits: [Exit(id: "resolved", to: nil), Exit(id: "unresolved", to: nil)]),
    ],
    clocks: [.judicialReview],
    silences: [
      Silence(on: .scopeDecider, text: "Who decides scope?", citations: [Citation("KIN 4e")]),
      Silence(
        on: .referrer, stage: "discussion", text: "Who goes to the Champions?",
        citations: [Citation("KIN 4e 2")]),
      Silence(
        on: .substitution, stage: "champions", text: "No substitute is named.",
        citations: [Citation("KIN 4c")]),
      Silence(
        on: .disagreement, stage: "authorised", text: "What if one disagrees?",
        citations: [Citation("KIN 4e 3")]),
      Silence(
        on: .other, stage: "authorised", text: "What may be decided?",
        citations: [Citation("KIN 4e 3")]),
    ])

  /// Steps that are known by number only, their text being kept elsewhere.
  static let outline = Procedure(
    id: "disagreements", title: "Resolving disagreements", citations: [Citation("HAV 6")],
    heldElsewhere: HeldElsewhere(steps: 2, place: "another document", citations: []),
    stages: [
      Stage(
        id: "step-1", label: "Step 1", title: "Not in the text we have",
        exits: [Exit(id: "on", to: "step-2"), Exit(id: "resolved", to: nil)]),
      Stage(
        id: "step-2", label: "Step 2", title: "Not in the text we have",
        exits: [Exit(id: "resolved", to: nil), Exit(id: "unresolved", to: nil)]),
    ],
    silences: [
      Silence(on: .contents, text: "The steps are held elsewhere.", citations: [Citation("HAV 6")])
    ])

  /// A first stage that only leads on, by the raiser at will or the office at its discretion.
  static let leadingOn = Procedure(
    id: "challenge", title: "Raising a concern",
    stages: [
      Stage(
        id: "preparation", label: "Before", title: "Preparation", citations: [Citation("GUIDE 7")],
        handledBy: ["raiser"],
        exits: [
          Exit(id: "raised", to: "discussion", by: ["raiser"], citations: [Citation("GUIDE 7.5")]),
          Exit(id: "passed-on", to: "discussion", by: ["office"], isRight: false),
        ]),
      Stage(
        id: "discussion", label: "First step", title: "Discussion",
        exits: [Exit(id: "resolved", to: nil)]),
    ])

  func with(_ change: (inout Procedure) -> Void) -> Procedure {
    var copy = self
    change(&copy)
    return copy
  }
}

extension ClockRule {
  static let judicialReview = ClockRule(
    id: "judicial-review", title: "Last day to ask a court", limit: timeLimit(3, .months),
    from: .record(kind: "decision", field: "made_on"), isInformation: true,
    note: "A claim must be prompt as well.", citations: [Citation("GUIDE 7")])
}
