import CaseStore
import CompactModel
import Diagnostics
import Testing
import TimeKeeping

/// Ids that are in use already, by what files are named and by what they hold.
struct TakenIDTests {
  private static let settings = "area: richmond\ncalendar: england-and-wales\nyear: financial\n"

  private static func text(_ id: String) -> String { "case: \(id)\ntitle: T\nraised: unknown\n" }

  @Test func `a file takes the id it is named by, whatever it holds`() throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceFolder(path: folder.path)
    try folder.write("concord.yaml", Self.settings)
    #expect(workspace.takenIDs() == [])
    try folder.write("cases/2026/R-3.yaml", "case: R-3\ntitel: Broken\n")
    try folder.write("cases/R-1.yml", bytes: [0xFF, 0xFE])
    try folder.write("cases/2025/R-2.YAML", Self.text("R-2"))
    try folder.write("cases/2025/R-2.yaml.txt", "")
    try folder.write("cases/.R-4.yaml.swp", "")
    try folder.write("cases/R-5.yaml~", "")
    try folder.write("cases/README.md", "")
    try folder.write("registers/R-6.yaml", "")
    try folder.link("cases/R-7.yaml", to: "/nowhere")
    #expect(workspace.takenIDs() == ["R-1", "R-2", "R-3", "R-7"])
  }

  @Test(arguments: [
    ("R-2", "~/cases/2025/R-2.yaml"), ("r-2", "~/cases/2025/R-2.yaml"),
    ("r-3", "~/cases/2026/R-3.yml"),
  ])
  func `a case is not begun under an id that a file anywhere takes`(
    _ id: String, _ place: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", Self.settings)
    try folder.write("cases/2025/R-2.yaml", "case: R-2\ntitel: Broken\n")
    try folder.write("cases/2026/R-3.yml", Self.text("R-3"))
    let value = Case(id: id, title: "T", raised: .year(2026))
    let path = WorkspaceFolder(path: folder.path).path(for: value)
    let error = #expect(throws: StoreError.self) { try CaseFile.create(value, at: path) }
    #expect(
      error.map { folder.shortened($0.description) } == """
        \(place): error: there is a file of this name already
           help: use another id, or open the file that is there
        """)
    #expect(try folder.names(in: "cases/2026") == ["R-3.yml"])
  }

  @Test func `ids of two cases are named, and the first case is kept`() throws {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", Self.settings)
    try folder.write("cases/2025/R-1.yaml", Self.text("R-1"))
    try folder.write("cases/2026/R-1.yaml", "# mine\n" + Self.text("R-1"))
    try folder.write("cases/2026/R-2.yaml", Self.text("R-2"))
    try folder.write("cases/2026/r-1.yaml", "title: T\ncase:\n  r-1\nraised: unknown\n")
    try folder.write(
      "cases/more.ndjson", "\n{\"title\":\"T\",\"case\":\"R-2\",\"raised\":\"unknown\"}\n")
    let contents = try WorkspaceFolder(path: folder.path).read()
    #expect(contents.duplicateIDs == ["R-1", "R-2", "r-1"])
    #expect(
      contents.cases.map { folder.shortened($0.origin.path) } == [
        "~/cases/2025/R-1.yaml", "~/cases/2026/R-2.yaml",
      ])
    #expect(
      folder.shortened(contents.diagnostics.text) == """
        ~/cases/2026/R-1.yaml:2:7: error: the id 'R-1' is used already in ~/cases/2025/R-1.yaml:1
         2 | case: R-1
           |       ^
           help: give each case an id of its own
        ~/cases/2026/r-1.yaml:3:3: error: the id 'r-1' is used already in ~/cases/2025/R-1.yaml:1 as 'R-1', which differs only by letter case
         3 |   r-1
           |   ^
           help: give each case an id of its own
        ~/cases/more.ndjson:2:21: error: the id 'R-2' is used already in ~/cases/2026/R-2.yaml:1
         2 | {"title":"T","case":"R-2","raised":"unknown"}
           |                     ^
           help: give each case an id of its own
        """)
  }

  @Test func `ids that stand once are no duplicates`() throws {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", Self.settings)
    try folder.write("cases/R-1.yaml", Self.text("R-1"))
    try folder.write("cases/R-2.yaml", Self.text("R-2"))
    #expect(try WorkspaceFolder(path: folder.path).read().duplicateIDs == [])
  }
}
