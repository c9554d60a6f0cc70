import Testing
import TimeKeeping

struct CadenceTests {
  @Test(
    arguments: [
      (["2026-02-01"], "2026-06-01", .met),
      (["2026-02-01", "2026-05-01"], "2026-06-01", .met),
      (["2026-02-01", "2026-05-01", "2026-06-01"], "2026-06-01", .exceeded),
      (["2026-02-01", "2026-05-01", "2026-06-02"], "2026-06-01", .met),
      (["2025-12-31", "2026-05-01", "2026-06-01"], "2026-06-01", .met),
      ([], "2026-06-01", .met),
    ] as [([CivilDate], CivilDate, Cadence.Verdict)])
  func `At most twice a year is exceeded by a third time in that year`(
    dates: [CivilDate], asOf: CivilDate, verdict: Cadence.Verdict
  ) {
    #expect(Cadence(.atMost(timesPerYear: 2)).standing(of: dates, asOf: asOf).verdict == verdict)
  }

  @Test(
    arguments: [
      ([], "2026-06-01", .notYetDue), (["2026-02-01"], "2026-06-01", .notYetDue),
      (["2026-02-01"], "2026-12-01", .dueSoon), (["2026-02-01"], "2026-12-31", .dueSoon),
      (["2026-02-01", "2026-11-01"], "2026-12-01", .met), (["2026-02-01"], "2027-01-01", .missed),
      ([], "2025-12-15", .notYetDue),
    ] as [([CivilDate], CivilDate, Cadence.Verdict)])
  func `At least twice a year is missed only when the year is over`(
    dates: [CivilDate], asOf: CivilDate, verdict: Cadence.Verdict
  ) {
    let period = DateRange("2026-01-01"..."2026-12-31")
    let standing = Cadence(.atLeast(timesPerYear: 2)).standing(of: dates, asOf: asOf, in: period)
    #expect(standing.verdict == verdict)
    #expect(standing.gaps == (verdict == .missed ? [period] : []))
  }

  @Test func `A standing shows the dates behind it in order`() {
    let standing = Cadence(.atLeast(timesPerYear: 2), year: .financial).standing(
      of: ["2026-06-01", "2025-05-01", "2025-12-01", "2025-03-31"], asOf: "2026-01-10")
    #expect(standing.period == DateRange("2025-04-01"..."2026-03-31"))
    #expect(standing.dates == ["2025-05-01", "2025-12-01"])
    #expect(standing.due == nil)
    #expect(standing.verdict == .met)
  }

  @Test(
    arguments: [
      (["2025-05-01"], "2025-06-15", .met, "2025-09-30", []),
      (["2025-05-01"], "2025-07-15", .notYetDue, "2025-09-30", []),
      (["2025-05-01"], "2025-09-15", .dueSoon, "2025-09-30", []),
      (
        ["2025-05-01", "2025-11-01"], "2025-12-01", .missed, "2026-03-31",
        [DateRange("2025-07-01"..."2025-09-30")]
      ),
      (
        ["2025-05-01", "2025-08-01", "2025-11-01", "2026-02-01"], "2026-03-20", .met, nil, []
      ),
    ] as [([CivilDate], CivilDate, Cadence.Verdict, CivilDate?, [DateRange])])
  func `Every quarter follows the quarters of the reporting year`(
    dates: [CivilDate], asOf: CivilDate, verdict: Cadence.Verdict, due: CivilDate?,
    gaps: [DateRange]
  ) {
    let standing = Cadence(.everyQuarter, year: .financial).standing(of: dates, asOf: asOf)
    #expect(standing.verdict == verdict)
    #expect(standing.due == due)
    #expect(standing.gaps == gaps)
  }

  @Test(
    arguments: [
      ([], "2026-01-10", .notYetDue, "2026-02-28", []),
      ([], "2026-02-10", .dueSoon, "2026-02-28", []),
      ([], "2026-03-02", .missed, nil, [DateRange("2026-03-01"..."2026-03-02")]),
      (["2025-12-20"], "2026-01-10", .notYetDue, "2026-02-20", []),
      (["2025-12-20", "2026-02-20"], "2026-03-01", .met, "2026-04-20", []),
      (["2025-12-20", "2026-02-20"], "2026-04-20", .dueSoon, "2026-04-20", []),
      (
        ["2025-12-20", "2026-02-25"], "2026-03-01", .missed, "2026-04-25",
        [DateRange("2026-02-21"..."2026-02-24")]
      ),
      (
        ["2026-01-05", "2026-04-05"], "2026-07-05", .missed, nil,
        [DateRange("2026-03-06"..."2026-04-04"), DateRange("2026-06-06"..."2026-07-05")]
      ),
    ] as [([CivilDate], CivilDate, Cadence.Verdict, CivilDate?, [DateRange])])
  func `Every second month runs from one time to the next`(
    dates: [CivilDate], asOf: CivilDate, verdict: Cadence.Verdict, due: CivilDate?,
    gaps: [DateRange]
  ) {
    let standing = Cadence(.every(months: 2)).standing(of: dates, asOf: asOf)
    #expect(standing.verdict == verdict)
    #expect(standing.due == due)
    #expect(standing.gaps == gaps)
  }

  @Test func `Every second year is met in a year in which nothing falls due`() {
    let standing = Cadence(.every(months: 24)).standing(of: ["2025-06-10"], asOf: "2026-11-01")
    #expect(standing.verdict == .met)
    #expect(standing.dates.isEmpty)
    #expect(standing.due == nil)
  }
}
