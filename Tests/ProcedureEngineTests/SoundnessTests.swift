import CompactModel
import DenseProcedures
import ProcedureEngine
import Testing
import TimeKeeping

@Suite("Soundness")
struct SoundnessTests {
  /// What keeps a property from being proved, each with its story.
  private func points(
    _ property: SoundnessReport.Property, _ procedure: Procedure, bodies: [Body] = [],
    offices: [Office] = []
  ) -> [String] {
    let report = procedure.soundness(bodies: bodies, offices: offices)
    let points = report.findings.first { $0.property == property }?.points ?? []
    return points.map { point in
      (["\(point.verdict): \(point.text)"] + point.story).joined(separator: " | ")
    }
  }

  private func procedure(_ stages: [Stage]) -> Procedure {
    Procedure(id: "p", title: "P", stages: stages)
  }

  private func stage(_ id: String, clocks: [ClockRule] = [], _ exits: [Exit]) -> Stage {
    Stage(
      id: id, label: "Step \(id)", title: id.uppercased(), handledBy: ["either_party"],
      clocks: clocks, exits: exits)
  }

  @Test func `Every stage and exit of three plain steps is proved by playing cases`() {
    let report = Procedure.threeSteps.soundness()
    #expect(
      report.findings.prefix(3).map(\.verdict) == [.proved, .proved, .proved])
    #expect(report.states == 5 && report.moves == 7 && report.played == 9)
  }

  @Test func `A stage that nothing leads to is refuted`() {
    let found = points(
      .reachable,
      procedure([stage("a", [Exit(id: "r", to: nil)]), stage("b", [Exit(id: "r", to: nil)])]))
    #expect(
      found == [
        "refuted: Step b (B) is never reached: no exit of another stage leads to it, and no case "
          + "begins there"
      ])
  }

  @Test func `A ring that nobody can leave is told with the shortest story into it`() {
    let found = points(
      .ends,
      procedure([
        stage("a", [Exit(id: "r", to: nil), Exit(id: "on", to: "b", by: ["raiser"])]),
        stage("b", [Exit(id: "on", to: "c")]), stage("c", [Exit(id: "back", to: "b")]),
      ]))
    #expect(
      found == [
        "refuted: a case can come to Step b (B) and never end | The concern is raised. | It is "
          + "referred to Step b (B) by whoever raised it. | From there it can only go round Step b, "
          + "Step c for ever; only the raiser can end it, by withdrawing."
      ])
  }

  @Test func `An exit whose condition can never hold is refuted`() {
    var sample = procedure([
      stage(
        "a",
        [
          Exit(id: "r", to: nil),
          Exit(
            id: "odd", to: "a", when: Condition(marks: ["urgent"], unmarked: ["urgent"])),
        ])
    ])
    sample.marks = [Procedure.Mark(id: "urgent", title: "urgent")]
    #expect(
      points(.exits, sample) == [
        "refuted: the exit 'odd' of Step a (A) can never be taken: it is open when it is marked "
          + "urgent, and it is not marked urgent, and that is never so there: it asks for the mark "
          + "'urgent' and for its absence | The concern is raised."
      ])
  }

  @Test func `An exit for a body that can never act is refuted`() {
    let body = Body(
      id: "panel", title: "Panel", membership: Body.Membership(atMost: 3),
      quorum: Body.Quorum(members: 5))
    let found = points(
      .exits,
      procedure([stage("a", [Exit(id: "r", to: nil), Exit(id: "on", to: "a", by: ["panel"])])]),
      bodies: [body])
    #expect(
      found == [
        "refuted: the exit 'on' of Step a (A) can never be taken: it is for Panel to take, and Panel "
          + "needs 5 members to act and has 3 at most | The concern is raised."
      ])
  }

  @Test func `What only a function of the plugin can say is unknown and never proved`() {
    let judged = Condition(judgement: Condition.Judgement(function: 0, text: "it is so"))
    let sample = procedure([
      stage("a", [Exit(id: "on", to: "b", when: judged)]), stage("b", [Exit(id: "r", to: nil)]),
    ])
    let report = sample.soundness()
    #expect(report.findings.prefix(3).map(\.verdict) == [.unknown, .unknown, .unknown])
    #expect(
      points(.reachable, sample) == [
        "unknown: Step b (B): it depends on what a function of the plugin (judge) says | The concern "
          + "is raised. | It is referred to Step b (B)."
      ])
  }

  @Test func `Limits that move the case add up to a longest time`() {
    func limit(_ id: String, _ limit: TimeLimit) -> ClockRule {
      ClockRule(id: id, title: id, limit: limit, from: .entered, moves: "on")
    }
    let report = procedure([
      stage("a", clocks: [limit("x", timeLimit(10, .workingDays))], [Exit(id: "on", to: "b")]),
      stage("b", clocks: [limit("y", timeLimit(3, .months))], [Exit(id: "on", to: nil)]),
    ]).soundness()
    let length = report.findings.first { $0.property == .length }
    #expect(length?.verdict == .proved)
    #expect(
      length?.words
        == "at most 10 working days + 3 months, which is 109 days, and one more for each bank holiday "
        + "that falls among them; longer where time is extended or the case is paused, and not counting "
        + "what follows the end")
  }

  @Test func `A handler that may be a party needs an answer, or a silence that says there is none`()
  {
    func sample(_ interests: [Stage.InterestAnswer]) -> Procedure {
      procedure([
        Stage(
          id: "a", label: "Step a", title: "A", handledBy: ["cvs"], interests: interests,
          exits: [Exit(id: "r", to: nil)])
      ])
    }
    let office = Office(id: "cvs", title: "the CVS")
    #expect(
      points(.actors, sample([]), offices: [office]) == [
        "refuted: Step a (A) is handled by the CVS, who may be a party: the plugin neither says what "
          + "then happens (interests) nor that the text does not say (silent, handler_is_party) | The "
          + "concern is raised. | the CVS is itself a party to the concern. | Who handles it then is "
          + "not said."
      ])
    #expect(points(.actors, sample([.standDown, .substitute]), offices: [office]) == [])
    #expect(
      points(.actors, sample([.standDown]), offices: [office]) == [
        "refuted: Step a (A) is handled by the CVS alone, who has to stand down when they are a party, "
          + "and nobody takes their place | The concern is raised. | the CVS is itself a party to the "
          + "concern. | the CVS stands down. Nobody is left to handle it."
      ])
  }

  @Test func `Two hundred dense stages are looked at whole`() {
    let report = Procedure.dense(stages: 200).soundness()
    #expect(report.findings.prefix(3).map(\.verdict) == [.proved, .proved, .proved])
    #expect(report.states > 2_000 && report.states < 200_000)
  }

  @Test func `Beyond the bound on states nothing is called proved`() {
    let report = Procedure.dense(stages: 20).soundness(mostStates: 50)
    #expect(report.findings.prefix(3).allSatisfy { $0.verdict == .unknown })
    #expect(
      report.findings[1].points.map(\.text).first?.hasSuffix("not all of them were looked at")
        == true)
  }
}
