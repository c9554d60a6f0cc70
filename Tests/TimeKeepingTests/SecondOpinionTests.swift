import Foundation
import Testing
import TimeKeeping

/// Holds clocks, deadlines and ledgers against a counter that goes from day to day through a table of
/// its own: 100,000 questions of every unit, both ways of counting, with and without rolls, pauses,
/// extensions, bank holidays and closures.
struct SecondOpinionTests {
  private static let questionsASeed = 10_000

  private let holidays: [WorkingCalendar.Holiday]

  init() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
    let snapshot = root.appending(path: "plugins/_calendars/england-and-wales.json")
    let data = try Data(contentsOf: snapshot)
    holidays = try JSONDecoder().decode(WorkingCalendar.self, from: data).holidays
  }

  @Test(arguments: 1...10)
  func `The arithmetic and the day-by-day count agree on 10,000 questions`(seed: Int) {
    var questions = RandomQuestions(seed: UInt64(seed), holidays: holidays)
    var (wrong, rolled, paused, extended, clamped) = (0, 0, 0, 0, 0)
    for _ in 0..<Self.questionsASeed {
      let (clock, calendar, question, wall) = questions.next()
      var walk = DayWalk(question, in: wall)
      let answer = walk.answer()
      let deadline = clock.deadline(in: calendar)
      let texts = DayTable.shared.texts
      // Expectations inside the loop would cost most of the test's time.
      if deadline.lastDay.iso != texts[answer.last]
        || deadline.unrolledLastDay.iso != texts[answer.unrolled]
      {
        wrong += 1
        Issue.record("\(deadline.lastDay), not \(texts[answer.last]): \(clock)")
        if wrong > 5 { return }
      }
      rolled += answer.last == answer.unrolled ? 0 : 1
      paused += question.pauses.isEmpty ? 0 : 1
      extended += question.extensions.isEmpty ? 0 : 1
      clamped += DayTable.shared.days[question.start] > 28 ? 1 : 0
    }
    // The questions have to reach the hard parts, or agreement proves little.
    #expect(rolled > 1_000)
    #expect(paused > 3_000)
    #expect(extended > 3_000)
    #expect(clamped > 1_000)
  }

  @Test(arguments: 11...12)
  func `The ledger names the days that the day-by-day count names, 2,000 times over`(seed: Int) {
    var questions = RandomQuestions(seed: UInt64(seed), holidays: holidays)
    for _ in 0..<1_000 {
      let (clock, calendar, question, wall) = questions.next()
      var walk = DayWalk(question, in: wall, writes: true)
      let lines = walk.answer().lines
      let ledger = clock.deadline(in: calendar).ledger
      let written = ledger.entries.map { entry in
        let said = entry.number.map(String.init) ?? "- \(entry.reason.map(words) ?? "")"
        return "\(entry.day.iso) \(said)"
      }
      guard written != lines else { continue }
      Issue.record("\(written)\nnot\n\(lines)\n\(clock)")
      return
    }
  }

  private func words(_ reason: Ledger.Reason) -> String {
    reason.kind == .roll ? "roll" : "\(reason.kind.rawValue) \(reason.text)"
  }
}
