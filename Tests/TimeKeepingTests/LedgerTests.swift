import Testing
import TimeKeeping

struct LedgerTests {
  private func explanation(
    _ limit: TimeLimit, from start: CivilDate, in calendar: WorkingCalendar = .sample,
    pauses: [Clock.Pause] = [], extensions: [Clock.Extension] = []
  ) -> String {
    Clock(limit, start: start, pauses: pauses, extensions: extensions)
      .deadline(in: calendar).ledger.explanation
  }

  @Test(
    arguments: [
      (
        limit(10, .workingDays), "2026-03-27",
        "10 working days after Friday 27 March 2026, not counting 3 weekends, Good Friday and "
          + "Easter Monday = Tuesday 14 April 2026"
      ),
      (
        limit(3, .months), "2026-03-31",
        "3 months after Tuesday 31 March 2026 = Tuesday 30 June 2026"
      ),
      (
        limit(12, .months, counting: .beginningWith), "2026-03-05",
        "12 months beginning with Thursday 5 March 2026 = Thursday 4 March 2027"
      ),
      (
        limit(30, .days, roll: .forward), "2010-02-05",
        "30 days after Friday 5 February 2010 = Monday 8 March 2010, "
          + "moved from Sunday 7 March 2010 to the next working day"
      ),
      (
        limit(1, .workingDays), "2026-03-03",
        "1 working day after Tuesday 3 March 2026 = Wednesday 4 March 2026"
      ),
      (
        limit(5, .workingDays), "2026-03-06",
        "5 working days after Friday 6 March 2026, not counting 1 weekend = Friday 13 March 2026"
      ),
      (
        limit(6, .workingDays), "2026-03-07",
        "6 working days after Saturday 7 March 2026, not counting 1 weekend and Sunday 8 March 2026 "
          + "= Monday 16 March 2026"
      ),
      (
        limit(1, .workingDays, counting: .beginningWith), "2026-03-08",
        "1 working day beginning with Sunday 8 March 2026, not counting Sunday 8 March 2026 "
          + "= Monday 9 March 2026"
      ),
      (
        limit(251, .workingDays), "2026-04-01",
        "251 working days after Wednesday 1 April 2026, not counting 52 weekends, Good Friday 2026, "
          + "Easter Monday 2026, Early May bank holiday, Spring bank holiday, Summer bank holiday, "
          + "Christmas Day, Boxing Day, New Year’s Day, Good Friday 2027 and Easter Monday 2027 "
          + "= Thursday 1 April 2027"
      ),
    ] as [(TimeLimit, CivilDate, String)])
  func `The explanation tells the whole count in one sentence`(
    limit: TimeLimit, start: CivilDate, expected: String
  ) {
    #expect(explanation(limit, from: start) == expected)
  }

