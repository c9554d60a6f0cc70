import CaseStore
import CompactModel
import Diagnostics
import Testing

/// A name nobody answers to is shown where it stands in its file.
struct ReferencePlaceTests {
  private static let check = ReferenceCheck(
    organisations: ["thames-carers", "council"], bodies: ["panel"], offices: ["champion"],
    commitments: ["funding.notice"], cases: ["R-1"])

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", "area: a\ncalendar: b\nyear: calendar\n")
    try folder.write(
      "cases/R-1.yaml",
      """
      case: R-1
      title: What nobody told the thames-carer
      raised: unknown
      by:
        # not thames-carer's own words
        - council
        - thames-carer
      commitments: [funding.notice, funding.notise]
      about:
        - kind: funding_change
          what: nobody-else
          funder: nobody-else
      events:
        - on: unknown
          act: met
          note: with somebody
          with: [champion, somebody]

      """)
    try folder.write(
      "cases/more.ndjson",
      """

      {"case":"R-2","title":"é cuncil","raised":"unknown","by":"council","against":["cuncil"]}
      """)
    try folder.write(
      "registers/meetings.csv", "title,body,on\n\"panl, the\",panl,2026\nx,panel,2026\n")
    try folder.write("registers/departures.yaml", "- on: 2026\n  commitment: funding.notise\n")
    return folder
  }

  @Test func `the line and the name in it are shown, file by file`() throws {
    let folder = try Self.folder()
    let contents = try WorkspaceFolder(path: folder.path).read()
    #expect(contents.diagnostics.text == "")
    #expect(
      folder.shortened(Self.check.problems(in: contents).text) == """
        ~/cases/R-1.yaml:7:5: warning: 'thames-carer' in 'by' is no organisation the area knows
         7 |   - thames-carer
           |     ^
           help: did you mean 'thames-carers'?
        ~/cases/R-1.yaml:8:31: warning: 'funding.notise' in 'commitments' is no commitment the area knows
         8 | commitments: [funding.notice, funding.notise]
           |                               ^
           help: did you mean 'funding.notice'?
        ~/cases/R-1.yaml:12:13: warning: 'nobody-else' in 'funder' is no organisation the area knows
         12 |     funder: nobody-else
            |             ^
           help: add it to the register 'organisations'
        ~/cases/R-1.yaml:17:22: warning: 'somebody' in 'with' is no organisation the area knows
         17 |     with: [champion, somebody]
            |                      ^
           help: add it to the register 'organisations'
        ~/cases/more.ndjson:2:79: warning: 'cuncil' in 'against' is no organisation the area knows
         2 | {"case":"R-2","title":"é cuncil","raised":"unknown","by":"council","against":["cuncil"]}
           |                                                                               ^
           help: did you mean 'council'?
        ~/registers/departures.yaml:2:15: warning: 'funding.notise' in 'commitment' is no commitment the area knows
         2 |   commitment: funding.notise
           |               ^
           help: did you mean 'funding.notice'?
        ~/registers/meetings.csv:2:13: warning: 'panl' in 'body' is no body the area knows
         2 | "panl, the",panl,2026
           |             ^
           help: did you mean 'panel'?
        """)
  }

  @Test func `a file that is gone leaves the places as they were`() throws {
    let folder = try Self.folder()
    var contents = try WorkspaceFolder(path: folder.path).read()
    contents.registers = []
    contents.cases.removeLast()
    contents.cases[0].origin.path = folder.path("cases/gone.yaml")
    #expect(
      Self.check.problems(in: contents).prefix(2).map { folder.shortened($0.description) } == [
        """
        ~/cases/gone.yaml:4: warning: 'thames-carer' in 'by' is no organisation the area knows
           help: did you mean 'thames-carers'?
        """,
        """
        ~/cases/gone.yaml:8: warning: 'funding.notise' in 'commitments' is no commitment the area knows
           help: did you mean 'funding.notice'?
        """,
      ])
  }
}
