import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

struct CaseDeadlineTests {
  private func deadlines(
    _ file: Case, of procedure: Procedure, asOf today: CivilDate = "2026-06-01"
  ) -> [CaseDeadline] {
    procedure.deadlines(
      of: file, procedure.replay(file, roles: .sample), calendar: .easter, asOf: today)
  }

  /// The outline with one clock, of its first stage or beside every stage.
  private func outline(
    _ from: ClockRule.Trigger, count: Int = 10, stops: [Act] = [], ofStage: Bool = false
  ) -> Procedure {
    let rule = ClockRule(
      id: "c", title: "A clock", limit: timeLimit(count, .workingDays), from: from, stops: stops)
    return Procedure.outline.with { procedure in
      if ofStage { procedure.stages[0].clocks = [rule] } else { procedure.clocks = [rule] }
    }
  }

  /// Each deadline as "last day status".
  private func shown(
    _ events: [Event], _ procedure: Procedure, asOf today: CivilDate = "2026-06-01"
  ) -> [String] {
    deadlines(concern(events), of: procedure, asOf: today).map { "\($0.lastDay) \($0.status)" }
  }

  @Test func `Judicial review is shown beside the steps as information`() {
    let file = concern(
      about: [decision(made: .date("2026-02-27"))],
      [
        .raising, event("2026-03-03", .paused), .toCVS,
        event("2026-04-05", .closed, [.outcome: "agreement"]),
      ])
    let found = deadlines(file, of: .threeSteps, asOf: "2030-01-01")
    #expect(found.map(\.id) == ["judicial-review"])
    #expect(found.map(\.title) == ["Last day to ask a court"])
    #expect(found.map(\.stage) == [nil])
    #expect(found.map(\.lastDay) == ["2026-05-27"])
    #expect(found.map(\.status) == [.information])
    #expect(
      found.map(\.explanation) == [
        "3 months after Friday 27 February 2026 = Wednesday 27 May 2026"
      ])
    #expect(found.map(\.warnings) == [["A claim must be prompt as well."]])
    #expect(found.map(\.citations) == [[Citation("GUIDE 7")]])
  }

  @Test(
    arguments: [
      ("2026-11-30", "2027-02-28"), ("2026-03-31", "2026-06-30"), ("2026-05-29", "2026-08-29"),
    ] as [(PartialDate, CivilDate)])
  func `Judicial review ends three months after the decision, at the month's end where need be`(
    made: PartialDate, last: CivilDate
  ) {
    let file = concern(about: [decision(made: .date(made))], [.raising])
    #expect(deadlines(file, of: .threeSteps).map(\.lastDay) == [last])
  }

  @Test(
    arguments: [
      FieldValue.absent, .unknown, .date("2026-02"), .date("unknown"), .text("2026-02-27"),
    ])
  func `A decision of no known day starts no clock`(made: FieldValue) {
    #expect(deadlines(concern(about: [decision(made: made)], [.raising]), of: .scoped) == [])
    #expect(deadlines(concern([.raising]), of: .scoped) == [])
  }

  @Test func `The count is explained day by day, with what is not known yet`() {
    let procedure = outline(.raised)
    #expect(
      deadlines(concern(raised: "2026-03-27", []), of: procedure).map(\.explanation) == [
        "10 working days after Friday 27 March 2026, not counting 3 weekends, Good Friday and "
          + "Easter Monday = Tuesday 14 April 2026"
      ])
    let late = deadlines(concern(raised: "2027-03-02", []), of: procedure)
    #expect(
      late.map(\.warnings) == [["the bank holidays after 31 December 2026 are not known yet"]])
  }

  @Test func `A clock from raising counts from the case's day, or else from its event's`() {
    let procedure = outline(.raised)
    #expect(deadlines(concern([.raising]), of: procedure).map(\.lastDay) == ["2026-03-16"])
    for vague in ["unknown", "2026-03"] as [PartialDate] {
      let file = concern(raised: vague, [event("2026-03-09", .raised)])
      #expect(deadlines(file, of: procedure).map(\.lastDay) == ["2026-03-23"])
    }
    #expect(deadlines(concern(raised: "2026", [event("2026", .raised)]), of: procedure) == [])
  }

  @Test func `A clock from an event counts from the first of its act`() {
    let events = [
      Event.raising, event("2026-03-09", .met), event("2026-03-20", .met),
    ]
    #expect(shown(events, outline(.event(.met))) == ["2026-03-23 late"])
    #expect(shown([.raising], outline(.event(.met))) == [])
    #expect(shown([.raising, event("2026-03", .met)], outline(.event(.met))) == [])
  }

  @Test func `A stage's clock from an event looks only at what happened since the case came`() {
    let procedure = Procedure.outline.with {
      $0.stages[1].clocks = [
        ClockRule(
          id: "c", title: "A clock", limit: timeLimit(10, .workingDays), from: .event(.met))
      ]
    }
    let events = [
      Event.raising, event("2026-03-09", .met), event("2026-04-20", .referred),
    ]
    #expect(shown(events, procedure) == [])
    #expect(shown(events + [event("2026-04-27", .met)], procedure) == ["2026-05-11 late"])
  }

  @Test func `A stage's clock from entering names its stage and runs for each visit`() {
    let procedure = outline(.entered, ofStage: true)
    let file = concern([
      .raising, event("2026-03-20", .closed, [.outcome: "agreement"]),
      event("2026-05-25", .reopened),
    ])
    let found = deadlines(file, of: procedure)
    #expect(found.map(\.stage) == ["step-1", "step-1"])
    #expect(found.map(\.lastDay) == ["2026-03-16", "2026-06-08"])
    #expect(found.map(\.status) == [.late, .open])
  }

  @Test func `A stage's clock from elsewhere is shown for the latest visit only`() {
    let procedure = outline(.raised, ofStage: true)
    let events = [
      Event.raising, event("2026-03-20", .closed, [.outcome: "agreement"]),
      event("2026-05-25", .reopened),
    ]
    #expect(shown(events, procedure) == ["2026-03-16 late"])
    #expect(shown([.raising, event("2026-03-05", .referred)], procedure) == [])
  }

  @Test(
    arguments: [
      ("2026-03-15", "open"), ("2026-03-16", "open"), ("2026-03-17", "late"),
    ] as [(CivilDate, String)])
  func `An open clock is late from the day after its last day`(today: CivilDate, status: String) {
    #expect(shown([.raising], outline(.raised), asOf: today) == ["2026-03-16 \(status)"])
  }

  @Test(
    arguments: [
      ("2026-03-02", "met"), ("2026-03-16", "met"), ("2026-03-17", "late"), ("2026-03", "met"),
      ("2026-04", "late"), ("unknown", "met"),
    ] as [(PartialDate, String)])
  func `What stops a clock meets it unless it certainly came too late`(
    day: PartialDate, status: String
  ) {
    let events = [Event.raising, event(day, .answered)]
    for ofStage in [false, true] {
      let procedure = outline(.raised, stops: [.met, .answered], ofStage: ofStage)
      #expect(shown(events, procedure) == ["2026-03-16 \(status)"])
    }
    #expect(
      shown([.raising, event(day, .noted)], outline(.raised, stops: [.answered])) == [
        "2026-03-16 late"
      ])
  }

  @Test func `What happened before a clock started does not stop it`() {
    let before = [event("2026-03-01", .met), event("2026-03-02", .met), Event.raising]
    #expect(shown(before, outline(.raised, stops: [.met])) == ["2026-03-16 late"])
    let misplaced = [Event.raising, event("2026-02-20", .met)]
    #expect(shown(misplaced, outline(.raised, stops: [.met])) == ["2026-03-16 late"])
  }

  @Test func `The event that starts a clock does not stop it as well`() {
    let procedure = Procedure.outline.with {
      $0.stages[1].clocks = [
        ClockRule(
          id: "c", title: "A clock", limit: timeLimit(10, .workingDays), from: .entered,
          stops: [.referred])
      ]
    }
    #expect(shown([.raising, event("2026-03-09", .referred)], procedure) == ["2026-03-23 late"])
    #expect(
      shown([.raising, event("2026-03-09", .met)], outline(.event(.met), stops: [.met])) == [
        "2026-03-23 late"
      ])
  }

  @Test func `Leaving a stage or ending the case ends its clocks, in time or late`() {
    let stage = outline(.entered, stops: [.answered], ofStage: true)
    #expect(shown([.raising, event("2026-03-16", .referred)], stage) == ["2026-03-16 met"])
    #expect(shown([.raising, event("2026-03-17", .referred)], stage) == ["2026-03-16 late"])
    #expect(shown([.raising, event("unknown", .referred)], stage) == ["2026-03-16 met"])
    let beside = outline(.raised, stops: [.answered])
    for (day, status) in [("2026-03-16", "met"), ("2026-03-17", "late")] as [(PartialDate, String)]
    {
      #expect(shown([.raising, event(day, .lapsed)], beside) == ["2026-03-16 \(status)"])
      #expect(shown([.raising, event("2026-03-03", .referred)], beside) == ["2026-03-16 late"])
    }
    let scoped = Procedure.scoped.with { $0.clocks = beside.clocks }
    let out = event("2026-03-16", .scopeDecided, by: ["council"], [.inScope: "no"])
    #expect(shown([.raising, out], scoped) == ["2026-03-16 met"])
  }

  @Test func `What comes after a stage was left does not make its clock late`() {
    let procedure = outline(.entered, stops: [.met], ofStage: true)
    let events = [
      Event.raising, event("2026-03-05", .referred), event("2026-05-20", .met),
    ]
    #expect(shown(events, procedure) == ["2026-03-16 met"])
    let beside = outline(.raised, stops: [.shared])
    let ended = event("2026-03-05", .closed, [.outcome: "agreement"])
    #expect(shown([.raising, ended, event("2026-05-20", .shared)], beside) == ["2026-03-16 met"])
  }

  @Test func `A clock that starts at the case's end is not met by that end`() {
    let ended = [Event.raising, event("2026-03-09", .closed, [.outcome: "agreement"])]
    for ofStage in [false, true] {
      let procedure = outline(.event(.closed), stops: [.shared], ofStage: ofStage)
      #expect(shown(ended, procedure, asOf: "2026-03-10") == ["2026-03-23 open"])
      #expect(shown(ended, procedure) == ["2026-03-23 late"])
      #expect(shown(ended + [event("2026-03-23", .shared)], procedure) == ["2026-03-23 met"])
      #expect(shown(ended + [event("2026-03-24", .shared)], procedure) == ["2026-03-23 late"])
    }
  }

  @Test func `A clock that a reopened case had ended in time runs on`() {
    let events = [
      Event.raising, event("2026-03-05", .closed, [.outcome: "agreement"]),
      event("2026-03-06", .reopened),
    ]
    #expect(shown(events, outline(.raised), asOf: "2026-03-10") == ["2026-03-16 open"])
    #expect(shown(events, outline(.raised)) == ["2026-03-16 late"])
  }

  @Test func `Paused days are left out, up to the day before the case goes on`() {
    let events = [
      Event.raising, event("2026-03-04", .paused, [.reason: "mediation"]),
      event("2026-03-05", .paused, [.reason: "twice"]), event("2026-03-09", .resumed),
      event("2026-03-10", .resumed),
    ]
    let found = deadlines(concern(events), of: outline(.raised), asOf: "2026-03-11")
    #expect(
      found.map(\.explanation) == [
        "10 working days after Monday 2 March 2026, not counting 1 weekend and 5 days paused "
          + "(mediation) = Thursday 19 March 2026"
      ])
    #expect(found.map(\.status) == [.open])
  }

  @Test func `A pause that goes on runs to today, and a pause within one day takes no time`() {
    let paused = [Event.raising, event("2026-03-04", .paused)]
    let found = deadlines(concern(paused), of: outline(.raised), asOf: "2026-03-06")
    #expect(
      found.map(\.explanation) == [
        "10 working days after Monday 2 March 2026, not counting 2 weekends and 3 days paused "
          + "(paused) = Thursday 19 March 2026"
      ])
    let brief = paused + [event("2026-03-04", .resumed)]
    #expect(shown(brief, outline(.raised)) == ["2026-03-16 late"])
    #expect(shown(paused, outline(.raised), asOf: "2026-03-03") == ["2026-03-16 open"])
    let undated = [Event.raising, event("2026-03", .paused), event("2026-03-20", .resumed)]
    #expect(shown(undated, outline(.raised)) == ["2026-03-16 late"])
  }

  @Test func `A pause ends with the case, so the last day stays where it was`() {
    let events = [
      Event.raising, event("2026-03-04", .paused),
      event("2026-03-06", .closed, [.outcome: "agreement"]),
    ]
    for today in ["2026-03-06", "2026-06-01", "2036-06-01"] as [CivilDate] {
      #expect(shown(events, outline(.raised), asOf: today) == ["2026-03-19 met"])
    }
  }

  @Test func `Clocks beside the stages come first, then each visit's in order`() {
    let procedure = Procedure.outline.with { procedure in
      for (stage, id) in [(0, "one"), (1, "two")] {
        procedure.stages[stage].clocks = [
          ClockRule(id: id, title: id, limit: timeLimit(1, .days), from: .entered)
        ]
      }
      procedure.clocks = [
        ClockRule(id: "beside", title: "", limit: timeLimit(1, .days), from: .raised)
      ]
    }
    let file = concern([.raising, event("2026-03-09", .referred)])
    #expect(deadlines(file, of: procedure).map(\.id) == ["beside", "one", "two"])
  }
}
