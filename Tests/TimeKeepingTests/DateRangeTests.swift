import Testing
import TimeKeeping

struct DateRangeTests {
  private let march = DateRange("2026-03-01"..."2026-03-31")

  @Test func `Both ends belong to a range`() {
    #expect(march.count == 31)
    #expect(march.contains("2026-03-01"))
    #expect(march.contains("2026-03-31"))
    #expect(!march.contains("2026-02-28"))
    #expect(!march.contains("2026-04-01"))
    #expect(DateRange("2026-03-01", "2026-03-01")?.count == 1)
  }

  @Test func `A range cannot end before it begins`() {
    #expect(DateRange("2026-03-02", "2026-03-01") == nil)
  }

  @Test func `The overlap of two ranges is what both hold`() {
    let spring = DateRange("2026-03-31"..."2026-05-31")
    #expect(march.overlap(with: spring) == DateRange("2026-03-31"..."2026-03-31"))
    #expect(march.overlaps(spring))
    #expect(!march.overlaps(DateRange("2026-04-01"..."2026-04-01")))
  }

  @Test func `A range has words, and a form for data`() {
    #expect(march.text == "1 March 2026 to 31 March 2026")
    #expect(DateRange("2026-03-01"..."2026-03-01").text == "1 March 2026")
    #expect(march.description == "2026-03-01/2026-03-31")
  }
}
