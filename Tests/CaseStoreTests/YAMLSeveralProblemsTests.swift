import CaseStore
import CompactModel
import Diagnostics
import Testing

/// One thing that is not used here never hides what else is wrong with a file.
struct YAMLSeveralProblemsTests {
  static let bad = [
    BadText(
      "an anchor, its alias and a tag",
      "case: RUT-1\ntitle: &name An anchor\nsummary: *name\nraised: !!timestamp 2026-02-30\nby: [a, *name, *b]\n",
      """
      c.yaml:2:8: error: anchors are not used here
       2 | title: &name An anchor
         |        ^
         help: write the value out in each place
      c.yaml:3:10: error: aliases are not used here
       3 | summary: *name
         |          ^
         help: write the value out in each place
      c.yaml:4:9: error: tags are not used here
       4 | raised: !!timestamp 2026-02-30
         |         ^
         help: leave the tag out
      c.yaml:5:9: error: aliases are not used here
       5 | by: [a, *name, *b]
         |         ^
         help: write the value out in each place
      c.yaml:5:16: error: aliases are not used here
       5 | by: [a, *name, *b]
         |                ^
         help: put a text that begins with '*' in quotation marks
      """),
    BadText(
      "a key given three times, one in quotation marks, and other mistakes",
      "case: RUT-1\ntitle: T\n\"title\": U\nraised: 2026-02-30\n'title': V\nrased: 2026\nevents:\n  - on: unknown\n    act: rased\n    on: unknown\n",
      """
      c.yaml:3:1: error: the key 'title' is given twice; the first is on line 2
       3 | "title": U
         | ^
         help: keep one of them
      c.yaml:4:9: error: 2026-02-30 is not a day: February 2026 has 28 days
       4 | raised: 2026-02-30
         |         ^
         help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
      c.yaml:5:1: error: the key 'title' is given twice; the first is on line 2
       5 | 'title': V
         | ^
         help: keep one of them
      c.yaml:6:1: error: a case has no key 'rased'
       6 | rased: 2026
         | ^
         help: did you mean 'raised'?
      c.yaml:9:10: error: there is no act 'rased'
       9 |     act: rased
         |          ^
         help: did you mean 'raised'?
      c.yaml:10:5: error: the key 'on' is given twice; the first is on line 8
       10 |     on: unknown
          |     ^
         help: keep one of them
      """),
    BadText(
      "signs that begin a text, before a text that cannot be read",
      "case: RUT-1\ntitle: *bold* words\nsummary: & more\nraised: 2026-02-30\nby: [a\nagainst: b\n",
      """
      c.yaml:3:10: error: a value cannot begin with '&'
       3 | summary: & more
         |          ^
         help: put the text in quotation marks
      c.yaml:5:5: error: a list that '[' opens here is not closed
       5 | by: [a
         |     ^
         help: close it with ']'
      """),
    BadText(
      "signs that begin a text",
      "case: RUT-1\ntitle: *bold* words\nsummary: & more\npublic_summary: !e!x y\nraised: 2026-02-30\n",
      """
      c.yaml:2:8: error: a value cannot begin with '*'
       2 | title: *bold* words
         |        ^
         help: put the text in quotation marks
      c.yaml:3:10: error: a value cannot begin with '&'
       3 | summary: & more
         |          ^
         help: put the text in quotation marks
      c.yaml:4:17: error: tags are not used here
       4 | public_summary: !e!x y
         |                 ^
         help: put a text that begins with '!' in quotation marks
      c.yaml:5:9: error: 2026-02-30 is not a day: February 2026 has 28 days
       5 | raised: 2026-02-30
         |         ^
         help: write year-month-day, such as 2026-03-04; 2026-03, 2026 or unknown where no more is known
      """),
    BadText(
      "aliases for a list, a key and a merge",
      "case: RUT-1\ntitle: T\nraised: &day 2026-03-04\nevents: *list\n*day : x\n<<: *day\n[a]: b\n",
      """
      c.yaml:3:9: error: anchors are not used here
       3 | raised: &day 2026-03-04
         |         ^
         help: write the value out in each place
      c.yaml:4:9: error: aliases are not used here
       4 | events: *list
         |         ^
         help: put a text that begins with '*' in quotation marks
      c.yaml:5:1: error: aliases are not used here
       5 | *day : x
         | ^
         help: write the value out in each place
      c.yaml:6:1: error: merge keys are not used here
       6 | <<: *day
         | ^
         help: write the keys out
      c.yaml:6:5: error: aliases are not used here
       6 | <<: *day
         |     ^
         help: write the value out in each place
      c.yaml:7:1: error: a key must be a plain word
       7 | [a]: b
         | ^
         help: put a text that begins with '[' or '{' in quotation marks
      """),
    BadText(
      "a list for a key, twice",
      "case: RUT-1\ntitle: T\nraised: unknown\n[a]: b\n[a]: c\n",
      """
      c.yaml:4:1: error: a key must be a plain word
       4 | [a]: b
         | ^
         help: put a text that begins with '[' or '{' in quotation marks
      """),
  ]

