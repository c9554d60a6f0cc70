import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

struct RouteTests {
  private func routes(_ made: FieldValue, asOf today: CivilDate) -> [RouteStanding] {
    let file = concern(about: [decision(made: made)], [.raising])
    let procedure = Procedure.threeSteps
    let deadlines = procedure.deadlines(
      of: file, procedure.replay(file), calendar: .easter, asOf: today)
    return procedure.routes(deadlines, asOf: today)
  }

  @Test(
    arguments: [
      ("2011-03-31", ["court", "mediation"]), ("2011-04-01", ["court"]), ("2026-06-01", ["court"]),
    ] as [(CivilDate, [String])])
  func `A service that has closed is no route any more`(today: CivilDate, open: [String]) {
    #expect(routes(.unknown, asOf: today).map(\.id) == open)
  }

  @Test func `A route says until when it is open, where its clock runs`() {
    let open = routes(.date("2026-02-27"), asOf: "2026-03-02")
    #expect(open.map(\.title) == ["Judicial review"])
    #expect(open.map(\.conditions) == ["A solicitor is needed"])
    #expect(open.map(\.openUntil) == ["2026-05-27"])
    #expect(open.map(\.citations) == [[Citation("GUIDE 7")]])
    #expect(routes(.unknown, asOf: "2026-03-02").map(\.openUntil) == [nil])
    // A last day that has passed is still told, so that nobody hopes for another.
    #expect(routes(.date("2026-02-27"), asOf: "2026-09-01").map(\.openUntil) == ["2026-05-27"])
  }

  @Test func `A service whose end is not known stays, with what has to be confirmed`() {
    let procedure = Procedure.threeSteps.with { $0.routes[1].to = "unknown" }
    let found = procedure.routes([], asOf: "2026-06-01")
    #expect(found.map(\.id) == ["court", "mediation"])
    #expect(found.map(\.needsConfirming) == [true, false])
  }
}
