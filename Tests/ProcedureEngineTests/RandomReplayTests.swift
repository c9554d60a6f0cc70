import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

/// Whatever a case file says, replay answers and its answer holds together.
@Suite("Replay: random events")
struct RandomReplayTests {
  @Test func `Two thousand random cases keep every promise`() {
    var generator = RandomCases(state: 2026)
    for number in 0..<2_000 {
      let (procedure, file) = generator.next()
      let state = procedure.replay(file, roles: .sample)
      let problems = RandomReplayTests.problems(of: state, file, procedure)
      #expect(problems == [], "case \(number): \(file.events)")
      #expect(procedure.replay(file, roles: .sample) == state)
      #expect(state.duties.map(\.short) == RandomReplayTests.plainDuties(file, procedure, state))
      exercise(file, procedure, state)
    }
  }

  /// What else is worked out of a case must not trap either, and must fit the state.
  private func exercise(_ file: Case, _ procedure: Procedure, _ state: CaseState) {
    let today: CivilDate = "2026-06-15"
    let deadlines = procedure.deadlines(of: file, state, calendar: .easter, asOf: today)
    #expect(deadlines.allSatisfy { $0.explanation.hasSuffix($0.lastDay.withWeekday) })
    #expect(procedure.routes(deadlines, asOf: today).count <= procedure.routes.count)
    let clashes = procedure.silences(of: file, state, roles: .sample).filter {
      $0.on == .handlerIsParty
    }
    #expect(Set(clashes).count == clashes.count)
    let choices = procedure.choices(for: file, state, roles: .sample)
    #expect(!choices.isEmpty)
    #expect(state.isClosed == (choices.map(\.act) == [.reopened]))
    let tracked = TrackedCase(
      file,
      in: CaseSetting(
        procedures: [procedure], roles: .sample, calendar: .easter, asOf: today))
    #expect((tracked.waitingDays ?? 0) >= 0 && (tracked.daysOpen ?? 0) >= 0)
  }

  private static func problems(
    of state: CaseState, _ file: Case, _ procedure: Procedure
  ) -> [String] {
    var problems: [String] = []
    func require(_ holds: Bool, _ promise: String) { if !holds { problems.append(promise) } }
    require(state.isClosed == (state.closedOn != nil), "closed just when it has a day of closing")
    require(state.outcome == nil || state.isClosed, "an outcome only when closed")
    let stays = state.visits.indices.filter { state.visits[$0].leftBy == nil }
    require(
      stays == (state.stageID == nil ? [] : [state.visits.count - 1]),
      "just the last visit of a case at a stage goes on")
    require(
      state.stageID == nil || state.visits.last?.stage == state.stageID, "it is where it came")
    for (index, visit) in state.visits.enumerated() {
      require(procedure.stage(visit.stage) != nil, "visits are of the procedure's stages")
      require(visit.entered == file.events[visit.enteredBy].on, "entered on its event's day")
      require(visit.left == visit.leftBy.map { file.events[$0].on }, "left on its event's day")
      require(visit.leftBy.map { $0 >= visit.enteredBy } ?? true, "entered before left")
      guard index > 0 else { continue }
      require(
        state.visits[index - 1].leftBy.map { $0 <= visit.enteredBy } ?? false, "visits in order")
    }
    let blamed = state.violations.map(\.event)
    require(blamed == blamed.sorted(), "violations in the order of events")
    require(blamed.allSatisfy(file.events.indices.contains), "violations name events")
    for violation in state.violations {
      let reason = file.events[violation.event][.override]
      require((violation.code == .override) == (reason != nil), "overrides are told as such")
      require(!violation.message.contains("Optional("), "messages are words")
    }
    for index in file.events.indices where file.events[index][.override] != nil {
      require(blamed.contains(index), "no override is passed over")
    }
    let raised = file.events.contains { !$0.act.mayPrecedeRaising }
    require((state.position == .unraised) != raised, "a case is raised or only prepared")
    return problems
  }

  /// The duties by the plainest reading: each takes the first event of its act not yet taken.
  private static func plainDuties(
    _ file: Case, _ procedure: Procedure, _ state: CaseState
  ) -> [String] {
    var taken: Set<Int> = []
    var duties: [String] = []
    for visit in state.visits {
      guard let stage = procedure.stage(visit.stage) else { continue }
      for item in stage.record {
        let during = visit.enteredBy...(visit.leftBy ?? file.events.count - 1)
        let field: Event.Field? = Event.Field(rawValue: item.rawValue)
        let met = field.map { field in file.events[during].first { $0[field] != nil }?.on }
        let day = met ?? (file.commitments.isEmpty ? nil : visit.entered)
        duties.append("\(stage.id) \(item.rawValue) \(day.map(\.description) ?? "open")")
      }
      for rule in visit.leftBy == nil ? [] : stage.duties {
        let met = file.events.indices.first {
          $0 >= visit.enteredBy && file.events[$0].act == rule.act && !taken.contains($0)
        }
        if let met { taken.insert(met) }
        let day = met.map { file.events[$0].on.description } ?? "open"
        duties.append("\(stage.id) \(rule.id) \(day)")
      }
    }
    return duties
  }
}

extension Duty {
  fileprivate var short: String { "\(stage) \(id) \(metOn.map(\.description) ?? "open")" }
}
