import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

struct CasePathTests {
  @Test func `a case goes along the exits it took and stays where it is`() {
    let path = Self.path([
      event("2026-03-04", .raised), event("2026-03-20", .referred, .to, "cvs"),
    ])
    #expect(path.graph == ProcedureGraph(.threeSteps))
    #expect(Self.story(path) == ["2026-03-04: 0", "2026-03-20: 2"])
    #expect(
      path.stays == [
        .init(place: .raised, from: "2026-03-04", to: "2026-03-04"),
        .init(place: .stage("discussion"), from: "2026-03-04", to: "2026-03-20"),
        .init(place: .stage("cvs"), from: "2026-03-20"),
      ])
    #expect(path.present == .stage("cvs"))
  }

  @Test func `a case that closed is at the end its outcome belongs to`() {
    let path = Self.path([
      event("2026-03-04", .raised), event("2026-03-20", .closed, .outcome, "agreement"),
    ])
    #expect(Self.story(path) == ["2026-03-04: 0", "2026-03-20: 1"])
    #expect(path.present == .end(.resolved))
  }

  @Test func `a way that the procedure does not have is added`() {
    let path = Self.path([
      event("2026-03-04", .raised), event("2026-03-20", .referred, .to, "board"),
      event("2026-04-01", .withdrawn),
    ])
    let added = path.graph.ways.suffix(2)
    #expect(path.graph.ways.count == ProcedureGraph(.threeSteps).ways.count + 2)
    #expect(
      Array(added) == [
        .init(from: .stage("discussion"), to: .stage("board"), means: .beside(.referred)),
        .init(from: .stage("board"), to: .end(.withdrawn), means: .beside(.withdrawn)),
      ])
    #expect(path.graph.places.last == .end(.withdrawn))
    #expect(Self.story(path) == ["2026-03-04: 0", "2026-03-20: 7", "2026-04-01: 8"])
  }

  @Test func `a case found out of scope goes from the test to that end`() {
    let path = Self.path(
      [event("2026-03-04", .raised), event("2026-03-09", .scopeDecided, .inScope, "no")],
      through: .scoped)
    #expect(Self.story(path) == ["2026-03-04: 0", "2026-03-09: 2"])
    #expect(path.stays.map(\.place) == [.raised, .scope, .end(.outOfScope)])
  }

  @Test func `a case waiting for its scope is at the test`() {
    let path = Self.path([event("2026-03-04", .raised)], through: .scoped)
    #expect(path.present == .scope)
    #expect(path.steps.map(\.way) == [0])
  }

  @Test func `of two ways between the same stages the one its doer may take was taken`() {
    let path = Self.path(
      [
        event("2026-03-04", .raised),
        Event(
          on: "2026-03-20", act: .referred, by: ["office"], details: [.init(.to, "discussion")]),
      ], through: .leadingOn)
    #expect(Self.story(path) == ["2026-03-04: 0", "2026-03-20: 2"])
  }

  @Test func `a clock that ran out took the case along its own way`() throws {
    let clock = ClockRule(
      id: "reply", title: "Reply", limit: timeLimit(10, .days), from: .entered, moves: "unresolved")
    let procedure = Procedure.threeSteps.with { $0.stages[0].clocks = [clock] }
    let path = Self.path(
      [event("2026-03-04", .raised)], through: procedure, asOf: "2026-04-01")
    #expect(Self.story(path) == ["2026-03-04: 0", "2026-03-15: 3"])
    guard case .expiry = path.graph.ways[3].means else {
      Issue.record("the way is \(path.graph.ways[3].means)")
      return
    }
    #expect(path.present == .stage("cvs"))
  }

  @Test func `a clock that ends a case ends it where its exit leads`() {
    let clock = ClockRule(
      id: "silence", title: "Silence", limit: timeLimit(10, .days), from: .entered, moves: "lapse")
    let procedure = Procedure.threeSteps.with {
      $0.stages[0].clocks = [clock]
      $0.stages[0].exits.append(Exit(id: "lapse", to: nil, outcomes: [.lapsed]))
    }
    let path = Self.path([event("2026-03-04", .raised)], through: procedure, asOf: "2026-04-01")
    #expect(path.stays.map(\.place) == [.raised, .stage("discussion"), .end(.lapsed)])
    #expect(path.graph == ProcedureGraph(procedure))
  }

  @Test func `a review leads from the end through what may follow it`() {
    let review = Afterward(id: "review", title: "Review", act: .reviewed, to: "board")
    let procedure = Procedure.threeSteps.with { $0.afterwards = [review] }
    let path = Self.path(
      [
        event("2026-03-04", .raised), event("2026-03-20", .closed, .outcome, "agreement"),
        event("2026-04-01", .reviewed),
      ], through: procedure)
    #expect(
      path.stays.map(\.place) == [
        .raised, .stage("discussion"), .end(.resolved), .afterward("review"), .stage("board"),
      ])
    #expect(path.graph == ProcedureGraph(procedure))
  }

  @Test func `an outcome leads to the end that the stage provides for it`() {
    let procedure = Procedure.threeSteps.with {
      $0.stages[0].exits[0] = Exit(id: "any", to: nil, outcomes: [.agreement, .unresolved])
    }
    let path = Self.path(
      [event("2026-03-04", .raised), event("2026-03-20", .closed, .outcome, "agreement")],
      through: procedure)
    #expect(path.present == .end(.closed))
    #expect(path.graph == ProcedureGraph(procedure))
  }

  @Test func `a case of which nothing says that it was raised is nowhere`() {
    let path = Self.path([])
    #expect(path.present == nil && path.stays.isEmpty && path.steps.isEmpty)
  }

  private static func path(
    _ events: [Event], through procedure: Procedure = .threeSteps, asOf day: CivilDate? = nil
  ) -> CasePath {
    let file = Case(
      id: "A-1", title: "A", raised: "2026-03-04", by: ["club"], against: ["council"],
      events: events)
    let timing = day.map { Timing(calendar: .easter, asOf: $0) }
    let state = procedure.replay(file, timing: timing)
    return CasePath(of: file, state, through: procedure, roles: Roles())
  }

  /// The day and the way's position of each step.
  private static func story(_ path: CasePath) -> [String] {
    path.steps.map { "\($0.on): \($0.way)" }
  }

  private func event(
    _ day: PartialDate, _ act: Act, _ field: Event.Field? = nil, _ text: String = ""
  ) -> Event {
    Event(on: day, act: act, by: ["club"], details: field.map { [.init($0, text)] } ?? [])
  }
}
