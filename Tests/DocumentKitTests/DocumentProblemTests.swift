import DocumentKit
import Testing

struct DocumentProblemTests {
  @Test func `a sound document has no problems`() {
    #expect(Document.small.problems.isEmpty)
  }

  @Test func `a document without its names says which are missing`() {
    let document = Document(
      title: " ", language: "british english",
      imprint: Imprint(area: "", producer: "\u{200B}", audience: .public, asOf: "2027-02-29"))
    #expect(
      document.problems.map(\.description) == [
        """
        document, front matter: error: the title is empty
           help: write the title in plain words
        """,
        """
        document, front matter: error: the area is empty
           help: write the area in plain words
        """,
        """
        document, front matter: error: the name of who made the document is empty
           help: write the name of who made the document in plain words
        """,
        """
        document, front matter: error: 'british english' is not a language tag
           help: write one such as en-GB
        """,
        """
        document, front matter: error: '2027-02-29' is not a date
           help: write the day as 2027-06-04 or the month as 2027-06
        """,
      ])
  }

  @Test(arguments: [
    (
      [Block.heading(level: 3, text: "H")],
      """
      document, block 1: error: a heading of level 3 follows one of level 1
         help: use level 2 here
      """
    ),
    (
      [.heading(level: 1, text: "H")],
      """
      document, block 1: error: the heading has level 1
         help: use level 2 to 6; the title is level 1
      """
    ),
    (
      [.list(ordered: false, items: [[.text("a"), .heading(level: 2, text: "H")]])],
      """
      document, block 1, item 1, block 2: error: a heading stands inside another block
         help: end the list or note before the heading
      """
    ),
    (
      [.paragraph([.strong([.link(text: "L", url: "javascript:alert(1)")])])],
      """
      document, block 1: error: the address 'javascript:alert(1)' may not be linked to
         help: use a whole http, https or mailto address
      """
    ),
    (
      [.text("a"), .paragraph([.figure(value: "7", trailID: "gone")])],
      """
      document, block 2: error: the figure leads to the trail 'gone', which is not there
         help: add the trail to the document, or leave the figure without one
      """
    ),
    (
      [.table(Table(caption: "", columns: [.init(id: "a", title: "A")], rows: []))],
      """
      document, block 1: error: the caption of the table is empty
         help: write the caption of the table in plain words
      """
    ),
    (
      [
        .table(
          Table(
            caption: "C", columns: [.init(id: "a", title: "A"), .init(id: "b", title: "B")],
            rows: [[.text("x"), .text("y")], [.text("x")]]))
      ],
      """
      document, block 1, row 2: error: the row has 1 cells but the table has 2 columns
         help: give every row one cell for each column; use a missing value for a gap
      """
    ),
    (
      [.table(Table(caption: "C", columns: [.init(id: "a", title: "A")], rows: [[.text(" ")]]))],
      """
      document, block 1, row 1, column 'a': error: the cell is empty
         help: say why there is no value with a missing value such as [z]
      """
    ),
    (
      [
        .table(
          Table(
            caption: "C", columns: [.init(id: "a", title: "A", kind: .integer)],
            rows: [[.text("many")]]))
      ],
      """
      document, block 1, row 1, column 'a': error: the value does not fit a column of integer
         help: change the kind of the column, or use a missing value
      """
    ),
    (
      [
        .table(
          Table(
            caption: "C", columns: [.init(id: "a", title: "A", kind: .decimal)],
            rows: [[.decimal("1,5")]]))
      ],
      """
      document, block 1, row 1, column 'a': error: '1,5' is not a number
         help: write digits with a full stop, such as 1250.50
      """
    ),
    (
      [.table(Table(caption: "C", columns: [.init(id: "£ paid", title: "A")], rows: []))],
      """
      document, block 1, column '£ paid': error: the column id is not snake_case
         help: use small ASCII letters, digits and underscores
      """
    ),
    (
      [.table(Table(caption: "C", columns: [.init(id: "illustrative", title: "A")], rows: []))],
      """
      document, block 1, column 'illustrative': error: the column id is taken
         help: give each column an id of its own; 'illustrative' and ids ending in '_trail' \
      are kept for data files
      """
    ),
    (
      [
        .barChart(
          Chart(title: "T", alternative: "", unit: "u", bars: [.init(label: "L", value: 1)]))
      ],
      """
      document, block 1: error: the text alternative of the chart is empty
         help: write the text alternative of the chart in plain words
      """
    ),
    (
      [
        .barChart(
          Chart(title: "T", alternative: "A", unit: "u", bars: [.init(label: "L", value: .nan)]))
      ],
      """
      document, block 1, bar 1: error: the bar has no finite value
         help: leave the bar out and say why in a note
      """
    ),
  ])
  func `a fault is named with its place and its remedy`(blocks: [Block], expected: String) {
    #expect(Document.with(blocks).problems.map(\.description) == [expected])
  }

  @Test(arguments: [
    "http://example.org", "HTTPS://example.org/a?b=c@d#e", "mailto:officer@example.org",
    "https://example.org/wiki/Compact_(agreement)",
  ])
  func `an honest address may be linked to`(url: String) {
    #expect(Document.with([.paragraph([.link(text: "L", url: url)])]).problems.isEmpty)
  }

  @Test(arguments: [
    "", "example.org", "//example.org", "javascript:alert(1)", "data:text/html,x", "https://",
    " https://example.org", "java\nscript:x", "https://council.example@evil.example/",
    "https://a\\@evil.example", "https://exam\u{202E}ple.org", "mailto:", "file:///etc/passwd",
  ])
  func `any other address may not`(url: String) {
    let document = Document.with([.paragraph([.link(text: "L", url: url)])])
    #expect(document.problems.map(\.code) == ["document.link-address"])
    #expect(rendered(document, "html").contains("<p>L</p>"))
    #expect(rendered(document, "markdown").hasSuffix("\n\nL\n"))
  }

  @Test func `two trails or two tables may not share an id`() {
    let table = Block.table(
      Table(id: "t", caption: "C", columns: [.init(id: "a", title: "A")], rows: []))
    let trail = Trail(id: "x", title: "X", entries: [])
    #expect(
      Document.with([table, table], trails: [trail, trail]).problems.map(\.code) == [
        "document.duplicate-table-id", "document.duplicate-trail",
      ])
  }

  @Test func `a document past a limit is looked at no further`() {
    let many = Document.with(Array(repeating: .text("a"), count: 20_001))
    #expect(many.problems.map(\.code) == ["document.too-many-blocks"])
    #expect(Document.with(Array(repeating: .text("a"), count: 20_000)).problems.isEmpty)

    let long = Document.with([.text(String(repeating: "a", count: 8 * 1024 * 1024)), .text("")])
    #expect(long.problems.map(\.code) == ["document.too-much-text"])

    var deep = Block.text("a")
    for _ in 0..<14 { deep = .list(ordered: false, items: [[deep]]) }
    #expect(Document.with([deep]).problems.isEmpty)
    deep = .list(ordered: false, items: [[deep]])
    #expect(Document.with([deep]).problems.map(\.code) == ["document.too-deep"])
  }

  @Test func `at most a hundred problems are listed`() {
    let document = Document.with(Array(repeating: .heading(level: 9, text: "H"), count: 200))
    #expect(document.problems.count == 100)
    #expect(document.problems.last?.code == "document.many-problems")
  }
}