  @Test(arguments: bad)
  func `all problems of a file are told in one go`(_ bad: BadText) {
    let decoded = CaseCoding.decodeYAML(Array(bad.text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.text == bad.expected)
    #expect(decoded.value == nil)
  }

  @Test func `signs inside texts, blocks and comments are only signs`() throws {
    let text = """
      # *note: see &note
      case: RUT-1
      title: see &a and *a, 2 * 3 & more
      raised: unknown
      summary: |
        * one
        * two &b, *b
      public_summary: "from *a to
        *b"
      events:
        - on: unknown
          act: met
          note: several lines
            *of them* &here
      """
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.text == "")
    #expect(decoded.value?.title == "see &a and *a, 2 * 3 & more")
    #expect(decoded.value?.summary == "* one\n* two &b, *b\n")
    #expect(decoded.value?.publicSummary == "from *a to *b")
    #expect(decoded.value?.events.first?[.note] == "several lines *of them* &here")
  }

  @Test func `a sign in a text is kept beside an alias`() {
    let text = "case: RUT-1\ntitle: a *b* c\nraised: unknown\nby: *b\nrased: x *y\n"
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.map(\.code) == ["yaml.alias", "case.unknown-key"])
    #expect(decoded.diagnostics.map(\.place.description) == ["c.yaml:4:5", "c.yaml:5:1"])
  }

  @Test func `rows of a register beside a row with a repeated key or an alias are kept`() throws {
    let kind = try #require(RecordKind.named("success"))
    let text = "- id: a\n  title: &t T\n- {id: b, id: c}\n- {id: d, title: *t}\n- id: e\n"
    let decoded = RegisterCoding.decode(Array(text.utf8), .yaml, kind: kind, path: "s.yaml")
    #expect(decoded.value?.rows.map(\.id) == ["a", "e"])
    #expect(
      decoded.diagnostics.map { "\($0.place): \($0.code)" } == [
        "s.yaml:2:10: yaml.anchor", "s.yaml:3:11: yaml.duplicate-key", "s.yaml:4:18: yaml.alias",
      ])
  }

  @Test func `settings with a repeated key are not used, and all is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", "area: a\ncalendar: b\narea: c\nyear: fiscal\n")
    let settings = try WorkspaceFolder(path: folder.path).settings()
    #expect(settings.value == nil)
    #expect(settings.diagnostics.map(\.code) == ["yaml.duplicate-key", "settings.unknown-year"])
  }

  @Test func `more repeated keys than are gone round end with one of them`() {
    var limits = StoreLimits()
    limits.problems = 3
    let text = (1...5).map { "k\($0): {a: 1, a: 2}\n" }.joined()
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml", limits: limits)
    #expect(decoded.value == nil)
    #expect(decoded.diagnostics.map(\.place.description) == ["c.yaml:3:6"])
    #expect(decoded.diagnostics.map(\.message) == ["the key 'a' is given twice"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `one very long line takes no longer than many short ones`() {
    let items = [String](repeating: "a-b", count: 60_000).joined(separator: ", ")
    let text = "case: RUT-1\ntitle: T\nraised: unknown\nby: [\(items)]\n"
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.text == "")
    #expect(decoded.value?.by.count == 60_000)
  }
}
