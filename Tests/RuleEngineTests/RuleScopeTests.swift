import CompactModel
import Foundation
import RuleEngine
import Testing

struct RuleScopeTests {
  @Test(
    arguments: [
      ("area", RuleScope.area), ("case", .cases), ("compact", .compacts),
      ("funding_change", .records("funding_change")),
    ])
  func `A scope is known by its name`(name: String, scope: RuleScope) {
    #expect(RuleScope(name) == scope)
    #expect(scope.name == name)
  }

  @Test(arguments: ["", "cases", "Case", "decisions", "nothing"])
  func `There is no scope of another name`(name: String) {
    #expect(RuleScope(name) == nil)
  }

  @Test func `Every scope's name is listed once, records after the rest`() {
    #expect(RuleScope.names.prefix(3) == ["area", "case", "compact"])
    #expect(RuleScope.names.count == 3 + RecordKind.all.count)
    #expect(Set(RuleScope.names).count == RuleScope.names.count)
    for name in RuleScope.names { #expect(RuleScope(name)?.name == name) }
  }

  @Test func `A descriptor comes back from its coded form`() throws {
    for wakes in [nil, ActSet([.raised, .noted])] {
      let descriptor = RuleDescriptor(
        id: "funding.notice", title: "Notice", summary: "…", citations: [Citation("GUIDE 3")],
        over: .records("funding_change"), wakes: wakes, severity: .breach,
        settings: [
          RuleSetting(
            name: "months", summary: "…",
            values: [
              RuleSetting.Dated(value: .number(3)),
              RuleSetting.Dated(from: "2026-01-01", value: .texts(["a"])),
            ])
        ])
      let data = try JSONEncoder().encode(descriptor)
      #expect(try JSONDecoder().decode(RuleDescriptor.self, from: data) == descriptor)
    }
  }
}
