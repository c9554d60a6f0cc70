import CompactModel
import ProcedureEngine
import Testing

@Suite("An act of several handlers")
struct JointActTests {
  private func complaints(_ joint: Stage.Joint, by: [String], with: [String] = []) -> [String] {
    PeopleStory.complaints(
      [PeopleStory.act(.decided, by: by, with: with)], PeopleStory.panel { $0.joint = joint })
  }

  @Test("by all of them names who is missing")
  func all() {
    #expect(
      complaints(.all, by: ["council-seat"]) == [
        "1 not-joint: Stage 1 acts through all of its handlers together: the NHS member and the "
          + "CVS's member are not named under 'by' or 'with'"
      ])
    #expect(
      complaints(.all, by: ["council-seat"], with: ["nhs"]) == [
        "1 not-joint: Stage 1 acts through all of its handlers together: the CVS's member is not "
          + "named under 'by' or 'with'"
      ])
    #expect(complaints(.all, by: ["council-seat"], with: ["nhs", "cvs"]) == [])
  }

  @Test("of a body in its own name is an act of all")
  func body() {
    for joint in [Stage.Joint.all, .majority, .onePerPartner] {
      #expect(complaints(joint, by: ["panel"]) == [])
    }
  }

  @Test("by a majority takes more than half")
  func majority() {
    #expect(
      complaints(.majority, by: ["council-seat"]) == [
        "1 not-joint: Stage 1 acts by more than half of its handlers: 1 of 3 took part, and the NHS "
          + "member and the CVS's member are not named under 'by' or 'with'"
      ])
    #expect(complaints(.majority, by: ["council-seat", "cvs-seat"]) == [])
  }

  @Test("by half of them is none of a majority")
  func half() {
    let procedure = PeopleStory.panel {
      $0.handledBy = ["council-seat", "cvs-seat"]
      $0.joint = .majority
    }
    #expect(
      PeopleStory.complaints([PeopleStory.act(.advised, by: ["cvs"])], procedure) == [
        "1 not-joint: Stage 1 acts by more than half of its handlers: 1 of 2 took part, and the "
          + "Council's member is not named under 'by' or 'with'"
      ])
  }

  @Test("by one from each partner needs every partner")
  func onePerPartner() {
    #expect(
      complaints(.onePerPartner, by: ["council-seat", "nhs-seat"]) == [
        "1 not-joint: Stage 1 acts through one from each partner together: the CVS's member is not "
          + "named under 'by' or 'with'"
      ])
  }

  @Test("by the chair needs the chair, or whoever holds the chair")
  func chair() {
    #expect(
      complaints(.chair("panel-chair"), by: ["council-seat"]) == [
        "1 not-joint: Stage 1 acts through its chair: the Panel's chair is not named under 'by' or "
          + "'with'"
      ])
    #expect(complaints(.chair("panel-chair"), by: ["nhs"]) == [])
  }

  @Test("is none of a party's that only closes or agrees")
  func party() {
    let procedure = PeopleStory.panel { $0.joint = .all }
    let closing = PeopleStory.act(.closed, by: ["council"], [.outcome: "agreement"])
    #expect(PeopleStory.complaints([closing], procedure, against: ["council"]) == [])
    #expect(PeopleStory.complaints([closing], procedure).count == 1)
  }

  @Test("is none where an exit lets one of them close the case alone")
  func exit() {
    let procedure = PeopleStory.panel {
      $0.joint = .all
      $0.exits[0].by = ["cvs-seat"]
    }
    func closing(_ by: String) -> [Event] {
      [PeopleStory.act(.closed, by: [by], [.outcome: "agreement"])]
    }
    #expect(PeopleStory.complaints(closing("cvs-seat"), procedure) == [])
    #expect(PeopleStory.complaints(closing("nhs-seat"), procedure).count == 1)
  }

  @Test("counts a substitute for whoever was replaced")
  func substitute() {
    let procedure = PeopleStory.panel { $0.joint = .all }
    let decision = PeopleStory.act(.decided, by: ["council", "nhs", "deputy"])
    #expect(PeopleStory.complaints([decision], procedure).count == 1)
    for replaced in ["cvs", "cvs-seat"] {
      let substitution = PeopleStory.act(.substituted, by: [replaced], with: ["deputy"])
      #expect(PeopleStory.complaints([substitution, decision], procedure) == [])
    }
  }
}
