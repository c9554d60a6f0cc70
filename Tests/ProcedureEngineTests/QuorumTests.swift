import CompactModel
import ProcedureEngine
import Testing

@Suite("A meeting that needs a quorum")
struct QuorumTests {
  private static let clause = [Citation("ILL 4")]
  private static let two = Body.Quorum(members: 2, citations: clause)
  private static let ratifiable = Body.Quorum(members: 2, allowsRatifying: true, citations: clause)
  private static let shortfall =
    "1 inquorate: the Panel needs 2 members to act, and 1 is on record as present"

  private func complaints(
    _ events: [Event], quorum: Body.Quorum = two, against: [String] = ["trust"]
  ) -> [String] {
    PeopleStory.complaints(
      events, PeopleStory.panel { $0.meets = true }, quorum: quorum, against: against)
  }

  @Test("is found to have too few members")
  func tooFew() {
    let meeting = PeopleStory.act(.met, by: ["panel"], with: ["cvs", "carers"])
    #expect(complaints([meeting]) == [Self.shortfall])
  }

  @Test("is quorate with exactly as many as it takes, named by office or organisation")
  func enough() {
    #expect(complaints([PeopleStory.act(.met, by: ["panel"], with: ["cvs", "nhs-seat"])]) == [])
  }

  @Test("of which nobody recorded who came is left alone")
  func unrecorded() { #expect(complaints([PeopleStory.act(.met, by: ["panel"])]) == []) }

  @Test("of the parties is none of the body's")
  func parties() {
    #expect(complaints([PeopleStory.act(.met, by: ["carers"], with: ["trust"])]) == [])
  }

  @Test("may need members from each sector")
  func sectors() {
    let quorum = Body.Quorum(members: 2, ofEachSector: 1, citations: Self.clause)
    let meeting = PeopleStory.act(.met, by: ["panel"], with: ["council", "nhs"])
    #expect(
      complaints([meeting], quorum: quorum) == [
        "1 inquorate: the Panel needs 1 member from each sector to act, and 0 from the voluntary "
          + "sector are on record as present"
      ])
    let mixed = PeopleStory.act(.met, by: ["panel"], with: ["council", "cvs"])
    #expect(complaints([mixed], quorum: quorum) == [])
  }

  @Test("taints what was decided on the same day, and nothing later")
  func followers() {
    let meeting = PeopleStory.act(.met, by: ["panel"], with: ["cvs"])
    let decision = PeopleStory.act(.decided, by: ["panel"])
    let later = PeopleStory.act(.recommended, by: ["panel"], on: "2026-03-05")
    #expect(
      complaints([meeting, decision, later]) == [
        Self.shortfall,
        "2 inquorate: this follows from the meeting of the Panel of 4 March 2026, which had too few "
          + "members to act",
      ])
  }

  @Test("is mended by a later one that ratifies it, where the text allows that")
  func ratified() {
    let events = [
      PeopleStory.act(.met, by: ["panel"], with: ["cvs"]),
      PeopleStory.act(.decided, by: ["panel"]),
      PeopleStory.act(.ratified, by: ["panel"], with: ["cvs", "nhs"], on: "2026-04-01"),
    ]
    #expect(complaints(events, quorum: Self.ratifiable) == [])
    #expect(
      complaints(events).last
        == "3 beyond-power: the area's text does not let a later meeting of the Panel approve what "
        + "one with too few members did")
    #expect(complaints(events).count == 3)
  }

  @Test("is not mended by another without enough members")
  func ratifiedInVain() {
    let remedy =
      ": record 'ratified' once a meeting with enough of them has approved what it did"
    let meeting = PeopleStory.act(.met, by: ["panel"], with: ["cvs"])
    let again = PeopleStory.act(.ratified, by: ["panel"], on: "2026-04-01")
    #expect(
      complaints([meeting, again], quorum: Self.ratifiable) == [
        Self.shortfall + remedy,
        "2 inquorate: the Panel needs 2 members to act, and 1 is on record as present" + remedy,
      ])
    let quorate = PeopleStory.act(
      .met, by: ["panel"], with: ["cvs", "council"], on: "2026-04-01")
    #expect(complaints([meeting, quorate, again], quorum: Self.ratifiable) == [])
  }

  @Test("counts those who stand in for a member")
  func deputies() {
    let meeting = PeopleStory.act(.met, by: ["panel"], with: ["cvs", "deputy"])
    #expect(complaints([meeting]) == [Self.shortfall])
    let substitution = PeopleStory.act(.substituted, by: ["nhs-seat"], with: ["deputy"])
    #expect(complaints([substitution, meeting]) == [])
  }
}
