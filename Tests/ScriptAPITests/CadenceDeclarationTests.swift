import CompactModel
import ScriptAPI
import Testing
import TimeKeeping

@Suite("A declared cadence")
struct CadenceDeclarationTests {
  private func declared(_ keys: String) throws -> CadenceDuty {
    let sources = SmallPlugin.sources(
      more: "cadences = { { id = 'board', title = 'Board', cite = 'EX 5', \(keys) } },")
    return try #require(try ScriptPlugin(sources).declaration.cadences.first)
  }

  @Test("is kept with everything it says")
  func whole() throws {
    let duty = try declared(
      """
      register = 'activities', where = { kind = { 'a', 'b' } }, through = 'ends', at_least = 1,
      per = 'compact_week', week_starts = 'sunday', year = 'anniversary',
      anniversary_of = '2024-06-13', since = '2024-06-13', soon_days = 7, severity = 'note'
      """)
    #expect(duty.filters == [CadenceDuty.Filter(field: "kind", values: ["a", "b"])])
    #expect(duty.rule == .times(least: 1, most: nil, in: .compactWeek))
    #expect(duty.date == "on")
    #expect(duty.through == "ends")
    #expect(duty.weekStart == .sunday)
    #expect(duty.year == ReportingYear.anniversary(month: 6, day: 13))
    #expect(duty.since == SmallPlugin.day("2024-06-13"))
    #expect(duty.soonDays == 7)
    #expect(duty.severity == .note)
    #expect(duty.citations == [Citation("EX 5")])
  }

  @Test(
    "is refused where it says too little, too much, or names what is not there",
    arguments: [
      (
        "register = 'meetings'",
        "has to say how often: at_least, at_most or both, or else every_months or every_years"
      ),
      (
        "register = 'meetings', at_least = 1, every_years = 2",
        "has to say how often: at_least, at_most or both, or else every_months or every_years"
      ),
      ("register = 'meetings', at_least = 0", "has at_least = 0: it may be 1 to 366"),
      (
        "register = 'meetings', at_least = 3, at_most = 2",
        "is to happen at least 3 times and at most 2"
      ),
      (
        "register = 'meetings', every_months = 2, per = 'year'",
        "has 'per', which goes with at_least only"
      ),
      (
        "register = 'meetings', at_least = 1, where = { bodi = 'board' }",
        "names 'bodi', which is no field of the register 'meetings': did you mean 'body'?"
      ),
      (
        "register = 'meetings', at_least = 1, date = 'title'",
        "names 'title', which is no date field of the register 'meetings': use one of: on"
      ),
      (
        "register = 'meetings', at_least = 1, year = 'anniversary'",
        "needs year = \"anniversary\" and anniversary_of together, or neither"
      ),
      (
        "register = 'meetings', at_least = 1, week_starts = 'sunday'",
        "has 'week_starts', which goes with per = \"compact_week\" only"
      ),
    ])
  func refused(keys: String, problem: String) {
    let error = #expect(throws: ScriptError.self) { try declared(keys) }
    #expect(error?.code == "plugin.bad-cadence")
    #expect(error?.message == "the cadence 'board' \(problem)")
  }
}
