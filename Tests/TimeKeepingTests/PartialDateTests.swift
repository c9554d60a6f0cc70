import Testing
import TimeKeeping

struct PartialDateTests {
  @Test(
    arguments: [
      ("2026-03-04", .day("2026-03-04"), "4 March 2026"),
      ("2026-03", .month(year: 2026, month: 3), "March 2026"),
      ("2026-12", .month(year: 2026, month: 12), "December 2026"),
      ("2026", .year(2026), "2026"),
      ("unknown", .unknown, "date unknown"),
    ] as [(String, PartialDate, String)])
  func `A date is read as far as it is stated`(
    text: String, expected: PartialDate, words: String
  ) {
    #expect(PartialDate(text) == expected)
    #expect(expected.text == words)
    #expect(expected.description == text)
  }

  @Test(arguments: [
    "", "26", "2026-", "2026-13", "2026-00", "2026-3", "1899", "2200", "2026-02-29", "Unknown",
    "unknown ", "２０２６", "20x6", "2026-0４", "March 2026", "-2026", "       ",
  ])
  func `Any other form is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `The days it may have been are the first and last of the time stated`() {
    let month = PartialDate.month(year: 2028, month: 2)
    #expect(month.earliest == "2028-02-01")
    #expect(month.latest == "2028-02-29")
    #expect(PartialDate.year(2026).earliest == "2026-01-01")
    #expect(PartialDate.year(2026).latest == "2026-12-31")
    #expect(PartialDate.unknown.earliest == nil)
    #expect(PartialDate.unknown.latest == nil)
    #expect(PartialDate.month(year: 2026, month: 13).latest == nil)
    #expect(PartialDate.day("2026-03-04").exact == "2026-03-04")
    #expect(month.exact == nil)
  }

  @Test func `Before and after are claimed only when certain`() {
    let march = PartialDate.month(year: 2026, month: 3)
    #expect(march.isBefore("2026-04-01"))
    #expect(!march.isBefore("2026-03-31"))
    #expect(march.isAfter("2026-02-28"))
    #expect(!march.isAfter("2026-03-01"))
    #expect(march.isBefore(.month(year: 2026, month: 4)))
    #expect(!march.isBefore(.year(2026)))
    #expect(!PartialDate.unknown.isBefore("2199-12-31"))
    #expect(!march.isBefore(.unknown))
  }

  @Test func `It lies within a range only when all its days do`() {
    let year = ReportingYear.financial.range(containing: "2026-03-31")
    #expect(PartialDate.month(year: 2026, month: 3).isWithin(year))
    #expect(!PartialDate.month(year: 2026, month: 4).isWithin(year))
    #expect(!PartialDate.year(2026).isWithin(year))
    #expect(!PartialDate.unknown.isWithin(year))
  }
}
