import CompactModel
import Testing
import TimeKeeping

@Suite("A returning duty over a register")
struct CadenceDutyTests {
  private static let kind = RecordKind.keptIn("activities")

  private func facts(_ rows: [[String: FieldValue]]) throws -> WorkspaceFacts {
    let kind = try #require(Self.kind)
    let records = rows.map { row in
      Record(kind: kind, values: kind.fields.map { row[$0.name] ?? .absent })
    }
    return WorkspaceFacts(
      areaID: "x", registers: [Register(kind: kind, rows: records)], calendar: .withoutHolidays,
      year: .financial)
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  private func on(_ text: String, _ kind: String) throws -> [String: FieldValue] {
    ["on": .date(.day(try day(text))), "kind": .text(kind)]
  }

  private func duty(_ rule: Cadence.Rule, year: ReportingYear? = nil) -> CadenceDuty {
    CadenceDuty(
      id: "x", title: "X", register: "activities",
      filters: [CadenceDuty.Filter(field: "kind", values: ["report", "return"])], date: "on",
      rule: rule, year: year)
  }

  @Test("counts the rows its filter admits, by the workspace's year")
  func counts() throws {
    let facts = try facts([
      on("2026-05-01", "report"), on("2026-06-01", "fair"), on("2026-04-02", "return"),
      on("2026-03-31", "report"), ["kind": .text("report"), "on": .date(.year(2026))],
    ])
    let standings = duty(.times(least: 2, most: nil, in: .year))
      .standings(in: facts, asOf: try day("2026-07-01"))
    #expect(standings.map(\.rows) == [[2, 0], [3]])
    #expect(standings.map(\.label) == ["2026 to 2027", "2025 to 2026"])
    #expect(standings.map(\.standing.verdict) == [.met, .missed])
    let may = DateRange(try day("2026-05-01"), try day("2026-05-31"))
    #expect(standings.first?.rows(in: try #require(may)) == [0])
  }

  @Test("has its own year where it names one, and says so")
  func year() throws {
    let calendar = duty(.times(least: nil, most: 1, in: .year), year: .calendar)
    let facts = try facts([
      on("2026-03-31", "report"), on("2026-05-01", "report"),
    ])
    let standings = calendar.standings(in: facts, asOf: try day("2026-07-01"))
    #expect(standings.map(\.excess) == [[1]])
    #expect(standings.first?.standing.verdict == .exceeded)
    #expect(
      calendar.words(in: .financial)
        == "at most once a year, counted in activities (kind report or return), by calendar years")
    #expect(
      duty(.every(months: 2)).words(in: nil)
        == "every 2 months, counted in activities (kind report or return), by the workspace's year")
  }

  @Test("is not judged for a year the register does not reach back to")
  func before() throws {
    let facts = try facts([on("2026-05-01", "report")])
    let yearly = duty(.times(least: 1, most: nil, in: .year))
    #expect(yearly.standings(in: facts, asOf: try day("2026-07-01")).count == 1)
    var held = yearly
    held.since = try day("2025-04-01")
    let standings = held.standings(in: facts, asOf: try day("2026-07-01"))
    #expect(standings.map(\.standing.verdict) == [.met, .missed])
  }
}
