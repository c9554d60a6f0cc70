import CaseStore
import CompactModel
import Diagnostics
import Testing
import TimeKeeping

struct RegisterCodingTests {
  @Test func `CSV and YAML give the same rows`() throws {
    let kind = try #require(RecordKind.named("success"))
    let csv =
      "\u{FEFF}id,title,on,text,partners\r\n"
      + "s-1,\"Title, with a comma\",2026-03,\"Two\r\nlines and \"\"quotes\"\"\",one; two ;three\r\n"
      + ",Plain,,,\r\n"
    let yaml = """
      - id: s-1
        title: Title, with a comma
        on: 2026-03
        text: "Two\\nlines and \\"quotes\\""
        partners: [one, two, three]
      - title: Plain
      """
    let first = RegisterCoding.decode(Array(csv.utf8), .csv, kind: kind, path: "a.csv")
    let second = RegisterCoding.decode(Array(yaml.utf8), .yaml, kind: kind, path: "a.yaml")
    #expect(first.diagnostics.text == "")
    #expect(second.diagnostics.text == "")
    #expect(first.value?.rows.map(\.values) == second.value?.rows.map(\.values))
    #expect(first.value?.rows.map(\.place.description) == ["a.csv:2:1", "a.csv:4:1"])
  }

  @Test func `a column of CSV is counted in characters across lines of a cell`() throws {
    let kind = try #require(RecordKind.named("success"))
    let csv = "title,on\n\"é\nü\",soon\n"
    let decoded = RegisterCoding.decode(Array(csv.utf8), .csv, kind: kind, path: "a.csv")
    #expect(
      decoded.diagnostics.text == """
        a.csv:3:4: error: 'soon' in 'on' is not a date
         3 | ü",soon
           |    ^
           help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
        """)
  }

  @Test func `a kind with a field named kind keeps it in its register`() throws {
    let kind = try #require(RecordKind.named("organisation"))
    let decoded = RegisterCoding.decode(
      Array("- {id: a-b, kind: charity}\n".utf8), .yaml, kind: kind, path: "a.yaml")
    #expect(decoded.value?.rows.first?["kind"] == .text("charity"))
  }

  @Test func `a row with a word that is no choice is left out`() throws {
    let kind = try #require(RecordKind.named("organisation"))
    let decoded = RegisterCoding.decode(
      Array("- {id: a, sector: privat}\n- {id: b, sector: other}\n- {id: c}\n".utf8), .yaml,
      kind: kind, path: "a.yaml")
    #expect(decoded.value?.rows.map(\.id) == ["b", "c"])
    #expect(decoded.diagnostics.map(\.code) == ["record.unknown-choice"])
    let champion = try #require(RecordKind.named("champion"))
    let free = RegisterCoding.decode(
      Array("- {sector: health}\n".utf8), .yaml, kind: champion, path: "a.yaml")
    #expect(free.value?.rows.first?["sector"] == .text("health"))
  }

  @Test func `a row of another kind's making is refused`() throws {
    let kind = try #require(RecordKind.named("meeting"))
    let decoded = RegisterCoding.decode(
      Array("- {kind: meeting, on: 2026}\n".utf8), .yaml, kind: kind, path: "a.yaml")
    #expect(decoded.diagnostics.map(\.message) == ["a meeting has no key 'kind'"])
  }

  @Test(arguments: [
    ("on", FieldValue.unknown), ("body", .unknown), ("title", .text("unknown")),
  ])
  func `unknown is a value where a day, a number or a name is wanted`(
    _ field: String, _ expected: FieldValue
  ) throws {
    let kind = try #require(RecordKind.named("meeting"))
    let decoded = RegisterCoding.decode(
      Array("- {\(field): unknown}\n".utf8), .yaml, kind: kind, path: "a.yaml")
    #expect(decoded.value?.rows.first?[field] == expected)
  }
}
