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
    let cadence = Cadence(.times(least: nil, most: 2, in: .year))
    #expect(cadence.standing(of: dates, asOf: asOf).verdict == verdict)
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
    let cadence = Cadence(.times(least: 2, most: nil, in: .year))
    let standing = cadence.standing(of: dates, asOf: asOf, in: period)
    #expect(standing.verdict == verdict)
    #expect(standing.gaps == (verdict == .missed ? [period] : []))
  }

  @Test func `A standing shows the dates behind it in order`() {
    let cadence = Cadence(.times(least: 2, most: nil, in: .year), year: .financial)
    let days: [CivilDate] = ["2026-06-01", "2025-12-01", "2025-05-01", "2025-03-31"]
    let standing = cadence.standing(of: days, asOf: "2026-01-10")
    #expect(standing.period == DateRange("2025-04-01"..."2026-03-31"))
    #expect(standing.counted == [2, 1])
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
    let cadence = Cadence(.times(least: 1, most: nil, in: .quarter), year: .financial)
    let standing = cadence.standing(of: dates, asOf: asOf)
    #expect(standing.verdict == verdict)
    #expect(standing.due == due)
    #expect(standing.gaps == gaps)
  }

  @Test(
    arguments: [
      ([], "2026-01-10", .notYetDue, "2026-02-28", []),
      ([], "2026-02-10", .dueSoon, "2026-02-28", []),
      ([], "2026-03-02", .missed, "2026-02-28", [DateRange("2026-03-01"..."2026-03-02")]),
      (["2025-12-20"], "2026-01-10", .notYetDue, "2026-02-20", []),
      (["2025-12-20", "2026-02-20"], "2026-03-01", .met, "2026-04-20", []),
      (["2025-12-20", "2026-02-20"], "2026-04-20", .dueSoon, "2026-04-20", []),
      (
        ["2025-12-20", "2026-02-25"], "2026-03-01", .missed, "2026-04-25",
        [DateRange("2026-02-21"..."2026-02-25")]
      ),
      (
        ["2026-01-05", "2026-04-05"], "2026-07-05", .missed, "2026-06-05",
        [DateRange("2026-03-06"..."2026-04-05"), DateRange("2026-06-06"..."2026-07-05")]
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
    let cadence = Cadence(.every(months: 24))
    let standing = cadence.standing(of: ["2025-06-10"] as [CivilDate], asOf: "2026-11-01")
    #expect(standing.verdict == .met)
    #expect(standing.counted.isEmpty)
    #expect(standing.due == "2027-06-10")
  }

  @Test(
    arguments: [
      ("2026-02-28", .notYetDue), ("2026-03-01", .dueSoon), ("2026-03-31", .dueSoon),
    ] as [(CivilDate, Cadence.Verdict)])
  func `Before each year begins is due on the eve of the next`(
    asOf: CivilDate, verdict: Cadence.Verdict
  ) {
    let cadence = Cadence(.times(least: 1, most: nil, in: .beforeYear), year: .financial)
    let standing = cadence.standing(of: ["2025-03-20"] as [CivilDate], asOf: asOf)
    #expect(standing.verdict == verdict)
    #expect(standing.due == "2026-03-31")
    #expect(cadence.words == "at least once before each year begins")
  }

  @Test(
    arguments: [
      (.monday, "2026-10-31", .dueSoon, "2026-11-08"),
      (.monday, "2026-09-01", .notYetDue, "2026-11-08"),
      (.sunday, "2026-10-31", .dueSoon, "2026-11-07"), (.monday, "2026-11-02", .met, nil),
      (.monday, "2026-12-01", .met, nil), (.sunday, "2026-11-08", .missed, nil),
    ] as [(CompactWeek.Start, CivilDate, Cadence.Verdict, CivilDate?)])
  func `Compact Week is met by what touches it, whichever day it starts on`(
    start: CompactWeek.Start, asOf: CivilDate, verdict: Cadence.Verdict, due: CivilDate?
  ) {
    // With weeks from a Sunday the first full week is 1 to 7 November, from a Monday 2 to 8.
    let held = DateRange("2026-10-05"..."2026-10-06")
    let late = DateRange(
      start == .monday ? "2026-11-02"..."2026-11-02" : "2026-11-08"..."2026-11-08")
    let standing = Cadence(
      .times(least: 1, most: nil, in: .compactWeek), since: "2026-01-01", weekStart: start
    ).standing(of: asOf < late.first ? [held] : [held, late], asOf: asOf)
    #expect(standing.verdict == verdict)
    #expect(standing.due == due)
  }

  @Test func `An event of several days meets a Compact Week it reaches into`() {
    let month = DateRange("2026-10-05"..."2026-11-02")
    let cadence = Cadence(.times(least: 1, most: nil, in: .compactWeek))
    #expect(cadence.standing(of: [month], asOf: "2026-12-01").verdict == .met)
    #expect(cadence.standing(of: [month], asOf: "2026-12-01").counted == [0])
  }

  @Test func `A plan is not counted, and quiets the reminder`() {
    let cadence = Cadence(.times(least: 1, most: nil, in: .year))
    let days: [CivilDate] = ["2026-12-10"]
    #expect(cadence.standing(of: days, asOf: "2026-12-05").verdict == .notYetDue)
    #expect(cadence.standing(of: [] as [CivilDate], asOf: "2026-12-05").verdict == .dueSoon)
    let yearly = Cadence(.every(months: 12))
    let held: [CivilDate] = ["2025-12-20"]
    #expect(yearly.standing(of: held, asOf: "2026-12-05").verdict == .dueSoon)
    #expect(yearly.standing(of: held + days, asOf: "2026-12-05").verdict != .dueSoon)
  }

  @Test func `Exactly once a month can be missed, met and exceeded`() {
    let cadence = Cadence(.times(least: 1, most: 1, in: .month), since: "2026-01-01")
    let days: [CivilDate] = ["2026-01-10", "2026-02-10", "2026-02-20"]
    let exceeded = cadence.standing(of: days, asOf: "2026-02-28")
    #expect(exceeded.verdict == .exceeded)
    #expect(exceeded.excess == [2])
    let missed = cadence.standing(of: Array(days.prefix(1)), asOf: "2026-03-01")
    #expect(missed.verdict == .missed)
    #expect(missed.gaps == [DateRange("2026-02-01"..."2026-02-28")])
    #expect(cadence.words == "exactly once a month")
  }

  @Test func `A window is missed only if the duty held or the register reaches back`() {
    let rule = Cadence.Rule.times(least: 1, most: nil, in: .quarter)
    let days: [CivilDate] = ["2026-05-10"]
    let asOf: CivilDate = "2026-08-01"
    #expect(Cadence(rule).standing(of: days, asOf: asOf).gaps.isEmpty)
    let since = Cadence(rule, since: "2026-01-01").standing(of: days, asOf: asOf)
    #expect(since.gaps == [DateRange("2026-01-01"..."2026-03-31")])
    #expect(Cadence(rule, since: "2026-01-02").standing(of: days, asOf: asOf).gaps.isEmpty)
    let before = DateRange("2025-01-01"..."2025-12-31")
    let held = days.map { DateRange($0...$0) }
    #expect(!Cadence(rule).reaches(before, by: held))
    #expect(Cadence(rule, since: "2025-12-03").reaches(before, by: held))
  }

  @Test func `What is overdue when a year ends is told of in the next, from the day it was due`() {
    let cadence = Cadence(.every(months: 12))
    let days: [CivilDate] = ["2024-11-10"]
    let before = DateRange("2025-01-01"..."2025-12-31")
    #expect(cadence.standing(of: days, asOf: "2026-02-01", in: before).gaps.isEmpty)
    let standing = cadence.standing(of: days, asOf: "2026-02-01")
    #expect(standing.gaps == [DateRange("2025-11-11"..."2026-02-01")])
    let late = cadence.standing(of: days + ["2026-01-10"], asOf: "2026-02-01")
    #expect(late.gaps == [DateRange("2025-11-11"..."2026-01-10")])
    #expect(late.due == "2027-01-10")
  }

  @Test(
    arguments: [
      (.times(least: nil, most: 3, in: .year), "at most 3 times a year"),
      (.times(least: 2, most: nil, in: .year), "at least twice a year"),
      (.times(least: 2, most: 6, in: .year), "at least twice and at most 6 times a year"),
      (.times(least: 1, most: nil, in: .quarter), "at least once a quarter"),
      (
        .times(least: 1, most: nil, in: .compactWeek),
        "at least once in Compact Week (from a Monday)"
      ),
      (.every(months: 1), "every month"), (.every(months: 2), "every 2 months"),
      (.every(months: 12), "every twelve months"), (.every(months: 24), "every 2 years"),
    ] as [(Cadence.Rule, String)])
  func `A cadence has words`(rule: Cadence.Rule, words: String) {
    #expect(Cadence(rule).words == words)
  }
}
