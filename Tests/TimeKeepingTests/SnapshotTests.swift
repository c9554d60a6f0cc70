import Foundation
import Testing
import TimeKeeping

/// Checks against the bank-holiday snapshot and the answers Python gave to the same questions.
struct SnapshotTests {
  private let calendar: WorkingCalendar
  private let answers: [Substring]

  init() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
    let snapshot = root.appending(path: "plugins/_calendars/england-and-wales.json")
    calendar = try JSONDecoder().decode(WorkingCalendar.self, from: Data(contentsOf: snapshot))
    let table = here.appending(path: "Fixtures/python-answers.csv")
    answers = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
  }

  @Test func `The snapshot knows the bank holidays of 2007 to 2028`() {
    #expect(calendar.id == "england-and-wales")
    #expect(calendar.title == "England and Wales")
    #expect(calendar.snapshotDate == "2026-02-25")
    #expect(calendar.knownFrom == 2007)
    #expect(calendar.knownUntil == 2028)
    #expect(calendar.holidays.count == 181)
    #expect(calendar.dayKind("2010-12-28") == .holiday(title: "Boxing Day"))
    #expect(calendar.holidays.allSatisfy { !$0.date.weekday.isWeekend })
  }

  @Test func `The snapshot has the dates the other tests were written with`() {
    let sample = WorkingCalendar.sample
    let years = DateRange("2026-01-01"..."2027-12-31")
    let same = calendar.holidays.filter { years.contains($0.date) }
    #expect(same.map(\.date) == sample.holidays.map(\.date))
    #expect(same.map(\.title) == sample.holidays.map(\.title))
  }

  @Test func `A date past the snapshot is a warning in words`() {
    let deadline = Clock(limit(10, .workingDays), start: "2028-12-20").deadline(in: calendar)
    #expect(deadline.warning == "the bank holidays after 31 December 2028 are not known yet")
  }

  @Test func `Swift gives the answers Python gave`() throws {
    #expect(answers.first == "start,count,unit,counting,roll,last_day")
    #expect(answers.count == 1_001)
    for line in answers.dropFirst() {
      let cells = line.split(separator: ",")
      try #require(cells.count == 6)
      let count = try #require(Int(cells[1]))
      let unit = try #require(TimeLimit.Unit(rawValue: String(cells[2])))
      let counting = try #require(TimeLimit.Counting(rawValue: String(cells[3])))
      let roll = try #require(TimeLimit.Roll(rawValue: String(cells[4])))
      let limit = try #require(TimeLimit(count, unit, counting: counting, roll: roll))
      let clock = Clock(limit, start: try #require(CivilDate(iso: cells[0])))
      #expect(clock.deadline(in: calendar).lastDay.iso == cells[5], "\(line)")
    }
  }
}
