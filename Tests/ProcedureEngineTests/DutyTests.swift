import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

struct DutyTests {
  /// The duties as "stage id: met day or open", those due before their stage is left in brackets.
  private func duties(_ file: Case, of procedure: Procedure = .threeSteps) -> [String] {
    procedure.replay(file, roles: .sample).duties.map { duty in
      let met = duty.metOn.map(\.description) ?? "open"
      #expect(duty.isOpen == (duty.metOn == nil))
      return "\(duty.stage) \(duty.id): \(duty.isDue ? met : "(\(met))")"
    }
  }

  @Test func `A stage's record is asked for from the start and due once the case has left`() {
    #expect(
      duties(concern(commitments: [], [.raising])) == [
        "discussion unmet_commitments: (open)", "discussion impact: (open)",
        "discussion mitigation: (open)", "discussion way_forward: (open)",
      ])
    #expect(
      duties(concern(commitments: [], [.raising, .toCVS])) == [
        "discussion unmet_commitments: open", "discussion impact: open",
        "discussion mitigation: open", "discussion way_forward: open",
      ])
  }

  @Test func `Each item of the record is met by the first event of the stage that has it`() {
    let file = concern([
      event("2026-02-20", .noted, [.impact: "before raising"]), .raising,
      event("2026-03-05", .noted, [.mitigation: "a room"]),
      event("2026-03-09", .met, [.impact: "thirty people", .mitigation: "another room"]),
      event("2026-04-01", .referred, by: ["carers"], [.to: "cvs", .wayForward: "ask the CVS"]),
    ])
    #expect(
      duties(file) == [
        "discussion unmet_commitments: 2026-03-02", "discussion impact: 2026-03-09",
        "discussion mitigation: 2026-03-05", "discussion way_forward: 2026-04-01",
      ])
  }

  @Test func `What is recorded after a stage was left does not count for it`() {
    let file = concern([.raising, .toCVS, event("2026-04-02", .noted, [.impact: "late"])])
    #expect(duties(file)[1] == "discussion impact: open")
  }

  @Test func `Duties of leaving arise when the case leaves and not before`() {
    #expect(duties(concern([.raising, .toCVS])).allSatisfy { $0.hasPrefix("discussion ") })
    #expect(
      duties(concern([.raising, .toCVS, .toBoard])).suffix(3) == [
        "cvs recommendations: open", "cvs learning: open", "cvs sharing: open",
      ])
  }

  @Test func `What was done during the stage or after it meets a duty of leaving`() {
    let file = concern([
      .raising, event("2026-03-10", .shared), .toCVS, event("2026-04-10", .recommended),
      event("2026-04-11", .recommended), .toBoard, event("2026-05-05", .shared),
    ])
    #expect(
      duties(file).suffix(3) == [
        "cvs recommendations: 2026-04-10", "cvs learning: open", "cvs sharing: 2026-05-05",
      ])
  }

  @Test func `An event meets one duty only, the earliest of its act`() {
    let start = [
      Event.raising, .toCVS, .toBoard, event("2026-06-01", .closed, [.outcome: "unresolved"]),
    ]
    let once = start + [event("2026-06-02", .learned), event("2026-06-03", .shared)]
    #expect(
      duties(concern(once)).suffix(5) == [
        "cvs recommendations: open", "cvs learning: 2026-06-02", "cvs sharing: 2026-06-03",
        "board learning: open", "board sharing: open",
      ])
    let twice = once + [event("2026-06-04", .learned), event("unknown", .shared)]
    #expect(
      duties(concern(twice)).suffix(2) == ["board learning: 2026-06-04", "board sharing: unknown"])
  }

  @Test func `An event before a stage does not meet that stage's duty`() {
    let file = concern([
      .raising, .toCVS, event("2026-04-20", .learned), event("2026-04-21", .learned), .toBoard,
      event("2026-06-01", .closed, [.outcome: "unresolved"]),
    ])
    #expect(
      duties(file).filter { $0.contains("learning") } == [
        "cvs learning: 2026-04-20", "board learning: open",
      ])
  }

  @Test func `Reopening and ending again brings the stage's duties again`() {
    let file = concern([
      .raising, .toCVS, event("2026-04-20", .closed, [.outcome: "agreement"]),
      event("2026-04-21", .shared), event("2026-06-01", .reopened),
      event("2026-06-20", .closed, [.outcome: "agreement"]), event("2026-06-21", .shared),
    ])
    #expect(
      duties(file).filter { $0.contains("sharing") } == [
        "cvs sharing: 2026-04-21", "cvs sharing: 2026-06-21",
      ])
  }

  @Test func `Two duties of one act in a stage need two events`() {
    let procedure = Procedure.outline.with {
      $0.stages[0].duties = [
        DutyRule(id: "a", act: .notified, title: "Raiser told"),
        DutyRule(id: "b", act: .notified, title: "Council told"),
      ]
    }
    let events = [Event.raising, event("2026-04-01", .referred), event("2026-04-02", .notified)]
    #expect(
      duties(concern(events), of: procedure) == ["step-1 a: 2026-04-02", "step-1 b: open"])
  }

  @Test func `A duty names who owes it, since when, and its clause`() throws {
    let state = Procedure.threeSteps.replay(concern([.raising, .toCVS, .toBoard]))
    let byID = Dictionary(grouping: state.duties, by: \.id)
    let record = try #require(byID["impact"]?.first)
    #expect(record.title == "Put on record the impact")
    #expect(record.owedBy == ["either_party"])
    #expect(record.since == "2026-03-02")
    #expect(record.citations == [Citation("RIC 1")])
    let learning = try #require(byID["learning"]?.first)
    #expect(learning.title == "Learning documented")
    #expect(learning.owedBy == ["council"])
    #expect(learning.since == "2026-05-01")
    #expect(learning.citations == [Citation("RIC 2 Learning")])
    let sharing = try #require(byID["sharing"]?.first)
    #expect(sharing.owedBy == ["local-cvs"])
    #expect(sharing.citations == [Citation("RIC 2")])
  }

  @Test func `Items of the record have titles that fit after "Put on record"`() {
    #expect(
      Stage.RecordItem.allCases.map(\.title) == [
        "the commitments said to be unmet", "the impact", "how to lessen the impact",
        "the way forward",
      ])
  }
}
