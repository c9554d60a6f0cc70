import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

@Suite("Replay: where a case goes")
struct ReplayPathTests {
  @Test func `A case without events is not raised`() {
    for procedure in [Procedure.threeSteps, .scoped, .outline] {
      let state = procedure.replay()
      #expect(state.position == .unraised)
      #expect(state.visits.isEmpty && state.duties.isEmpty && state.violations.isEmpty)
      #expect(state.outcome == nil && state.closedOn == nil)
      #expect(state.stageID == nil)
      #expect(!state.isClosed)
    }
  }

  @Test func `Raising leads to the first stage, or to the scope test`() {
    #expect(Procedure.threeSteps.replay(.raising).position == .stage("discussion"))
    #expect(Procedure.outline.replay(.raising).position == .stage("step-1"))
    let scoped = Procedure.scoped.replay(.raising)
    #expect(scoped.position == .intake)
    #expect(scoped.visits.isEmpty)
    #expect(scoped.violations.isEmpty)
  }

  @Test func `A concern may go through every step to its end`() {
    let state = Procedure.threeSteps.replay(
      .raising, .toCVS, .toBoard,
      event("2026-06-11", .closed, by: ["review-board"], [.outcome: "unresolved"]))
    #expect(
      state.path == [
        "discussion 2026-03-02–2026-04-01", "cvs 2026-04-01–2026-05-01",
        "board 2026-05-01–2026-06-11",
      ])
    #expect(state.visits.map(\.enteredBy) == [0, 1, 2])
    #expect(state.visits.map(\.leftBy) == [1, 2, 3])
    #expect(state.position == .closed)
    #expect(state.outcome == .unresolved)
    #expect(state.closedOn == "2026-06-11")
    #expect(state.violations.isEmpty)
  }

  @Test func `A concern in scope enters the first stage on the day of the decision`() {
    let state = Procedure.scoped.replay(.raising, .inScope, .toChampions)
    #expect(state.path == ["discussion 2026-03-09–2026-04-01", "champions 2026-04-01–"])
    #expect(state.stageID == "champions")
    #expect(state.violations.isEmpty)
  }

  @Test(arguments: ["no", "false"])
  func `A concern out of scope is closed without a stage`(answer: String) {
    let state = Procedure.scoped.replay(
      .raising, event("2026-03-09", .scopeDecided, by: ["champions"], [.inScope: answer]))
    #expect(state.position == .closed)
    #expect(state.outcome == .outOfScope)
    #expect(state.closedOn == "2026-03-09")
    #expect(state.visits.isEmpty)
    #expect(state.violations.isEmpty)
  }

  @Test func `A referral without a stage goes on to the next one`() {
    let state = Procedure.outline.replay(.raising, event("2026-04-01", .referred))
    #expect(state.stageID == "step-2")
    #expect(state.violations.isEmpty)
  }

  @Test func `Whoever raised the concern may withdraw it, and so may an event that names nobody`() {
    for by in [["carers"], []] {
      let state = Procedure.threeSteps.replay(
        .raising, event("2026-03-20", .withdrawn, by: by))
      #expect(state.position == .closed)
      #expect(state.outcome == .withdrawn)
      #expect(state.violations.isEmpty)
    }
  }

  @Test func `A concern may be withdrawn before its scope is decided, or lapse`() {
    let withdrawn = Procedure.scoped.replay(
      .raising, event("2026-03-20", .withdrawn, by: ["carers"]))
    #expect(withdrawn.outcome == .withdrawn)
    #expect(withdrawn.violations.isEmpty)
    let lapsed = Procedure.threeSteps.replay(.raising, event("2026-09-01", .lapsed))
    #expect(lapsed.outcome == .lapsed)
    #expect(lapsed.closedOn == "2026-09-01")
    #expect(lapsed.violations.isEmpty)
  }

  @Test func `A reopened concern goes on at the stage where it ended`() {
    let state = Procedure.threeSteps.replay(
      .raising, .toCVS, event("2026-04-20", .closed, [.outcome: "agreement"]),
      event("2026-05-20", .noted), event("2026-06-01", .reopened))
    #expect(state.stageID == "cvs")
    #expect(state.outcome == nil)
    #expect(state.closedOn == nil)
    #expect(
      state.path == [
        "discussion 2026-03-02–2026-04-01", "cvs 2026-04-01–2026-04-20", "cvs 2026-06-01–",
      ])
    #expect(state.violations.isEmpty)
  }

  @Test func `A concern found out of scope and reopened waits for the scope test again`() {
    let state = Procedure.scoped.replay(
      .raising, event("2026-03-09", .scopeDecided, by: ["champions"], [.inScope: "no"]),
      event("2026-04-01", .reopened))
    #expect(state.position == .intake)
    #expect(state.outcome == nil)
    #expect(state.closedOn == nil)
  }

  @Test(arguments: ["yes", "no"])
  func `Raising again, deciding scope again and reopening an open concern move nothing`(
    answer: String
  ) {
    let state = Procedure.scoped.replay(
      .raising, .inScope, event("2026-03-10", .raised, by: ["carers"]),
      event("2026-03-11", .scopeDecided, by: ["champions"], [.inScope: answer]),
      event("2026-03-12", .reopened))
    #expect(state.path == ["discussion 2026-03-09–"])
    #expect(state.stageID == "discussion")
    #expect(
      state.complaints == [
        "2 raised-twice: the concern was raised already: record 'reopened' or 'noted' instead",
        "3 out-of-scope-act: the scope is decided before the first stage, and the concern is at "
          + "Stage 1 already",
      ])
  }

  @Test func `Replay depends on nothing but its arguments`() {
    let file = concern([
      .raising, .toCVS, event("2026-01-01", .learned), .toBoard, event("unknown", .closed),
    ])
    let first = Procedure.threeSteps.replay(file, roles: .sample)
    #expect(Procedure.threeSteps.replay(file, roles: .sample) == first)
    #expect(first.violations.count == 2)
  }
}
