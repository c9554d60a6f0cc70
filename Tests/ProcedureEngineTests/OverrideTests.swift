import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

@Suite("Replay: overrides")
struct OverrideTests {
  @Test func `An override turns what does not fit into a fact with its reason`() {
    let state = Procedure.threeSteps.replay(
      .raising,
      event(
        "2026-04-01", .referred, by: ["carers"], [.to: "board", .override: "The Board met early."]))
    #expect(
      state.complaints == [
        "1 override: recorded against the procedure: Step 1 does not lead to Step 3: it leads to "
          + "Step 2. The reason given: The Board met early."
      ])
    #expect(state.violations[0].citations == [Citation("RIC 1")])
    #expect(state.stageID == "board")
  }

  @Test func `A message that ends with a question keeps its question mark alone`() {
    let state = Procedure.scoped.replay(
      .raising,
      event("2026-04-01", .referred, by: ["carers"], [.to: "champions", .override: "Urgent."]))
    #expect(
      state.complaints == [
        "1 override: recorded against the procedure: the concern cannot go on before its scope is "
          + "decided: Is it systemic or recurring? The reason given: Urgent."
      ])
  }

  @Test(arguments: Act.allCases)
  func `An override on any act that fits after all is shown once`(act: Act) {
    let before: [Event] =
      switch act {
      case .raised: [event("2026-03-02", .noted)]
      case .recommended: [.raising, .toCVS]
      case .reviewed:
        [.raising, event("2026-03-20", .closed, by: ["carers"], [.outcome: "agreement"])]
      default: [.raising]
      }
    var last = event("2026-04-01", act, by: ["champions", "carers"], [.override: "To be safe."])
    switch act {
    case .closed: last.details.append(Event.Detail(.outcome, "agreement"))
    case .scopeDecided: last.details.append(Event.Detail(.inScope, "yes"))
    case .routed: last.details.append(Event.Detail(.route, "court"))
    case .classified: last.details.append(Event.Detail(.mark, "urgent"))
    case .extended:
      last.details += [Event.Detail(.clock, "reply"), Event.Detail(.more, "5 working_days")]
    case .corrected: last.details += [Event.Detail(.corrects, "1"), Event.Detail(.reply, "No.")]
    case .settled: last.with = ["carers"]
    case .joined, .split: last.details.append(Event.Detail(.into, "C-2"))
    case .transferred: last.details.append(Event.Detail(.area, "next-door"))
    default: break
    }
    var procedure = act == .scopeDecided ? Procedure.scoped : .threeSteps
    procedure.marks = [Procedure.Mark(id: "urgent", title: "Urgent")]
    procedure.ownActs = [Procedure.OwnAct(id: "visited", phrase: "visited the premises")]
    if act == .extended { procedure.clocks.append(.reply) }
    if act == .own { last.own = "visited" }
    procedure.afterwards = [Afterward(id: "review", title: "Review", act: .reviewed)]
    let state = procedure.replay(concern(before + [last]), roles: .sample)
    #expect(
      state.complaints == [
        "\(before.count) override: recorded with an override: To be safe."
      ])
  }

  @Test(
    arguments: [
      (.raised, "the concern was raised already: record 'reopened' or 'noted' instead"),
      (.scopeDecided, "a scope decision has to say 'in_scope: yes' or 'no'"),
      (.recommended, "Step 1 has no power to recommend: what it can do is agree"),
      (.routed, "the event has to name its route: one of court, mediation"),
    ] as [(Act, String)])
  func `An override tells which terms its event does not keep`(act: Act, message: String) {
    let procedure = act == .scopeDecided ? Procedure.scoped : .threeSteps
    let state = procedure.replay(
      .raising, event("2026-04-01", act, by: ["champions", "carers"], [.override: "To be safe."]))
    #expect(
      state.complaints == [
        "1 override: recorded against the procedure: \(message). The reason given: To be safe."
      ])
  }

  @Test func `An override on an event that does not fit is not shown as fitting as well`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-03-01", .met, [.override: "Found later."]))
    #expect(
      state.complaints == [
        "1 override: recorded against the procedure: this event of 1 March 2026 stands after one "
          + "of 2 March 2026: events are kept in the order they happened. The reason given: "
          + "Found later."
      ])
  }

  @Test func `Each thing that an override overrides is told`() {
    let state = Procedure.threeSteps.replay(
      .raising,
      event(
        "2026-03-01", .closed, by: ["carers"], [.outcome: "unresolved", .override: "As it was."]))
    #expect(state.violations.map(\.code) == [.override, .override])
    #expect(state.violations.map(\.event) == [1, 1])
    #expect(state.outcome == .unresolved)
  }
}

extension ClockRule {
  /// A time limit that nothing says more about.
  fileprivate static var reply: ClockRule {
    ClockRule(
      id: "reply", title: "Reply", limit: timeLimit(10, .workingDays), from: .raised)
  }
}
