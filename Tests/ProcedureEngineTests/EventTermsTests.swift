import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

@Suite("The terms of an event")
struct EventTermsTests {
  static let clause = [Citation("EX 4")]

  static let procedure = Procedure(
    id: "p", title: "P", citations: clause,
    scope: ScopeTest(
      title: "Scope", question: "Systemic?", criteria: [.init(id: "systemic", title: "Systemic")],
      otherwise: "passed on", citations: clause),
    stages: [
      Stage(
        id: "talk", label: "Stage 1", title: "Talking", citations: clause,
        handledBy: ["either_party"], powers: [.agree],
        exits: [
          Exit(id: "resolved", to: nil),
          Exit(id: "unresolved", to: "board", isRight: false, criterion: "wider implications"),
        ]),
      Stage(
        id: "board", label: "Stage 2", title: "Board", citations: clause, handledBy: ["board"],
        powers: [.recommend], exits: [Exit(id: "resolved", to: nil)]),
    ],
    routes: [Route(id: "mp", title: "MP", conditions: "a choice", citations: clause)])

  static func violations(
    _ events: [(Act, [String], [Event.Detail])], of procedure: Procedure = procedure
  ) -> [String] {
    let day: PartialDate = "2026-03-04"
    let file = Case(
      id: "A", title: "A", by: ["carers"], against: ["council"],
      events: events.map { Event(on: day, act: $0.0, by: $0.1, details: $0.2) })
    return procedure.replay(file).violations.map { "\($0.code.rawValue): \($0.message)" }
  }

  static let begun: [(Act, [String], [Event.Detail])] = [
    (.raised, ["carers"], []), (.scopeDecided, ["council"], [.init(.inScope, "yes")]),
  ]

  @Test("that fit bring no violation")
  func fitting() {
    let events =
      Self.begun + [
        (.referred, ["carers"], [.init(.to, "board"), .init(.reason, "wider")]),
        (.recommended, ["board"], []), (.routed, ["carers"], [.init(.route, "mp")]),
        (.closed, ["board"], [.init(.outcome, "agreement")]),
      ]
    #expect(Self.violations(events) == [])
  }

  @Test("of a second raising are refused")
  func secondRaising() {
    #expect(
      Self.violations(Self.begun + [(.raised, ["carers"], [])]) == [
        "raised-twice: the concern was raised already: record 'reopened' or 'noted' instead"
      ])
  }

  @Test("of a raising that stands too late do not call it a second one")
  func lateRaising() {
    #expect(
      Self.violations([(.agreed, ["carers"], []), (.raised, ["carers"], [])]) == [
        "act-before-raised: 'agreed' cannot come before the concern is raised: add an event with "
          + "the act 'raised' first"
      ])
  }

  @Test("of a scope decision name its answer, a ground and a route the procedure has")
  func scope() {
    #expect(
      Self.violations([
        (.raised, ["carers"], []),
        (.scopeDecided, ["council"], [.init(.criterion, "big"), .init(.route, "court")]),
      ]) == [
        "scope-not-decided: a scope decision has to say 'in_scope: yes' or 'no'",
        "unknown-term: the scope test has no ground 'big': it has systemic",
        "unknown-term: the procedure has no route 'court': it has mp",
      ])
  }

  @Test("of a second scope decision change nothing")
  func secondScope() {
    let events = Self.begun + [(.scopeDecided, ["council"], [.init(.inScope, "no")])]
    #expect(
      Self.violations(events) == [
        "out-of-scope-act: the scope is decided before the first stage, and the concern is at "
          + "Stage 1 already"
      ])
  }

  @Test("of a scope decision that comes too late claim no earlier one")
  func lateScope() {
    let events: [(Act, [String], [Event.Detail])] = [
      (.raised, ["carers"], []), (.referred, ["carers"], [.init(.to, "board")]),
      (.scopeDecided, ["council"], [.init(.inScope, "no")]),
    ]
    #expect(
      Self.violations(events) == [
        "scope-not-decided: the concern cannot go on before its scope is decided: Systemic?",
        "out-of-scope-act: the scope is decided before the first stage, and the concern is at "
          + "Stage 2 already",
      ])
  }

  @Test("of an outside route name one")
  func routed() {
    #expect(
      Self.violations(Self.begun + [(.routed, ["carers"], [])]) == [
        "unknown-term: the event has to name its route: one of mp"
      ])
  }

  @Test("of a recommendation need a stage that may recommend")
  func powers() {
    #expect(
      Self.violations(Self.begun + [(.recommended, ["council"], [])]) == [
        "beyond-power: Stage 1 has no power to recommend: what it can do is agree"
      ])
  }

  @Test("of a closing need a party or the handler")
  func closer() {
    let events = Self.begun + [(.closed, ["board"], [.init(.outcome, "agreement")])]
    #expect(
      Self.violations(events) == [
        "not-entitled: at Stage 1 a case is closed by either party, not by board"
      ])
  }

  @Test("of a discretionary referral say its ground")
  func ground() {
    #expect(
      Self.violations(Self.begun + [(.referred, ["carers"], [.init(.to, "board")])]) == [
        "ground-missing: Stage 1 may be left for Stage 2 on a ground only (wider implications): "
          + "say it as 'criterion' or 'reason'"
      ])
  }

  @Test("of a closing also admit whom an exit names, and name nobody twice")
  func namedCloser() {
    let procedure = Self.procedure.with {
      $0.stages[0].handledBy = ["raiser", "panel"]
      $0.stages[0].exits[0].by = ["chair", "panel"]
    }
    func closing(by: String) -> [(Act, [String], [Event.Detail])] {
      Self.begun + [(.closed, [by], [.init(.outcome, "agreement")])]
    }
    for by in ["carers", "council", "panel", "chair"] {
      #expect(Self.violations(closing(by: by), of: procedure) == [])
    }
    #expect(
      Self.violations(closing(by: "board"), of: procedure) == [
        "not-entitled: at Stage 1 a case is closed by either party, panel or chair, not by board"
      ])
  }

  @Test("of a referral ask no ground of whoever may go on as of right", arguments: [false, true])
  func rightBesideDiscretion(isRightFirst: Bool) {
    let ways = [
      Exit(id: "wider", to: "board", by: ["office"], isRight: false, criterion: "it is wider"),
      Exit(id: "unresolved", to: "board", by: ["raiser"]),
    ]
    let procedure = Self.procedure.with {
      $0.stages[0].exits = isRightFirst ? ways.reversed() : ways
    }
    func referral(by: String) -> [(Act, [String], [Event.Detail])] {
      Self.begun + [(.referred, [by], [.init(.to, "board")])]
    }
    #expect(Self.violations(referral(by: "carers"), of: procedure) == [])
    #expect(
      Self.violations(referral(by: "office"), of: procedure) == [
        "ground-missing: Stage 1 may be left for Stage 2 on a ground only (it is wider): say it as "
          + "'criterion' or 'reason'"
      ])
  }
}
