import CaseStore
import CompactModel
import Diagnostics
import Foundation
import Testing
import TimeKeeping

struct WorkspaceFolderTests {
  private static let settings = "area: richmond\ncalendar: england-and-wales\nyear: financial\n"

  private static func text(_ id: String) -> String { "case: \(id)\ntitle: T\nraised: unknown\n" }

  private func read(_ folder: TemporaryFolder) throws -> (WorkspaceContents, String) {
    let contents = try WorkspaceFolder(path: folder.path).read()
    return (contents, folder.shortened(contents.diagnostics.text))
  }

  @Test func `settings, registers and cases are read in order`() throws {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", Self.settings)
    try folder.write("cases/2026/R-2.yaml", Self.text("R-2"))
    try folder.write("cases/2025/R-1.yml", Self.text("R-1"))
    try folder.write(
      "cases/more.ndjson", "{\"case\":\"R-9\",\"title\":\"T\",\"raised\":\"unknown\"}\n")
    try folder.write("cases/README.md", "notes")
    try folder.write("cases/.R-3.yaml.swp", "x")
    try folder.write("registers/organisations.csv", "id,name\na-b,A\n")
    try folder.write("registers/meetings.yaml", "- body: board\n  on: 2026-03\n  attended: a-b\n")
    let (contents, text) = try read(folder)
    #expect(text == "")
    #expect(contents.cases.map(\.id) == ["R-1", "R-2", "R-9"])
    #expect(contents.registers.map(\.kind.register) == ["meetings", "organisations"])
    #expect(contents.registers[0].rows[0]["attended"] == .list(["a-b"]))
    #expect(contents.settings?.plugin == "richmond")
    let facts = try #require(contents.facts(calendar: .withoutHolidays))
    #expect(facts.areaID == "richmond")
    #expect(facts.rows(of: "organisations").map(\.id) == ["a-b"])
  }

