import CompactModel
import Testing

struct CitationTests {
  @Test(
    arguments: [
      ("KIN 4e", "KIN", "4e", "KIN 4e"),
      ("KIN 4e Stage 2", "KIN", "4e Stage 2", "KIN 4e Stage 2"),
      ("GUIDE", "GUIDE", "", "GUIDE"),
      ("", "", "", ""),
      ("   ", "", "", ""),
      ("  KIN   4e  Stage 2 ", "KIN", "4e Stage 2", "KIN 4e Stage 2"),
    ])
  func `A text is split at its first space and printed as it is looked up`(
    text: String, source: String, section: String, printed: String
  ) {
    let citation = Citation(text)
    #expect(citation.source == source)
    #expect(citation.section == section)
    #expect(citation.description == printed)
    #expect(Citation(printed) == citation)
  }

  @Test func `Citations are coded as their text`() throws {
    let citations = [Citation("RIC Dispute Resolution Step 1"), Citation("HAV")]
    #expect(try json(citations) == #"["RIC Dispute Resolution Step 1","HAV"]"#)
    #expect(try value([Citation].self, json(citations)) == citations)
    #expect(refusal([Citation].self, #"[{"source":"HAV"}]"#) == "not a String")
  }

  @Test func `Citations stand in order of source, then section`() {
    let ordered = ["GUIDE 7", "KIN", "KIN 4a", "KIN 4e", "RIC 1"].map { Citation($0) }
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func `A source without a date is coded without one`() throws {
    let sources = [
      Source(id: "KIN", title: "Kingston Compact", date: "2025-12-03"),
      Source(id: "HAV", title: "Havering draft", note: "A draft"),
    ]
    #expect(
      try json(sources) == #"[{"date":"2025-12-03","id":"KIN","title":"Kingston Compact"},"#
        + #"{"id":"HAV","note":"A draft","title":"Havering draft"}]"#)
    #expect(try value([Source].self, json(sources)) == sources)
  }
}
