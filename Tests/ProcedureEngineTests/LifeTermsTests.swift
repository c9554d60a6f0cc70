import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

/// What events beyond a case's plain path are held to, word for word.
@Suite("Replay: time, marks and what follows the end")
struct LifeTermsTests {
  private static let citation = [Citation("EX 2")]

  /// A reply with a time limit that moves the case, then an inquiry.
  private static let procedure = Procedure(
    id: "life", title: "Life", citations: [Citation("EX 1")],
    marks: [
      Procedure.Mark(id: "urgent", title: "urgent", by: ["office"], citations: citation)
    ],
    stages: [
      Stage(
        id: "reply", label: "Stage 1", title: "Reply", citations: citation,
        handledBy: ["respondent"],
        clocks: [
          ClockRule(
            id: "reply", title: "Reply", limit: timeLimit(10, .days), from: .entered,
            stops: [.answered], citations: citation,
            extending: ClockRule.Extending(
              most: timeLimit(5, .days), times: 1, by: ["respondent"], consent: ["raiser"],
              needsReason: true, citations: [Citation("EX 2.2")]), moves: "no_reply")
        ],
        exits: [
          Exit(id: "resolved", to: nil),
          Exit(id: "no_reply", to: "inquiry", citations: [Citation("EX 2.4")]),
          Exit(
            id: "urgent", to: "board", when: Condition(marks: ["urgent"]),
            citations: [Citation("EX 2.5")]),
        ]),
      Stage(id: "inquiry", label: "Stage 2", title: "Inquiry", exits: [Exit(id: "end", to: nil)]),
      Stage(id: "board", label: "Stage 3", title: "Board", exits: [Exit(id: "end", to: nil)]),
    ],
    clocks: [
      ClockRule(
        id: "in-time", title: "Raised in time", limit: timeLimit(1, .months),
        from: .record(kind: "decision", field: "made_on"), citations: [Citation("EX 1.2")],
        bars: .raised)
    ],
    afterwards: [
      Afterward(
        id: "review", title: "A review", act: .reviewed, to: "board", by: ["raiser"],
        within: timeLimit(7, .days),
        grounds: [ScopeTest.Criterion(id: "unfair", title: "It was unfair")], times: 1,
        citations: [Citation("EX 3")])
    ])

  private func state(
    _ events: Event..., about: [Record] = [], asOf: CivilDate = "2026-06-01"
  ) -> CaseState {
    Self.procedure.replay(
      concern(about: about, events), roles: .sample,
      timing: Timing(calendar: .easter, asOf: asOf))
  }

  @Test func `A limit that runs out moves the case on the day after its last day`() {
    #expect(state(.raising, asOf: "2026-03-12").path == ["reply 2026-03-02–"])
    let moved = state(.raising, asOf: "2026-03-13")
    #expect(moved.path == ["reply 2026-03-02–2026-03-13", "inquiry 2026-03-13–"])
    #expect(moved.visits.map(\.enteredByClock) == [nil, "reply"])
    #expect(moved.visits.map(\.leftByClock) == ["reply", nil])
    #expect(moved.complaints == [])
  }

  @Test func `Without a day to judge on, no clock runs out`() {
    #expect(Self.procedure.replay(.raising).path == ["reply 2026-03-02–"])
  }

