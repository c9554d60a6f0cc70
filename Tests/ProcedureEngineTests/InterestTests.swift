import CompactModel
import ProcedureEngine
import Testing

@Suite("Somebody with an interest")
struct InterestTests {
  private static let declared = PeopleStory.act(.declaredInterest, by: ["council-seat"])
  private static let decided = PeopleStory.act(.decided, by: ["council-seat"])
  private static let stoodDown = PeopleStory.act(.stoodDown, by: ["council-seat"])
  private static let dispensed = PeopleStory.act(
    .dispensed, by: ["panel"], with: ["council-seat"])

  private func complaints(
    _ events: [Event], _ interests: [Stage.InterestAnswer], against: [String] = ["trust"]
  ) -> [String] {
    PeopleStory.complaints(
      events, PeopleStory.panel { $0.interests = interests }, against: against)
  }

  @Test("may not go on as if nothing was")
  func going() {
    #expect(
      complaints([Self.declared, Self.decided], [.standDown, .substitute, .dispensation]) == [
        "2 interest-declared: the Council's member declared an interest at Stage 1 and takes part "
          + "all the same: what the text provides for is to stand down ('stood_down'), to name a "
          + "substitute ('substituted') or a dispensation ('dispensed')"
      ])
  }

  @Test("may go on with a dispensation, where the text has one")
  func dispensation() {
    let events = [Self.declared, Self.dispensed, Self.decided]
    #expect(complaints(events, [.standDown, .dispensation]) == [])
    #expect(
      complaints(events, [.standDown]) == [
        "3 interest-declared: the Council's member declared an interest at Stage 1 and takes part "
          + "all the same: what the text provides for is to stand down ('stood_down')"
      ])
  }

  @Test("who stood down or named a substitute takes no part, under another name neither")
  func standingDown() {
    let organisation = PeopleStory.act(.decided, by: ["panel"], with: ["council"])
    #expect(
      complaints([Self.declared, Self.stoodDown, organisation], [.standDown]) == [
        "3 interest-declared: the Council's member stood down at Stage 1 and takes part all the same "
          + "through the council"
      ])
    let throughOffice = [
      PeopleStory.act(.declaredInterest, by: ["council"]),
      PeopleStory.act(.advised, by: ["council-seat"]),
    ]
    #expect(
      complaints(throughOffice, [.standDown]) == [
        "2 interest-declared: the council declared an interest at Stage 1 and takes part all the same "
          + "through the Council's member: what the text provides for is to stand down "
          + "('stood_down')"
      ])
    let substitution = PeopleStory.act(
      .substituted, by: ["council-seat"], with: ["deputy"])
    #expect(
      complaints([Self.declared, substitution, Self.decided], [.substitute]) == [
        "3 interest-declared: the Council's member named a substitute at Stage 1 and takes part all "
          + "the same"
      ])
    let standingIn = PeopleStory.act(.decided, by: ["deputy"])
    #expect(complaints([Self.declared, substitution, standingIn], [.substitute]) == [])
    let others = PeopleStory.act(.decided, by: ["panel"], with: ["nhs", "cvs"])
    #expect(complaints([Self.declared, Self.stoodDown, others], [.standDown]) == [])
  }

  @Test("may come to a meeting as a party")
  func party() {
    let meeting = PeopleStory.act(.met, by: ["panel"], with: ["council", "nhs"])
    #expect(complaints([Self.declared, meeting], [.standDown], against: ["council"]) == [])
    #expect(complaints([Self.declared, meeting], [.standDown]).count == 1)
  }

  @Test("at a stage that says nothing of interests meets a silence, and no violation")
  func silence() {
    let story = PeopleStory.tracked(
      PeopleStory.file([Self.declared, Self.decided]), PeopleStory.panel())
    #expect(story.state.violations == [])
    #expect(
      story.silences == [
        CaseSilence(
          on: .interests,
          text:
            "an interest was declared at Stage 1: the area's procedure does not say what somebody "
            + "with an interest does",
          citations: PeopleStory.clause)
      ])
  }

  @Test(
    "meets the silence in the area's own words where it has any, and none where the text answers")
  func declaredSilence() {
    let silence = Silence(on: .interests, text: "Not said.", citations: [])
    let file = PeopleStory.file([Self.declared])
    let silent = PeopleStory.panel().with { $0.silences = [silence] }
    #expect(PeopleStory.tracked(file, silent).silences.map(\.text) == ["Not said."])
    let answered = PeopleStory.panel { $0.interests = [.standDown] }.with {
      $0.silences = [silence]
    }
    #expect(PeopleStory.tracked(file, answered).silences == [])
  }
}
