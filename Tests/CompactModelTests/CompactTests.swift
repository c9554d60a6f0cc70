import CompactModel
import Testing
import TimeKeeping

struct CompactTests {
  private func compact(from: PartialDate, to: PartialDate?) -> Compact {
    Compact(
      id: "first", title: "The first Compact", status: .signed, source: "KIN", dated: from,
      from: from, to: to)
  }

  @Test(
    arguments: [
      ("2025-12-03", nil, "2025-12-02", false),
      ("2025-12-03", nil, "2025-12-03", true),
      ("2025-12-03", nil, "2099-01-01", true),
      ("2025-12-03", "2028-06-30", "2028-06-30", true),
      ("2025-12-03", "2028-06-30", "2028-07-01", false),
      ("2025-12", nil, "2025-11-30", false),
      ("2025-12", nil, "2025-12-01", true),
      ("2025", nil, "2024-12-31", false),
      ("2025", nil, "2025-01-01", true),
      ("2025", "2028-02", "2028-02-29", true),
      ("2025", "2028-02", "2028-03-01", false),
      ("2025-12-03", "2028", "2028-12-31", true),
      ("2025-12-03", "2028", "2029-01-01", false),
      ("2025-12-03", "unknown", "2099-01-01", true),
      ("unknown", nil, "2025-12-03", false),
      ("unknown", "2028", "2025-12-03", false),
    ] as [(PartialDate, PartialDate?, CivilDate, Bool)])
  func `A version is in force from the beginning of its first date to the end of its last`(
    from: PartialDate, to: PartialDate?, day: CivilDate, expected: Bool
  ) {
    #expect(compact(from: from, to: to).isInForce(on: day) == expected)
  }

  @Test func `A whole Compact comes back from its coded form`() throws {
    var whole = compact(from: "2025-12-03", to: "2028")
    whole.isBinding = true
    whole.history = [Compact.Milestone(on: "2025-12", text: "Signed", citations: [Citation("KIN")])]
    whole.principles = [Principle(id: "trust", title: "Trust", summary: "…", citations: [])]
    whole.outcomes = [IntendedOutcome(id: "voice", title: "Voice", summary: "…", citations: [])]
    whole.commitments = [
      Commitment(
        id: "funding.notice", owner: .public, summary: "…", outcome: "voice",
        themes: [.funding, .independence], citations: [Citation("KIN 3")])
    ]
    whole.codes = [
      PracticeCode(
        id: "bme", title: "Code", status: .inDevelopment, into: "equality", citations: [])
    ]
    #expect(try value(Compact.self, json(whole)) == whole)
  }
}
