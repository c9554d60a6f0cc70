import CompactModel
import ProcedureEngine
import Testing
import TimeKeeping

struct TrackedCaseTests {
  private func setting(
    _ procedures: [Procedure] = [.threeSteps], asOf today: CivilDate = "2026-06-01"
  ) -> CaseSetting {
    CaseSetting(procedures: procedures, roles: .sample, calendar: .easter, asOf: today)
  }

  private func tracked(_ file: Case, asOf today: CivilDate = "2026-06-01") -> TrackedCase {
    TrackedCase(file, in: setting(asOf: today))
  }

  /// Three versions: one of old, one from a month, one from a day.
  private let versions = [
    Procedure.outline.with { $0.id = "old" },
    Procedure.outline.with {
      $0.id = "middle"
      $0.from = "2020-06"
    },
    Procedure.outline.with {
      $0.id = "new"
      $0.from = "2025-12-03"
    },
  ]

  @Test(
    arguments: [
      ("2019-01-01", "old"), ("2020-05-31", "old"), ("2020-06-01", "middle"),
      ("2025-12-02", "middle"), ("2025-12-03", "new"), ("2026-03-02", "new"), ("2019", "old"),
      ("2020-05", "old"), ("2020", "middle"), ("2025-12", "new"), ("2025-11", "middle"),
      ("unknown", "new"),
    ] as [(PartialDate, String)])
  func `A case goes by the newest procedure that had begun when it was raised`(
    raised: PartialDate, id: String
  ) {
    #expect(setting(versions).governing(concern(raised: raised, []))?.procedure.id == id)
  }

  @Test func `A case without a day of its own goes by the day of its raising`() {
    let file = concern(raised: "unknown", [event("2021-02", .raised)])
    #expect(setting(versions).governing(file)?.procedure.id == "middle")
    let unknown = concern(raised: "unknown", [event("unknown", .raised)])
    #expect(setting(versions).governing(unknown)?.procedure.id == "new")
  }

  @Test func `A case raised before any procedure goes by the first`() {
    let file = concern(raised: "2001-01-01", [])
    #expect(setting(Array(versions.dropFirst())).governing(file)?.procedure.id == "middle")
    let undated = versions[1].with { $0.from = "unknown" }
    #expect(setting([undated]).governing(file)?.procedure.id == "middle")
  }

  @Test func `An area without a procedure makes nothing of a case`() {
    let file = TrackedCase(concern([.raising]), in: setting([]))
    #expect(file.procedure == nil)
    #expect(file.state.position == .unraised)
    #expect(file.deadlines == [] && file.silences == [] && file.choices == [] && file.routes == [])
    #expect(file.stage == nil)
  }

  @Test func `A tracked case tells what its procedure makes of it`() {
    let file = concern(
      against: ["local-cvs"], about: [decision(made: .date("2026-02-27"))],
      [
        .raising, .toCVS,
      ])
    let found = tracked(file)
    let procedure = Procedure.threeSteps
    let state = procedure.replay(file, roles: .sample)
    #expect(found.state == state)
    #expect(found.stage?.label == "Step 2")
    #expect(found.deadlines.map(\.id) == ["judicial-review"])
    #expect(found.silences.map(\.on) == [.timeLimits, .handlerIsParty, .referrer])
    #expect(found.choices == procedure.choices(for: file, state, roles: .sample))
    #expect(found.routes.map(\.openUntil) == ["2026-05-27"])
    #expect(found.deadlines == found.deadlines)
  }

  @Test(
    arguments: [
      ([Event.raising], 91),
      ([.raising, .toCVS], 61),
      ([.raising, event("2026-04", .referred, by: ["carers"])], nil),
      ([event("unknown", .raised)], 91),
      ([.raising, event("2026-05-01", .lapsed)], nil),
      ([.raising, event("2026-05-01", .lapsed), event("2026-05-22", .reopened)], 10),
      ([.raising, event("2026-06-02", .referred, by: ["carers"])], nil),
      ([], 91),
    ] as [([Event], Int?)])
  func `A case waits since it came to its stage, where that day is known`(
    events: [Event], days: Int?
  ) {
    #expect(tracked(concern(events)).waitingDays == days)
  }

  @Test func `A case waits for its scope since it was raised, or since it was reopened`() {
    let scoped = setting([.scoped])
    #expect(TrackedCase(concern([.raising]), in: scoped).waitingDays == 91)
    let vague = concern(raised: "2026", [event("2026-03-09", .raised)])
    #expect(TrackedCase(vague, in: scoped).waitingDays == 84)
    let out = event("2026-03-09", .scopeDecided, by: ["council"], [.inScope: "no"])
    let again = concern([.raising, out, event("2026-05-31", .reopened)])
    #expect(TrackedCase(again, in: scoped).waitingDays == 1)
  }

  @Test(
    arguments: [
      ("2026-03-02", [Event.raising], 91),
      ("2026-03-02", [.raising, event("2026-03-12", .lapsed)], 10),
      ("2026-03-02", [.raising, event("2026-03-02", .lapsed)], 0),
      ("2026-03-02", [.raising, event("2026-04", .lapsed)], nil),
      ("unknown", [.raising], 91),
      ("2026-03", [event("2026-03", .raised)], nil),
      ("2026-06-02", [], nil),
      ("2026-03-02", [.raising, event("2026-03-01", .lapsed)], nil),
    ] as [(PartialDate, [Event], Int?)])
  func `A case is open from its raising to its end, or until now`(
    raised: PartialDate, events: [Event], days: Int?
  ) {
    #expect(tracked(concern(raised: raised, events)).daysOpen == days)
  }
}
