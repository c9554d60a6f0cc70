import CompactModel
import ProcedureEngine
import Testing

@Suite("A party that handles its own case")
struct ClashTests {
  private func texts(_ file: Case, _ procedure: Procedure) -> [String] {
    PeopleStory.tracked(file, procedure).silences.map(\.text)
  }

  @Test("is found when it chairs the body that handles it")
  func chair() {
    let seats = PeopleStory.panel { $0.handledBy = ["cvs-seat"] }
    #expect(texts(PeopleStory.file([], against: ["nhs"]), seats) == [])
    let led = PeopleStory.panel {
      $0.handledBy = ["cvs-seat"]
      $0.joint = .chair("panel-chair")
    }
    #expect(
      texts(PeopleStory.file([], against: ["nhs"]), led) == [
        "the Panel's chair chairs Stage 1 and is a party to the case: the area's procedure does not "
          + "say who chairs it then"
      ])
  }

  @Test("is found when it stands in for a handler")
  func deputy() {
    let procedure = PeopleStory.panel { $0.handledBy = ["cvs-seat"] }
    let substitution = PeopleStory.act(.substituted, by: ["cvs"], with: ["carers"])
    #expect(
      texts(PeopleStory.file([substitution]), procedure) == [
        "Thames Carers stands in at Stage 1 and is a party to the case: the area's procedure does "
          + "not say who stands in then"
      ])
  }

  @Test("is open until the area decides, and settled from then on")
  func settled() {
    let file = PeopleStory.file([], against: ["cvs"])
    #expect(PeopleStory.tracked(file, PeopleStory.panel()).silences.map(\.settledBy) == [nil])
    let decision = PeopleStory.act(.decided, by: ["council"], [.silence: "handler_is_party"])
    let settled = PeopleStory.tracked(
      PeopleStory.file([decision], against: ["cvs"]), PeopleStory.panel())
    #expect(settled.silences.map(\.settledBy) == [1])
    #expect(settled.state.violations == [])
  }

  @Test("is not settled by a decision about another question, or about one that is none")
  func others() {
    let decisions = [
      PeopleStory.act(.decided, by: ["council"], [.silence: "quorum"]),
      PeopleStory.act(.decided, by: ["council"], [.silence: "handler"]),
    ]
    let story = PeopleStory.tracked(
      PeopleStory.file(decisions, against: ["cvs"]), PeopleStory.panel())
    #expect(story.silences.map(\.settledBy) == [nil])
    #expect(
      story.state.complaints == [
        "2 unknown-term: 'handler' is no question that a text may leave open: under 'silence' stands "
          + "one of time_limits, handler_is_party, disagreement, quorum, appeal, referrer, "
          + "substitution, scope_decider, contents, year_boundary, interests, version_gap, "
          + "several_compacts, signatories, extensions, reopening, other"
      ])
  }
}
