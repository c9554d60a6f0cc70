import CaseStore
import CompactModel
import Diagnostics
import Testing
import TimeKeeping

struct CaseDecodingTests {
  @Test func `every key of a case file is read`() throws {
    let decoded = SampleCase.decoded()
    #expect(decoded.diagnostics.text == "")
    let value = try #require(decoded.value)
    #expect(value.id == "RUT-2026-003")
    #expect(value.isIllustrative)
    #expect(value.source == Citation(source: "GUIDE", section: "7 TravellerSpace"))
    #expect(value.raised == PartialDate("2026-03-04"))
    #expect(value.by == ["thames-carers"])
    #expect(value.commitments == ["funding.notice", "funding.impact"])
    #expect(value.cause == .mistake)
    #expect(
      value.summary
        == "First line: with a colon.\n  An indented one, café – “quoted”.\n\nLast line.\n")
    #expect(value.publicSummary == "Short # not a comment")
    #expect(value.about.map(\.kind.name) == ["funding_change", "meeting"])
    #expect(value.about[0]["effective"] == .unknown)
    #expect(value.about[0]["what"] == .absent)
    #expect(value.about[1]["on"] == .date(.month(year: 2026, month: 3)))
    #expect(value.about[1]["attended"] == .list(["one", "two, three"]))
    #expect(value.events.map(\.act) == [.raised, .scopeDecided, .closed])
    #expect(value.events[1][.inScope] == "yes")
    #expect(value.events[1].details.map(\.field) == [.inScope, .criterion, .note])
    #expect(value.events[1][.note] == "It's 12:30")
    #expect(value.events[2].on == .unknown)
  }

  @Test func `places lead back to the file`() throws {
    let value = try #require(SampleCase.decoded(path: "cases/x.yaml").value)
    #expect(value.place(ofKey: "against").description == "cases/x.yaml:7")
    #expect(value.place(ofEvent: 1).description == "cases/x.yaml:30")
    #expect(value.about[1].place.description == "cases/x.yaml:23:5")
  }

  /// What other readers of YAML turn into booleans, numbers, times and nothing.
  @Test(arguments: [
    "NO", "no", "Yes", "on", "12:30", "010", "0x1F", "1e3", "1.10", "1_000", "~", "null", "NaN",
    ".inf", "2026-03-04", "=", "007", "+44", "'NO'", "\"NO\"",
  ])
  func `a text stays as it is written`(_ written: String) throws {
    let text = "case: RUT-1\ntitle: \(written)\nraised: unknown\n"
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
    let quotes: Set<Character> = ["'", "\""]
    #expect(decoded.value?.title == String(written.filter { !quotes.contains($0) }))
  }

  @Test func `a date needs no quotes and may have them`() {
    for written in ["2026-03-04", "'2026-03-04'", "\"2026-03-04\""] {
      let text = "case: RUT-1\ntitle: T\nraised: \(written)\n"
      let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
      #expect(decoded.value?.raised == PartialDate("2026-03-04"))
    }
  }

  @Test(arguments: [
    ("2026-02-29", "2026-02-29 is not a day: February 2026 has 28 days"),
    ("2024-02-30", "2024-02-30 is not a day: February 2024 has 29 days"),
    ("2026-04-31", "2026-04-31 is not a day: April 2026 has 30 days"),
    ("2026-00-10", "2026-00-10 is not a day: months run from 01 to 12"),
    ("2026-13", "2026-13 is not a month: months run from 01 to 12"),
    ("0226-03-04", "0226-03-04 is not a day: years run from 1900 to 2199"),
    ("2206", "2206 is not a year: years run from 1900 to 2199"),
    ("2026-3-4", "'2026-3-4' in 'raised' is not a date"),
    ("26-03-04", "'26-03-04' in 'raised' is not a date"),
    ("2026-03-04T10:00", "'2026-03-04T10:00' in 'raised' is not a date"),
    ("٢٠٢٦-03-04", "'٢٠٢٦-03-04' in 'raised' is not a date"),
    ("Unknown", "'Unknown' in 'raised' is not a date"),
  ])
  func `dates that do not exist are refused with the reason`(_ written: String, _ message: String) {
    let text = "case: RUT-1\ntitle: T\nraised: \(written)\n"
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.map(\.message) == [message])
  }

  @Test func `a file may begin with a byte-order mark and end its lines with CR LF`() throws {
    let windows = "\u{FEFF}" + SampleCase.yaml.replacing("\n", with: "\r\n")
    let decoded = CaseCoding.decodeYAML(Array(windows.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.text == "")
    #expect(decoded.value?.contentOnly == SampleCase.decoded().value?.contentOnly)
    #expect(decoded.value?.place(ofEvent: 1).line == 30)
  }

  @Test func `a mistake behind a byte-order mark is shown under its own column`() {
    let text = "\u{FEFF}tittle: é\r\ncase: RUT-1\r\ntitle: T\r\nraised: unknown\r\n"
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
    #expect(
      decoded.diagnostics.text == """
        c.yaml:1:1: error: a case has no key 'tittle'
         1 | tittle: é
           | ^
           help: did you mean 'title'?
        """)
  }

  @Test func `a file in UTF-16 or Latin-1 is refused with what to do`() {
    let wide: [UInt8] = [0xFF, 0xFE, 0x63, 0x00]
    #expect(
      CaseCoding.decodeYAML(wide, path: "c.yaml").diagnostics.text == """
        c.yaml: error: the file is UTF-16 text, not UTF-8
           help: save it again and choose the encoding UTF-8
        """)
    let latin = Array("case: RUT-1\ntitle: caf".utf8) + [0xE9, 0x0A]
    #expect(
      CaseCoding.decodeYAML(latin, path: "c.yaml").diagnostics.map(\.description)[0].hasPrefix(
        "c.yaml:2:11: error: the file is not UTF-8 text from here on\n"))
  }

  @Test func `the form of an e with an accent is kept as it was written`() throws {
    let composed = "{\"case\":\"R-1\",\"title\":\"\u{E9}\",\"raised\":\"unknown\"}"
    let apart = "{\"case\":\"R-1\",\"title\":\"e\u{301}\",\"raised\":\"unknown\"}"
    for text in [composed, apart] {
      let value = try #require(
        CaseCoding.decodeLine(Array(text.utf8)[...], path: "c.ndjson", line: 1).value)
      let written = CaseCoding.encode(value)
      #expect(written == Array(text.utf8))
    }
  }

  @Test func `an expanding pile of aliases is never expanded`() {
    var text = "case: RUT-1\ntitle: T\nraised: unknown\na: &a [x, x]\n"
    for (name, previous) in zip("bcdefghij", "abcdefghi") {
      text += "\(name): &\(name) [*\(previous), *\(previous), *\(previous), *\(previous)]\n"
    }
    text += "? *j\n: x\n"
    var limits = StoreLimits()
    limits.problems = 100
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml", limits: limits)
    let codes = decoded.diagnostics.map(\.code)
    #expect(codes.count { $0 == "yaml.anchor" } == 10)
    #expect(codes.count { $0 == "yaml.alias" } == 37)
    #expect(decoded.value == nil)
  }

  @Test func `only so many problems of a file are listed`() {
    let events = (1...60).map { "  - on: unknown\n    act: met\n    key\($0): x\n" }
    let text = "case: RUT-1\ntitle: T\nraised: unknown\nevents:\n" + events.joined()
    let decoded = CaseCoding.decodeYAML(Array(text.utf8), path: "c.yaml")
    #expect(decoded.diagnostics.count == 51)
    #expect(
      decoded.diagnostics.last?.description == """
        c.yaml: error: 10 more problems in this file are not listed
           help: mend those listed first, then check again
        """)
    #expect(decoded.value == nil)
  }
}
