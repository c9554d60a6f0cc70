import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

struct SilenceTests {
  private func silences(
    _ file: Case, of procedure: Procedure, roles: Roles = .sample
  ) -> [CaseSilence] {
    procedure.silences(of: file, procedure.replay(file, roles: roles), roles: roles)
  }

  private func subjects(
    _ events: [Event], against: [String] = ["council"], of procedure: Procedure
  ) -> [Silence.Subject] {
    silences(concern(against: against, events), of: procedure).map(\.on)
  }

  @Test func `A case that was not raised has met no silence`() {
    for procedure in [Procedure.threeSteps, .scoped] {
      #expect(subjects([], of: procedure) == [])
    }
  }

  @Test func `What a step leaves open is met while the case is there`() {
    let ended = event("2026-06-01", .closed, [.outcome: "agreement"])
    #expect(subjects([.raising], of: .threeSteps) == [.timeLimits])
    #expect(subjects([.raising, .toCVS], of: .threeSteps) == [.timeLimits, .referrer])
    #expect(subjects([.raising, .toCVS, .toBoard], of: .threeSteps) == [.timeLimits, .quorum])
    #expect(subjects([.raising, .toCVS, .toBoard, ended], of: .threeSteps) == [])
  }

  @Test func `A silence carries the procedure's own words and clause`() {
    let found = silences(concern([.raising]), of: .threeSteps)
    #expect(found.map(\.text) == ["No step has a time limit."])
    #expect(found.map(\.citations) == [[Citation("RIC")]])
  }

  @Test func `A stage with a clock is not silent on time`() {
    let procedure = Procedure.threeSteps.with {
      $0.stages[0].clocks = [
        ClockRule(id: "c", title: "", limit: timeLimit(1, .days), from: .entered)
      ]
    }
    #expect(subjects([.raising], of: procedure) == [])
    #expect(subjects([.raising, .toCVS], of: procedure) == [.timeLimits, .referrer])
  }

  @Test func `A silence about one stage is not met at another`() {
    let neighbour = [Event.raising, .inScope]
    #expect(subjects([.raising], against: ["x"], of: .scoped) == [.scopeDecider])
    #expect(subjects(neighbour, against: ["x"], of: .scoped) == [.referrer])
    // The Champions' own exit names who may take it, and another stage's silence is not theirs.
    #expect(subjects(neighbour + [.toChampions], against: ["x"], of: .scoped) == [])
    let unnamed = Procedure.scoped.with { $0.stages[1].exits[2].by = [] }
    #expect(subjects(neighbour + [.toChampions], against: ["x"], of: unnamed) == [])
  }

  @Test func `One from each partner may disagree`() {
    let events = [
      Event.raising, .inScope, .toChampions,
      event("2026-05-01", .referred, by: ["champions"], [.to: "authorised"]),
    ]
    #expect(subjects(events, against: ["x"], of: .scoped) == [.disagreement])
  }

  @Test(arguments: [Act.stoodDown, .substituted])
  func `A substitution is asked about once somebody stood down or was replaced`(act: Act) {
    let events = [Event.raising, .inScope, .toChampions, event("2026-04-10", act)]
    #expect(subjects(events, against: ["x"], of: .scoped) == [.substitution])
    #expect(
      subjects([.raising, .inScope, event("2026-03-20", act)], against: ["x"], of: .scoped) == [
        .referrer
      ])
  }

  @Test(
    arguments: [
      ("unresolved", true), ("no_resolution_possible", true), ("agreement", false),
    ])
  func `An appeal is asked about when the last step ends without a resolution`(
    outcome: String, isMet: Bool
  ) {
    let ended = event("2026-06-01", .closed, [.outcome: outcome])
    #expect(
      subjects([.raising, .toCVS, .toBoard, ended], of: .threeSteps) == (isMet ? [.appeal] : []))
    #expect(subjects([.raising, ended], of: .threeSteps) == [])
  }

  @Test func `An outline is silent on its contents until the case has ended`() {
    #expect(subjects([.raising], of: .outline) == [.contents])
    #expect(subjects([.raising, event("2026-03-09", .lapsed)], of: .outline) == [])
    let told = Procedure.outline.with { $0.heldElsewhere = nil }
    #expect(subjects([.raising], of: told) == [])
  }

  @Test func `A handler that is a party is a listed silence once the case has come there`() {
    let talked = [Event.raising]
    #expect(subjects(talked, against: ["local-cvs"], of: .threeSteps) == [.timeLimits])
    #expect(
      subjects(talked + [.toCVS], against: ["local-cvs"], of: .threeSteps) == [
        .timeLimits, .handlerIsParty, .referrer,
      ])
    let ended = talked + [.toCVS, event("2026-05-01", .closed, [.outcome: "agreement"])]
    #expect(subjects(ended, against: ["local-cvs"], of: .threeSteps) == [.handlerIsParty])
    #expect(
      silences(concern(by: ["local-cvs"], ended), of: .threeSteps).map(\.text) == [
        "Nothing for the CVS as a party."
      ])
  }

  @Test func `A clash that no silence lists is reported with the stage's clause`() {
    let events = [Event.raising, .toCVS, .toBoard]
    let found = silences(concern(against: ["review-board"], events), of: .threeSteps)
    #expect(found.map(\.on) == [.timeLimits, .quorum, .handlerIsParty])
    #expect(
      found.last?.text == "the Review Board handles Step 3 and is a party to the case: the area's "
        + "procedure does not say who handles it then")
    #expect(found.last?.citations == [Citation("RIC 3")])
  }

  @Test func `A clash is found through those who hold an office`() {
    let events = [Event.raising, .inScope, .toChampions]
    let found = silences(concern(against: ["local-cvs"], events), of: .scoped)
    #expect(
      found.map(\.text) == [
        "the Champions handles Stage 2 and is a party to the case: the area's procedure does not "
          + "say who handles it then"
      ])
    #expect(found.map(\.citations) == [[Citation("KIN 4e 2")]])
    #expect(silences(concern(against: ["local-cvs"], events), of: .scoped, roles: Roles()) == [])
  }

  @Test func `A clash is told once however often the case comes to the stage`() {
    let events = [
      Event.raising, .inScope, .toChampions,
      event("2026-05-01", .closed, [.outcome: "agreement"]), event("2026-06-01", .reopened),
    ]
    #expect(subjects(events, of: .scoped) == [.handlerIsParty])
  }

  @Test func `A silence for the whole procedure lists the clashes of every stage`() {
    let procedure = Procedure.scoped.with {
      $0.silences = [Silence(on: .handlerIsParty, text: "Not said.", citations: [])]
    }
    let events = [
      Event.raising, .inScope, .toChampions,
      event("2026-05-01", .referred, by: ["champions"], [.to: "authorised"]),
    ]
    #expect(silences(concern(events), of: procedure).map(\.text) == ["Not said."])
  }

  @Test func `The parties to a discussion do not clash with themselves`() {
    for role in ["raiser", "respondent", "either_party"] {
      let procedure = Procedure.outline.with {
        $0.stages[0].handledBy = [role]
        $0.heldElsewhere = nil
      }
      #expect(subjects([.raising], of: procedure) == [])
    }
  }

  @Test func `Silences on years and on other things are never met by one case`() {
    let procedure = Procedure.outline.with {
      $0.silences = [
        Silence(on: .yearBoundary, text: "", citations: []),
        Silence(on: .other, text: "", citations: []),
      ]
    }
    #expect(subjects([.raising], of: procedure) == [])
  }
}
