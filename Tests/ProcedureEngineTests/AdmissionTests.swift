import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

@Suite("A concern at the door of the procedure")
struct AdmissionTests {
  private static let forSignatories = PeopleStory.panel().with { $0.signatories = ["respondent"] }

  private func story(
    _ signatures: [Surroundings.Signature], raised: PartialDate = "2026-03-02"
  ) -> TrackedCase {
    PeopleStory.tracked(
      concern(raised: raised, against: ["trust"], [.raising]), Self.forSignatories,
      surroundings: Surroundings(signatures: signatures))
  }

  @Test("about a body that had not signed is found, and the day of signing is in time")
  func signatories() {
    let complaint =
      "0 not-signatory: trust is not on the register of signatories on 2 March 2026, and the "
      + "procedure is for concerns between those who have signed"
    #expect(story([.init(organisation: "council")]).state.complaints == [complaint])
    #expect(story([.init(organisation: "trust", on: "2026-03-03")]).state.complaints == [complaint])
    #expect(story([.init(organisation: "trust", on: "2026-03-02")]).state.complaints == [])
    #expect(
      story([.init(organisation: "trust", ends: "2026-03-01")]).state.complaints == [complaint])
    #expect(story([.init(organisation: "trust", ends: "2026-03-02")]).state.complaints == [])
    #expect(story([.init(organisation: "trust", on: "2026-03")]).state.complaints == [])
  }

  @Test("is not turned away where no register tells, and that is said")
  func noRegister() {
    let story = story([])
    #expect(story.state.violations == [])
    #expect(
      story.silences.map(\.text) == [
        "the procedure is for those who have signed, and no register says whether trust had"
      ])
  }

  @Test("about somebody for whom a group may have signed is not guessed at")
  func group() {
    let story = story([.init(organisation: "hospitals", on: "2020-01-01", isForOthers: true)])
    #expect(story.state.violations == [])
    #expect(
      story.silences.map(\.text) == [
        "the procedure is for those who have signed, and the register cannot tell whether somebody "
          + "signed for trust"
      ])
  }

  private static let counted = PeopleStory.panel().with {
    $0.scope = ScopeTest(
      title: "Scope", question: "Recurring?",
      criteria: [
        .init(
          id: "recurring", title: "It recurs",
          counting: .init(atLeast: 3, within: timeLimit(1, .years), same: [.commitment]))
      ], otherwise: "it is passed on", citations: [Citation("ILL 2")])
  }

  private func counting(_ others: [CaseSketch]?, _ events: [Event]) -> TrackedCase {
    PeopleStory.tracked(
      concern([.raising] + events), Self.counted,
      surroundings: Surroundings(cases: others.map(CaseIndex.init)))
  }

  private func other(
    _ id: String, raised: PartialDate, _ commitments: [String] = ["dialogue"]
  ) -> CaseSketch {
    CaseSketch(id: id, raised: raised, commitments: commitments, against: ["trust"])
  }

  private static let inScope = event(
    "2026-03-04", .scopeDecided, by: ["council"], [.inScope: "yes", .criterion: "recurring"])

  @Test("on a ground that counts needs as many like cases as it says")
  func tooFew() {
    // A-1 is the case itself; A-2 began a year and a day before, A-5 after the decision.
    let others = [
      other("A-1", raised: "2026-03-02"), other("A-2", raised: "2025-03-01"),
      other("A-3", raised: "2025-03-02"), other("A-4", raised: "2026-01-01", ["funding"]),
      other("A-5", raised: "2026-03-05"),
    ]
    #expect(
      counting(others, [Self.inScope]).state.complaints == [
        "1 too-few-alike: the ground 'It recurs' takes 3 like cases, and 2 are on file: this one and "
          + "A-3"
      ])
    let enough = others + [other("A-6", raised: "2026-03-04")]
    #expect(counting(enough, [Self.inScope]).state.complaints == [])
  }

  @Test("is given the benefit of a day that nobody knows")
  func unknownDay() {
    let others = [other("A-2", raised: "unknown"), other("A-3", raised: "2025")]
    #expect(counting(others, [Self.inScope]).state.complaints == [])
  }

  @Test("is not counted where nobody can tell what is on file, nor when it is turned away")
  func uncounted() {
    #expect(counting(nil, [Self.inScope]).state.complaints == [])
    let out = event(
      "2026-03-04", .scopeDecided, by: ["council"], [.inScope: "no", .criterion: "recurring"])
    #expect(counting([], [out]).state.complaints == [])
  }

  @Test("is told how many like cases there are before anybody decides")
  func choices() {
    #expect(
      counting([other("A-3", raised: "2025-03-02")], []).choices.first?.leadsTo
        == "in scope: Stage 1 (Panel) begins; the ground 'It recurs' takes 3 like cases, and 2 are on "
        + "file: this one and A-3")
    #expect(counting(nil, []).choices.first?.leadsTo == "in scope: Stage 1 (Panel) begins")
  }

  @Test("under several Compacts meets the question which comes first")
  func severalCompacts() {
    func compact(_ id: String, _ commitments: [String], to: PartialDate? = nil) -> Compact {
      Compact(
        id: id, title: "the \(id) Compact", status: .signed, source: "", dated: "2020-01-01",
        from: "2020-01-01", to: to,
        commitments: commitments.map {
          Commitment(id: $0, owner: .joint, summary: "", citations: [])
        })
    }
    func texts(_ compacts: [Compact], _ commitments: [String]) -> [String] {
      PeopleStory.tracked(
        concern(commitments: commitments, [.raising]), PeopleStory.panel(),
        surroundings: Surroundings(compacts: compacts)
      ).silences.filter { $0.on == .severalCompacts }.map(\.text)
    }
    let town = compact("Town", ["dialogue", "notice"])
    let health = compact("Health", ["access", "notice"])
    #expect(
      texts([town, health], ["dialogue", "access"]) == [
        "the commitments belong to the Town Compact and the Health Compact, which were in force side "
          + "by side: the area's text does not say which comes first"
      ])
    #expect(texts([town, health], ["dialogue", "notice"]) == [])
    #expect(
      texts([town, compact("Health", ["access"], to: "2026-03-01")], ["dialogue", "access"]) == [])
  }

  @Test("at a stage for the process only cannot end with the decision changed")
  func process() {
    let procedure = PeopleStory.panel { $0.considers = .process }
    func closing(_ outcome: String) -> [Event] {
      [PeopleStory.act(.closed, by: ["panel"], [.outcome: outcome])]
    }
    #expect(
      PeopleStory.complaints(closing("decision_changed"), procedure) == [
        "1 beyond-power: Stage 1 looks at how a decision was made and not at whether it was right, "
          + "so it cannot end with 'decision_changed'"
      ])
    #expect(PeopleStory.complaints(closing("agreement"), procedure) == [])
    let offered = PeopleStory.tracked(PeopleStory.file([]), procedure).choices.flatMap(\.outcomes)
    #expect(offered.contains(.agreement) && !offered.contains(.decisionChanged))
  }
}
