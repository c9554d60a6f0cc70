import CompactModel
import ProcedureEngine
import TimeKeeping

/// Prints how many events a second a replay plays, for a case of 50,000 events and one of half as
/// many, under procedures that ask ever more of it.
struct ReplayBenchmark {
  private let asOf: CivilDate
  private let calendar = WorkingCalendar.withoutHolidays

  init?() {
    guard let asOf = CivilDate(iso: "2026-12-31") else { return nil }
    self.asOf = asOf
  }

  func run() {
    print("events   procedure                        replay ms   events/s")
    for (title, procedure) in procedures {
      for count in [25_000, 50_000] {
        let file = self.file(count)
        let best = (0..<5).map { _ in seconds { _ = replay(file, procedure) } }.min() ?? 0
        let line = [
          "\(count)".padded(9), title.padded(32), "\(Int(best * 10_000) / 10)".padded(12),
          "\(Int(Double(count) / best))",
        ]
        print(line.joined())
      }
    }
  }

  private func replay(_ file: Case, _ procedure: Procedure) -> Int {
    let state = procedure.replay(file, timing: Timing(calendar: calendar, asOf: asOf))
    return state.visits.count
      + procedure.deadlines(of: file, state, calendar: calendar, asOf: asOf).count
  }

  private func seconds(_ body: () -> Void) -> Double {
    let time = ContinuousClock().measure(body).components
    return Double(time.seconds) + Double(time.attoseconds) / 1e18
  }

  /// A concern that goes back and forth, is written about and is told of, day by day.
  private func file(_ count: Int) -> Case {
    let acts: [Act] = [.corresponded, .met, .recommended, .answered, .learned, .shared, .noted]
    var events = [Event(on: .day(day(0)), act: .raised, by: ["carers"])]
    for number in 1..<count {
      let on = PartialDate.day(day(number * 30_000 / count))
      if number % 10 == 0 {
        let to = number % 20 == 0 ? "talk" : "panel"
        events.append(
          Event(on: on, act: .referred, by: ["carers"], details: [Event.Detail(.to, to)]))
      } else {
        events.append(Event(on: on, act: acts[number % acts.count], by: ["carers"]))
      }
    }
    return Case(
      id: "B-1", title: "A long concern", raised: .day(day(0)), by: ["carers"],
      against: ["council"], events: events)
  }

  private func day(_ number: Int) -> CivilDate {
    CivilDate.range.lowerBound.adding(days: 36_525 + number / 4) ?? asOf
  }

  private var procedures: [(String, Procedure)] {
    let plain = procedure(clocks: false, duties: false, moves: false)
    return [
      ("stages only", plain),
      ("with duties", procedure(clocks: false, duties: true, moves: false)),
      ("with duties and clocks", procedure(clocks: true, duties: true, moves: false)),
      ("with clocks that move the case", procedure(clocks: true, duties: true, moves: true)),
    ]
  }

  private func procedure(clocks: Bool, duties: Bool, moves: Bool) -> Procedure {
    func stage(_ id: String, to: String) -> Stage {
      let rule = TimeLimit(400, .workingDays).map { limit in
        ClockRule(
          id: "limit", title: "Limit", limit: limit, from: .entered, stops: [.answered],
          moves: moves ? "on" : nil)
      }
      return Stage(
        id: id, label: id, title: id, handledBy: ["either_party"],
        clocks: clocks ? [rule].compactMap { $0 } : [],
        duties: duties
          ? [
            DutyRule(id: "learning", act: .learned, title: "Learning"),
            DutyRule(id: "answer", act: .answered, title: "Answer", after: .event(.recommended)),
          ] : [],
        exits: [Exit(id: "on", to: to), Exit(id: "resolved", to: nil)])
    }
    return Procedure(
      id: "bench", title: "Bench",
      stages: [stage("talk", to: "panel"), stage("panel", to: "talk")])
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, width - count))
  }
}

ReplayBenchmark()?.run()
