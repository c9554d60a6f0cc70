import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

@Suite("Replay: the order of events")
struct EventOrderTests {
  /// The indices of the events reported as out of order, for events on those days.
  private func outOfOrder(_ days: [PartialDate]) -> [Int] {
    let state = Procedure.threeSteps.replay(
      concern(days.enumerated().map { event($1, $0 == 0 ? .raised : .noted) }))
    #expect(state.violations.allSatisfy { $0.code == .outOfOrder })
    return state.violations.map(\.event)
  }

  @Test(
    arguments: [
      (["2026-03-10", "2026-03-10", "2026-03-11"], []),
      (["2026-03-10", "2026-03-09"], [1]),
      (["2026-03-10", "2026-03", "2026-03-12"], []),
      (["2026-03-10", "2026-02"], [1]),
      (["2026-03-10", "2026", "2026-03-12"], []),
      (["2026-03-10", "2025"], [1]),
      (["2026-03", "2026-03-01"], []),
      (["2026-03", "2026-02-28"], [1]),
      (["2026", "2026-01-01"], []),
      (["2026-03-10", "unknown", "2026-03-11", "unknown"], []),
      (["unknown", "unknown", "2026-03-11"], []),
    ] as [([PartialDate], [Int])])
  func `Only an event that certainly happened earlier is out of order`(
    days: [PartialDate], expected: [Int]
  ) {
    #expect(outOfOrder(days) == expected)
  }

  @Test(
    arguments: [
      (["2026-03-10", "2026", "2026-03-04"], [2]),
      (["2026-03-10", "unknown", "2026-03-04"], [2]),
      (["2026-03-10", "2026-03", "2026-03-09"], [2]),
      (["2026-03-10", "2026-03-04", "2026-03-05", "2026-03-10"], [1, 2]),
      (["2026-03-10", "2025", "2026-03-09", "2027", "2026-12-31"], [1, 2, 4]),
    ] as [([PartialDate], [Int])])
  func `An event between two others does not hide that they are out of order`(
    days: [PartialDate], expected: [Int]
  ) {
    #expect(outOfOrder(days) == expected)
  }

  @Test func `The report names both days and the event moves the case all the same`() {
    let state = Procedure.threeSteps.replay(
      .raising, event("2026-02", .referred, by: ["carers"], [.to: "cvs"]))
    #expect(
      state.complaints == [
        "1 out-of-order: this event of February 2026 stands after one of 2 March 2026: events are "
          + "kept in the order they happened"
      ])
    #expect(state.stageID == "cvs")
  }
}
