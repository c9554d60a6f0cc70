import Diagnostics
import Testing

@Suite("Spelling")
struct SpellingTests {
  @Test(
    "suggests the name most likely meant",
    arguments: [
      ("tittle", "title"), ("raisd", "raised"), ("commitmnets", "commitments"),
      ("public-summary", "public_summary"), ("EVENTS", "events"),
    ])
  func nearest(typed: String, meant: String) {
    let names = ["case", "title", "raised", "commitments", "public_summary", "events"]
    #expect(Spelling.nearest(to: typed, among: names) == meant)
  }

  @Test("suggests nothing when nothing is near")
  func nothing() {
    #expect(Spelling.nearest(to: "ombudsman", among: ["title", "events"]) == nil)
    #expect(
      Spelling.suggestion(for: "ombudsman", among: ["title", "events"])
        == "use one of: events, title")
  }

  @Test("does not depend on the order of the candidates")
  func order() {
    #expect(Spelling.nearest(to: "cat", among: ["car", "bat"]) == "bat")
    #expect(Spelling.nearest(to: "cat", among: ["bat", "car"]) == "bat")
  }

  @Test("is not sought for a name that nobody would mean")
  func longNames() {
    let long = String(repeating: "n", count: 20_000)
    #expect(Spelling.nearest(to: long + "x", among: [long]) == nil)
  }
}
