import RuleEngine
import Testing
import TimeKeeping

struct RuleSettingTests {
  private func setting(_ values: [(CivilDate?, Double)]) -> RuleSetting {
    RuleSetting(
      name: "months", summary: "How many months.",
      values: values.map { RuleSetting.Dated(from: $0.0, value: .number($0.1)) })
  }

  @Test(
    arguments: [
      ("1990-01-01", 1), ("2019-12-31", 1), ("2020-01-01", 2), ("2025-12-02", 2),
      ("2025-12-03", 3), ("2099-01-01", 3),
    ] as [(CivilDate, Double)])
  func `The value in force is the last that had begun`(day: CivilDate, value: Double) {
    let setting = setting([(nil, 1), ("2020-01-01", 2), ("2025-12-03", 3)])
    #expect(setting.value(on: day) == .number(value))
  }

  @Test func `The first value applies from the beginning of time, whatever it says`() {
    #expect(setting([("2025-12-03", 3)]).value(on: "2001-01-01") == .number(3))
    #expect(setting([]).value(on: "2001-01-01") == nil)
  }

  @Test(
    arguments: [
      (RuleSetting.Value.text("a"), "a text"), (.number(1), "a number"),
      (.boolean(true), "true or false"), (.texts([]), "a list of texts"),
    ])
  func `A value's kind has a name that fits in a sentence`(
    value: RuleSetting.Value, name: String
  ) {
    #expect(value.kindName == name)
  }
}
