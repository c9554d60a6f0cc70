import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

struct ProcedureGraphTests {
  @Test func `a procedure begins at its first stage and ends by kind of outcome`() {
    let graph = ProcedureGraph(.threeSteps)
    #expect(
      graph.places == [
        .raised, .stage("discussion"), .stage("cvs"), .stage("board"), .end(.resolved),
        .end(.unresolved),
      ])
    #expect(
      graph.ends == [
        "raised -> discussion", "discussion -> resolved", "discussion -> cvs", "cvs -> resolved",
        "cvs -> board", "board -> resolved", "board -> unresolved",
      ])
  }

  @Test func `a scope test stands before the first stage and leads out as well`() {
    let graph = ProcedureGraph(.scoped)
    #expect(graph.places.prefix(3) == [.raised, .scope, .stage("discussion")])
    #expect(graph.places.suffix(3) == [.end(.resolved), .end(.unresolved), .end(.outOfScope)])
    #expect(
      graph.ends.prefix(3) == ["raised -> scope", "scope -> discussion", "scope -> outOfScope"])
  }

  @Test func `exits of both kinds of outcome lead to an end of their own`() {
    let procedure = Procedure.outline.with {
      $0.stages[1].exits = [
        Exit(id: "any", to: nil, outcomes: [.agreement, .unresolved]),
        Exit(id: "one", to: nil, outcomes: [.agreement, .learningOnly]),
      ]
    }
    #expect(
      ProcedureGraph(procedure).ends.suffix(2) == ["step-2 -> closed", "step-2 -> resolved"])
  }

  @Test func `concerns begin where the first start that holds says`() {
    let urgent = Condition(marks: ["urgent"])
    var procedure = Procedure.threeSteps
    procedure.starts = [Procedure.Start(to: "board", when: urgent)]
    #expect(
      ProcedureGraph(procedure).ends.prefix(2) == ["raised -> board", "raised -> discussion"])
    procedure.starts += [Procedure.Start(to: "cvs"), Procedure.Start(to: "discussion")]
    #expect(ProcedureGraph(procedure).ends.prefix(2) == ["raised -> board", "raised -> cvs"])
  }

  @Test func `a clock that moves a case is a way beside the exit it takes`() throws {
    let clock = ClockRule(
      id: "reply", title: "Reply", limit: timeLimit(10, .days), from: .entered, moves: "unresolved")
    let graph = ProcedureGraph(.threeSteps.with { $0.stages[0].clocks = [clock] })
    let ways = graph.ways.filter { $0.from == .stage("discussion") && $0.to == .stage("cvs") }
    let exit = try #require(Procedure.threeSteps.stages[0].exits.last)
    #expect(ways.map(\.means) == [.exit(exit), .expiry(clock, exit)])
  }

  @Test func `a way back to an earlier stage is a way like any other`() {
    let graph = ProcedureGraph(
      .threeSteps.with { $0.stages[2].exits.append(Exit(id: "back", to: "cvs")) })
    #expect(graph.ends.last == "board -> cvs")
  }

  @Test func `what may follow the end hangs on the ends it may follow`() {
    let review = Afterward(
      id: "review", title: "Review", act: .reviewed, to: "board",
      when: Condition(outcomes: [.unresolved]))
    let again = Afterward(id: "again", title: "Taking it up again", act: .reopened)
    let graph = ProcedureGraph(.threeSteps.with { $0.afterwards = [review, again] })
    #expect(graph.places.suffix(2) == [.afterward("review"), .afterward("again")])
    #expect(
      graph.ends.suffix(4) == [
        "unresolved -> review", "review -> board", "resolved -> again", "unresolved -> again",
      ])
  }

  @Test(
    "replay lets a case go from one stage to another exactly where the graph has a way",
    arguments: [Procedure.threeSteps, .scoped, .outline, .leadingOn])
  func referrals(procedure: Procedure) {
    let graph = ProcedureGraph(procedure)
    for from in procedure.stages {
      for to in procedure.stages {
        let state = procedure.replay(
          Case.at(from.id, then: .referred, [.init(.to, to.id)]))
        let isRefused = state.violations.contains { $0.event == 1 && $0.code == .wrongStage }
        let isDrawn = graph.ways.contains {
          $0.from == .stage(from.id) && $0.to == .stage(to.id)
        }
        #expect(isRefused != isDrawn, "\(from.id) to \(to.id)")
      }
    }
  }

  @Test(
    "replay lets a case end with an outcome exactly where the graph leads to that kind of end",
    arguments: [Procedure.threeSteps, .scoped, .outline, .leadingOn])
  func endings(procedure: Procedure) {
    let graph = ProcedureGraph(procedure)
    for stage in procedure.stages {
      for outcome in CaseOutcome.allCases {
        let state = procedure.replay(
          Case.at(stage.id, then: .closed, [.init(.outcome, outcome.rawValue)]))
        let isRefused = state.violations.contains { $0.event == 1 && $0.code == .wrongOutcome }
        let isDrawn = graph.ways.contains { way in
          guard case .exit(let exit) = way.means else { return false }
          return way.from == .stage(stage.id) && way.to == .end(ProcedureGraph.End(outcome))
            && exit.outcomes.contains(outcome)
        }
        #expect(isRefused != isDrawn, "\(stage.id) with \(outcome.rawValue)")
      }
    }
  }
}

extension ProcedureGraph {
  /// The two ends of each way, in words.
  fileprivate var ends: [String] {
    func name(_ place: Place) -> String {
      switch place {
      case .raised: "raised"
      case .scope: "scope"
      case .stage(let id), .afterward(let id): id
      case .end(let end): end.rawValue
      }
    }
    return ways.map { "\(name($0.from)) -> \(name($0.to))" }
  }
}

extension Case {
  /// A case that was put at a stage by its first event, whatever the procedure says, and one more
  /// event by anybody.
  fileprivate static func at(
    _ stage: String, then act: Act, _ details: [Event.Detail]
  ) -> Case {
    Case(
      id: "A-1", title: "A", raised: "2026-03-04", by: ["club"], against: ["council"],
      events: [
        Event(on: "2026-03-04", act: .referred, by: ["club"], details: [.init(.to, stage)]),
        Event(on: "2026-03-05", act: act, by: ["club"], details: details),
      ])
  }
}
