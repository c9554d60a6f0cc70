import CompactModel
import Testing
import TimeKeeping

struct ActTests {
  @Test func `Every act has a bit of its own in a set`() {
    #expect(Set(Act.allCases.map { ActSet([$0]).rawValue }).count == Act.allCases.count)
    for act in Act.allCases { #expect(ActSet([act]).rawValue.nonzeroBitCount == 1) }
  }

  @Test(arguments: Act.allCases)
  func `A set has the acts put into it and no others`(act: Act) {
    var acts: ActSet = []
    #expect(!acts.contains(act))
    acts.insert(act)
    acts.insert(act)
    #expect(Act.allCases.filter { acts.contains($0) } == [act])
    #expect(acts == ActSet([act, act]))
    #expect(ActSet(Act.allCases.filter { $0 != act }).isDisjoint(with: acts))
  }

  @Test func `Acts are spelt in small letters and have words that differ`() {
    for act in Act.allCases {
      #expect(act.rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F })
    }
    #expect(Set(Act.allCases.map(\.phrase)).count == Act.allCases.count)
  }

  @Test func `A case knows the acts of its events`() {
    let file = Case(
      id: "A-1", title: "t",
      events: [.raised, .met, .met, .closed].map { Event(on: .unknown, act: $0) })
    #expect(file.acts == ActSet([.raised, .met, .closed]))
    #expect(Case(id: "A-2", title: "t").acts.isEmpty)
  }

  @Test func `Outcomes have words that differ, and exits offer none that only an act brings`() {
    #expect(Set(CaseOutcome.allCases.map(\.phrase)).count == CaseOutcome.allCases.count)
    let offered = Set(CaseOutcome.resolved + CaseOutcome.unresolvedOnes)
    #expect(
      CaseOutcome.allCases.filter { !offered.contains($0) } == [
        .withdrawn, .outOfScope, .lapsed, .joined, .transferred,
      ])
    #expect(offered.count == CaseOutcome.resolved.count + CaseOutcome.unresolvedOnes.count)
  }
}
