import CompactModel
import DocumentKit
import ScriptAPI
import Testing

@Suite("A report in Lua")
struct ReportBuildTests {
  static func build(_ body: String, audience: String = "public") throws -> Document {
    let report = """
      concord.report { id = "r", title = "Report", producer = "The council",
        audience = "\(audience)", build = function(report, area, period) \(body) end },
      """
    let run = try SmallPlugin.run(SmallPlugin.sources(reports: report))
    return try run.build("r", over: [run.track(SmallPlugin.file())])
  }

  @Test("leads each figure back to its cases")
  func trail() throws {
    let document = try Self.build(
      "report:paragraph { 'There was ', concord.counted(area.cases), '.' }")
    #expect(
      document.blocks == [
        .paragraph([
          .text("There was "), .figure(value: "1", trailID: "figure-1"), .text("."),
        ])
      ])
    #expect(document.trails.map(\.entries.first?.caseID) == ["SMA-2026-001"])
    #expect(document.trails.first?.entries.first?.title == "What happened")
    #expect(document.problems == [])
  }

  @Test(
    "may not draw on what its audience may not read",
    arguments: [
      ("public", "title", "official"), ("public", "summary", "personal"),
      ("partners", "summary", "personal"),
    ])
  func sensitivity(audience: String, field: String, label: String) {
    let error = #expect(throws: ScriptError.self) {
      try Self.build("report:paragraph(area.cases[1].\(field))", audience: audience)
    }
    let readers = audience == "public" ? "the public" : "the partners"
    #expect(
      error?.message
        == "'case.\(field)' is labelled \(label), and a report for \(readers) may not draw on it: "
        + "use case.public_summary, or name another audience")
  }

  @Test("cannot make its rows wider than its columns")
  func wideRow() {
    let error = #expect(throws: ScriptError.self) {
      try Self.build(
        "report:table { caption = 'C', columns = { { id = 'a', title = 'A' } }, "
          + "rows = { { 1, 2 } } }")
    }
    #expect(
      error?.message == "row 1 has 2 cells and the table 1 columns: write concord.missing('x') for "
        + "a cell without a value")
  }

  @Test("says that nothing is recorded where a table has no rows")
  func emptyTable() throws {
    let document = try Self.build(
      "report:table { caption = 'Meetings', columns = { { id = 'a', title = 'A' } }, rows = {} }")
    #expect(
      document.blocks == [
        .note(kind: .info, title: "Meetings", blocks: [.text("None recorded.")])
      ])
  }

  @Test("names the report that was most likely meant")
  func unknown() throws {
    let run = try SmallPlugin.run(
      SmallPlugin.sources(
        reports: """
          concord.report { id = "annual", title = "R", producer = "P", audience = "public",
            build = function() end },
          """))
    let error = #expect(throws: ScriptError.self) { try run.build("anual", over: []) }
    #expect(error?.message == "there is no report 'anual': did you mean 'annual'?")
  }
}