  @Test func `Several limits may run out between two events, each on its own day`() {
    var ring = Self.procedure
    ring.stages[1].clocks = [
      ClockRule(
        id: "inquiry", title: "Inquiry", limit: timeLimit(3, .days), from: .entered, moves: "back")
    ]
    ring.stages[1].exits = [Exit(id: "back", to: "reply")]
    let state = ring.replay(
      concern([.raising, event("2026-04-01", .noted)]), roles: .sample,
      timing: Timing(calendar: .easter, asOf: "2026-04-01"))
    #expect(
      state.path == [
        "reply 2026-03-02–2026-03-13", "inquiry 2026-03-13–2026-03-17",
        "reply 2026-03-17–2026-03-28", "inquiry 2026-03-28–2026-04-01", "reply 2026-04-01–",
      ])
  }

  @Test func `An extension is held to its terms`() {
    let extended = event(
      "2026-03-10", .extended, by: ["office"], [.clock: "reply", .more: "6 days"])
    #expect(
      state(.raising, extended, asOf: "2026-03-18").complaints == [
        "1 not-entitled: 'Reply' is extended by the body it is about",
        "1 not-agreed: 'Reply' is extended with the consent of whoever raised it: name who agreed "
          + "under 'with'",
        "1 reason-missing: 'Reply' is extended for a reason: add 'reason'",
        "1 condition-not-met: 'Reply' is extended by 5 days at most, not by 6 days",
      ])
    #expect(state(.raising, extended, asOf: "2026-03-18").path == ["reply 2026-03-02–"])
    #expect(state(.raising, extended, asOf: "2026-03-19").visits.count == 2)
  }

  @Test(
    arguments: [
      ([:], "an extension has to name the time limit under 'clock': here it is reply or in-time"),
      (
        [.clock: "answer"],
        "no time limit 'answer' runs here to be extended: here it is reply or in-time"
      ),
      (
        [.clock: "reply"],
        "an extension has to say how much under 'more', such as '5 working_days'"
      ),
      (
        [.clock: "reply", .more: "five days"],
        "an extension has to say how much under 'more', such as '5 working_days'"
      ),
    ] as [(KeyValuePairs<Event.Field, String>, String)])
  func `An extension that says too little is told what to say`(
    fields: KeyValuePairs<Event.Field, String>, message: String
  ) {
    let state = state(.raising, event("2026-03-10", .extended, by: ["council"], fields))
    #expect(state.complaints == ["1 unknown-term: \(message)"])
  }

  @Test func `A second extension is one too many`() {
    var first = event(
      "2026-03-10", .extended, by: ["council"],
      [.clock: "reply", .more: "5 days", .reason: "The file is away."])
    first.with = ["carers"]
    var second = first
    second.on = "2026-03-12"
    #expect(
      state(.raising, first, second, asOf: "2026-03-13").complaints == [
        "2 too-often: 'Reply' may be extended once, and it was"
      ])
  }

  @Test func `An exit is taken when its condition holds, and reported when it does not`() {
    let onward = event("2026-03-06", .referred, by: ["carers"], [.to: "board"])
    #expect(
      state(.raising, onward).complaints == [
        "1 condition-not-met: Stage 1 is left this way when it is marked urgent, and that is not so"
      ])
    let marked = event("2026-03-05", .classified, by: ["office"], [.mark: "urgent"])
    let fitting = state(.raising, marked, onward)
    #expect(fitting.complaints == [])
    #expect(fitting.marks == ["urgent"])
    #expect(fitting.position == .stage("board"))
  }

  @Test func `A mark is named, known, and put by whom the text names`() {
    #expect(
      state(
        .raising, event("2026-03-03", .classified, by: ["office"]),
        event("2026-03-04", .classified, by: ["office"], [.mark: "grave"]),
        event("2026-03-05", .classified, by: ["carers"], [.mark: "urgent"]), asOf: "2026-03-06"
      ).complaints == [
        "1 unknown-term: the event has to name its mark: it has urgent",
        "2 unknown-term: the procedure has no mark 'grave': it has urgent",
        "3 not-entitled: a concern is marked 'urgent' by the office",
      ])
  }

  @Test func `A concern raised after a bar is out of time`() {
    let late = state(.raising, about: [decision(made: .date("2026-02-01"))], asOf: "2026-03-03")
    #expect(
      late.complaints == [
        "0 too-late: 'raised' on 2 March 2026 is out of time: 'Raised in time' ended on 1 March 2026"
      ])
    let fitting = state(.raising, about: [decision(made: .date("2026-02-02"))], asOf: "2026-03-03")
    #expect(fitting.complaints == [])
  }

  @Test func `A review is held to who, when, why and how often`() {
    let closed = event("2026-03-06", .closed, by: ["carers"], [.outcome: "agreement"])
    let late = event("2026-03-14", .reviewed, by: ["council"])
    #expect(
      state(.raising, closed, late).complaints == [
        "2 not-entitled: 'A review' is for whoever raised it to ask for",
        "2 too-late: 'A review' had to be asked for by 13 March 2026, not on 14 March 2026",
        "2 ground-missing: 'A review' needs one of its grounds as 'criterion': unfair",
      ])
    let review = event("2026-03-13", .reviewed, by: ["carers"], [.criterion: "unfair"])
    let end = event("2026-03-20", .closed, by: ["carers"], [.outcome: "unresolved"])
    let again = event("2026-03-23", .reviewed, by: ["carers"], [.criterion: "unfair"])
    let state = state(.raising, closed, review, end, again)
    #expect(state.complaints == ["4 too-often: 'A review' may be asked for once, and it was"])
    #expect(state.visits.map(\.stage) == ["reply", "board", "board"])
  }

  @Test func `What is open is reviewed by nobody, and reopening is not provided for here`() {
    #expect(
      state(.raising, event("2026-03-05", .reviewed, by: ["carers"]), asOf: "2026-03-06")
        .complaints == [
          "1 wrong-stage: the outcome cannot be reviewed while the concern goes on: record "
            + "'reviewed' once it has ended"
        ])
    let closed = event("2026-03-06", .closed, by: ["carers"], [.outcome: "agreement"])
    #expect(
      state(.raising, closed, event("2026-03-07", .reopened, by: ["carers"]), asOf: "2026-03-08")
        .complaints == [
          "2 wrong-stage: the procedure does not provide for 'reopened' after the end"
        ])
  }

  @Test func `Joining, splitting and passing on name the other side`() {
    #expect(
      state(
        .raising, event("2026-03-03", .split, by: ["carers"]),
        event("2026-03-04", .joined, by: ["carers"], [.into: "A-1"])
      ).complaints == [
        "1 unknown-term: the event has to name the other case under 'into'",
        "2 unknown-term: a case cannot be joined into itself",
      ])
    let passed = state(.raising, event("2026-03-03", .transferred, by: ["carers"], [.area: "next"]))
    #expect(passed.outcome == .transferred)
    #expect(passed.complaints == [])
  }

  @Test func `A partial settlement says what of the case is settled`() {
    var settled = event("2026-03-03", .settled, by: ["carers"], [.part: "dialogue"])
    settled.with = ["carers"]
    let state = state(
      .raising, settled, event("2026-03-04", .settled, by: ["carers"], [.part: "funding"]),
      event("2026-03-05", .settled, by: ["carers"]), asOf: "2026-03-06")
    #expect(state.settled.commitments == ["dialogue", "funding"])
    #expect(state.settled.parties == ["carers"])
    #expect(
      state.complaints == [
        "2 unknown-term: 'funding' is neither a commitment nor a party of this case: a part that "
          + "is settled is one of them",
        "3 unknown-term: the event has to say what is settled: commitments under 'part', or "
          + "parties under 'with'",
      ])
  }
}