  @Test func `one bad file never stops the others`() throws {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", Self.settings)
    try folder.write("cases/A-1.yaml", Self.text("A-1"))
    try folder.write("cases/A-2.yaml", "case: A-2\n")
    try folder.write("cases/A-3.yaml", Self.text("A-4"))
    try folder.write("cases/A-5.yaml.txt", Self.text("A-5"))
    try folder.write("cases/B-1.yaml", "case: B-1\ntitle: T\n")
    try folder.write(
      "cases/many.ndjson",
      "{\n{\"case\":\"C-1\",\"title\":\"T\",\"raised\":\"unknown\"}\n")
    try folder.write("registers/organisation.yaml", "[]")
    try folder.write("registers/meetings.yaml", "- on: 2026\n- on: soon\n- body: x\n")
    let (contents, text) = try read(folder)
    #expect(contents.cases.map(\.id) == ["A-1", "B-1", "C-1"])
    #expect(contents.registers.map(\.rows.count) == [2])
    #expect(
      text == """
        ~/registers/meetings.yaml:2:7: error: 'soon' in 'on' is not a date
         2 | - on: soon
           |       ^
           help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
        ~/registers/organisation.yaml: error: there is no register 'organisation'
           help: did you mean 'organisations'?
        ~/cases/A-5.yaml.txt: warning: this file is not read
           help: let the name of a case file end in .yaml, or in .ndjson for many cases in one file
        ~/cases/A-2.yaml:1:1: error: the case has no title
         1 | case: A-2
           | ^
           help: add a line `title:` that says in a few words what it is about
        ~/cases/A-2.yaml:1:1: warning: the case does not say when it was raised
         1 | case: A-2
           | ^
           help: add a line `raised:`; write `raised: unknown` if the day is not known
        ~/cases/A-3.yaml:1:7: error: the file is named 'A-3' and the case 'A-4'
         1 | case: A-4
           |       ^
           help: name the file A-4.yaml, or mend the id
        ~/cases/B-1.yaml:1:1: warning: the case does not say when it was raised
         1 | case: B-1
           | ^
           help: add a line `raised:`; write `raised: unknown` if the day is not known
        ~/cases/many.ndjson:1:2: error: the closing brace is missing
         1 | {
           |  ^
           help: close each quotation mark, bracket and brace that is open
        """)
  }

  @Test func `links and pipes are not followed`() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write("R-1.yaml", Self.text("R-1"))
    try outside.write("meetings.csv", "on\n2026\n")
    try folder.write("concord.yaml", Self.settings)
    try folder.write("cases/R-2.yaml", Self.text("R-2"))
    try folder.write("registers/x.txt", "")
    try folder.link("cases/R-1.yaml", to: outside.path("R-1.yaml"))
    try folder.link("cases/all", to: outside.path)
    try folder.link("registers/meetings.csv", to: outside.path("meetings.csv"))
    mkfifo(folder.path("cases/R-3.yaml"), 0o600)
    let (contents, text) = try read(folder)
    #expect(contents.cases.map(\.id) == ["R-2"])
    #expect(contents.registers == [])
    #expect(
      text == """
        ~/registers/meetings.csv: error: this is a symbolic link, which is not followed
           help: put the file itself here
        ~/cases/R-1.yaml: error: this is a symbolic link, which is not followed
           help: put the file itself here
        ~/cases/R-3.yaml: error: this is a device or a pipe, not a file
           help: put an ordinary file here, or take this away
        ~/cases/all: error: this is a symbolic link, which is not followed
           help: put the file itself here
        """)
  }

  @Test func `a register is kept in one file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", Self.settings)
    try folder.write("cases/README.md", "")
    try folder.write("registers/meetings.csv", "on\n2026\n")
    try folder.write("registers/meetings.yaml", "- on: 2025\n")
    let (contents, text) = try read(folder)
    #expect(contents.registers.map(\.rows.count) == [1])
    #expect(
      text == """
        ~/registers/meetings.yaml: error: the register 'meetings' is kept in ~/registers/meetings.csv already
           help: put the rows of both into one file
        """)
  }

  @Test func `a folder that is no workspace is an error`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: StoreError.self) {
      try WorkspaceFolder(path: folder.path).read()
    }
    #expect(
      error.map { folder.shortened($0.description) } == """
        ~: error: this folder is not a workspace: it has no concord.yaml
           help: name the folder that holds concord.yaml
        """)
    let missing = #expect(throws: StoreError.self) {
      try WorkspaceFolder(path: folder.path("nowhere")).read()
    }
    #expect(
      missing.map { folder.shortened($0.description) } == """
        ~/nowhere: error: there is no such folder
           help: name the folder that holds concord.yaml
        """)
    let path = try folder.write("a-file", "")
    let file = #expect(throws: StoreError.self) { try WorkspaceFolder(path: path).read() }
    #expect(
      file.map { folder.shortened($0.description) } == """
        ~/a-file: error: this is a file, not a folder
           help: name the folder that holds concord.yaml
        """)
  }

  @Test func `a stream that is not there is told from one that cannot be opened`() throws {
    let folder = try TemporaryFolder()
    func message(_ path: String) -> String? {
      let error = #expect(throws: StoreError.self) { _ = try CaseStream(path: path) }
      return error.map { folder.shortened($0.description) }
    }
    #expect(
      message(folder.path("all.ndjson")) == """
        ~/all.ndjson: error: there is no such file
           help: check the name; the case of letters counts
        """)
    #expect(
      message(folder.path) == """
        ~: error: this is a folder, not a file
           help: put an ordinary file here, or take this away
        """)
  }

  @Test(arguments: [
    (
      "case",
      """
      ~/concord.yaml: warning: there is no folder 'cases' beside this file, so no cases are read
         help: did you mean to name the folder 'case' so?
      """
    ),
    (
      "registers",
      """
      ~/concord.yaml: warning: there is no folder 'cases' beside this file, so no cases are read
         help: make the folder, and keep each case in a file there
      """
    ),
    ("cases", ""),
  ])
  func `a workspace without its folder of cases is told`(_ name: String, _ expected: String) throws
  {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", Self.settings)
    try folder.write("\(name)/README.md", "")
    let (contents, text) = try read(folder)
    #expect(contents.cases == [])
    #expect(text == expected)
  }

  @Test func `the workspace of a file is the nearest one upwards`() throws {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", Self.settings)
    try folder.write("inner/concord.yaml", Self.settings)
    let path = try folder.write("inner/cases/2026/R-1.yaml", Self.text("R-1"))
    #expect(WorkspaceFolder.containing(path: path)?.path == folder.path("inner"))
    #expect(WorkspaceFolder.containing(path: folder.path("inner/"))?.path == folder.path("inner/"))
    #expect(WorkspaceFolder.containing(path: folder.path("cases"))?.path == folder.path)
    #expect(WorkspaceFolder.containing(path: "/") == nil)
  }
}