  @Test func `The explanation names closures with their reason and working days lost`() {
    #expect(
      explanation(limit(5, .workingDays), from: "2026-12-22", in: .withClosedown)
        == "5 working days after Tuesday 22 December 2026, not counting 2 weekends, Christmas Day, "
        + "Boxing Day, New Year’s Day and 4 days closed (Christmas closedown) "
        + "= Thursday 7 January 2027")
  }

  @Test func `The explanation names pauses with their reason and days`() {
    let pause = Clock.Pause(DateRange("2026-03-09"..."2026-03-22"), reason: "mediation")
    #expect(
      explanation(limit(10, .workingDays), from: "2026-03-02", pauses: [pause])
        == "10 working days after Monday 2 March 2026, not counting 2 weekends and "
        + "14 days paused (mediation) = Monday 30 March 2026")
    #expect(
      explanation(limit(1, .months), from: "2026-03-02", pauses: [pause])
        == "1 month after Monday 2 March 2026, not counting 14 days paused (mediation) "
        + "= Thursday 16 April 2026")
  }

  @Test func `The explanation names extensions with their reason`() {
    let week = extended(by: 1, .weeks, reason: "agreed by both", on: "2026-04-14")
    let days = extended(by: 10, .workingDays, reason: "advice awaited", on: "2026-04-10")
    #expect(
      explanation(limit(10, .workingDays), from: "2026-03-27", extensions: [days, week])
        == "10 working days, extended by 10 working days (advice awaited) and 1 week "
        + "(agreed by both), after Friday 27 March 2026, not counting 5 weekends, Good Friday and "
        + "Easter Monday = Tuesday 5 May 2026")
  }

  @Test func `The ledger of working days holds every day, counted or passed over`() {
    let ledger = Clock(limit(3, .workingDays), start: "2026-04-01").deadline(in: .sample).ledger
    let lines = ledger.entries.map {
      "\($0.day) \($0.number.map(String.init) ?? "-") \($0.reason?.kind.rawValue ?? "") \($0.reason?.text ?? "")"
    }
    #expect(
      lines == [
        "2026-04-02 1  ",
        "2026-04-03 - holiday Good Friday",
        "2026-04-04 - weekend Saturday",
        "2026-04-05 - weekend Sunday",
        "2026-04-06 - holiday Easter Monday",
        "2026-04-07 2  ",
        "2026-04-08 3  ",
      ])
    #expect(ledger.steps.isEmpty)
    #expect(ledger.lastDay == "2026-04-08")
  }

  @Test func `The ledger of months holds a step, its note and the roll`() {
    let clock = Clock(limit(1, .months, roll: .forward), start: "2026-01-31")
    let ledger = clock.deadline(in: .sample).ledger
    #expect(
      ledger.steps.map(\.text) == [
        "1 month after Saturday 31 January 2026 = Saturday 28 February 2026"
      ])
    #expect(ledger.steps.map(\.note) == ["February 2026 has no day 31, so its last day stands"])
    #expect(ledger.entries.map(\.day) == ["2026-02-28", "2026-03-01", "2026-03-02"])
    #expect(ledger.entries.map(\.reason?.kind) == [.weekend, .weekend, .roll])
    #expect(ledger.entries.last?.reason?.text == "moved from Saturday 28 February 2026")
  }

  @Test func `The ledger of months holds paused days and those that make up for them`() {
    let pause = Clock.Pause(DateRange("2026-03-30"..."2026-04-02"), reason: "mediation")
    let clock = Clock(limit(1, .months), start: "2026-03-01", pauses: [pause])
    let ledger = clock.deadline(in: .sample).ledger
    #expect(
      ledger.entries.map(\.day) == [
        "2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03", "2026-04-04",
        "2026-04-05",
      ])
    #expect(ledger.entries.map(\.number) == [nil, nil, nil, nil, 1, 2, 3])
    #expect(
      ledger.explanation
        == "1 month after Sunday 1 March 2026, not counting 4 days paused (mediation) "
        + "= Sunday 5 April 2026")
  }

  @Test func `The same clock gives the same ledger every time`() {
    let deadline = Clock(limit(40, .workingDays), start: "2026-12-01").deadline(in: .withClosedown)
    #expect(deadline.ledger == deadline.ledger)
  }

  @Test func `Neighbouring days that count alike are told together`() {
    let pause = Clock.Pause(DateRange("2026-12-21"..."2026-12-22"), reason: "mediation")
    let clock = Clock(limit(5, .workingDays), start: "2026-12-16", pauses: [pause])
    #expect(
      clock.deadline(in: .withClosedown).ledger.runs.map(\.text) == [
        "Thursday 17 December 2026 to Friday 18 December 2026: counted, days 1 to 2",
        "Saturday 19 December 2026 to Sunday 20 December 2026: not counted, weekend",
        "Monday 21 December 2026 to Tuesday 22 December 2026: not counted, paused (mediation)",
        "Wednesday 23 December 2026: counted, day 3",
        "Thursday 24 December 2026: not counted, closed (Christmas closedown)",
        "Friday 25 December 2026: not counted, Christmas Day (bank holiday)",
        "Saturday 26 December 2026 to Sunday 27 December 2026: not counted, weekend",
        "Monday 28 December 2026: not counted, Boxing Day (bank holiday)",
        "Tuesday 29 December 2026 to Thursday 31 December 2026: not counted, closed "
          + "(Christmas closedown)",
        "Friday 1 January 2027: not counted, New Year’s Day (bank holiday)",
        "Saturday 2 January 2027 to Sunday 3 January 2027: not counted, weekend",
        "Monday 4 January 2027 to Tuesday 5 January 2027: counted, days 4 to 5",
      ])
  }

  @Test func `A roll is told with the day it came from`() {
    let clock = Clock(limit(1, .weeks, roll: .forward), start: "2026-03-29")
    #expect(
      clock.deadline(in: .sample).ledger.runs.map(\.text) == [
        "Sunday 5 April 2026: not counted, weekend",
        "Monday 6 April 2026: not counted, Easter Monday (bank holiday)",
        "Tuesday 7 April 2026: the last day, moved from Sunday 5 April 2026",
      ])
  }
}
