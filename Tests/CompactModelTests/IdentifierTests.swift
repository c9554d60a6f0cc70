import CompactModel
import Testing

struct IdentifierTests {
  @Test(
    arguments: [
      "a", "RUT-2026-003", "kingston-council", "funding.notice", "_meta", "9", "a.b.c", "com0",
      "com10", "console", "null", "lpt", "auxiliary.nul", String(repeating: "x", count: 64),
    ])
  func `A sound id has no problem`(id: String) {
    #expect(Identifier.problem(in: id) == nil)
  }

  @Test(
    arguments: [
      ("", "is empty"),
      (String(repeating: "x", count: 65), "is longer than 64 characters"),
      ("two words", "may have only letters A to Z, digits, '-', '_' and '.'"),
      ("tab\t", "may have only letters A to Z, digits, '-', '_' and '.'"),
      ("a/b", "may have only letters A to Z, digits, '-', '_' and '.'"),
      ("a\\b", "may have only letters A to Z, digits, '-', '_' and '.'"),
      ("null\0byte", "may have only letters A to Z, digits, '-', '_' and '.'"),
      ("café", "may have only letters A to Z, digits, '-', '_' and '.'"),
      ("\u{212A}elvin", "may have only letters A to Z, digits, '-', '_' and '.'"),
      (".hidden", "may not begin with '.'"),
      ("..", "may not begin with '.'"),
      ("-n", "may not begin with '-'"),
      ("a..b", "may not have '..'"),
      ("con", "is a device name on Windows"),
      ("CON", "is a device name on Windows"),
      ("Nul.yaml", "is a device name on Windows"),
      ("prn", "is a device name on Windows"),
      ("aux", "is a device name on Windows"),
      ("com1", "is a device name on Windows"),
      ("LPT9.2026.x", "is a device name on Windows"),
    ])
  func `An unsound id is refused with the reason`(id: String, problem: String) {
    #expect(Identifier.problem(in: id) == problem)
  }

  @Test func `A short id in other letters is not called too long for its bytes`() {
    let id = String(repeating: "é", count: 40)
    #expect(
      Identifier.problem(in: id) == "may have only letters A to Z, digits, '-', '_' and '.'")
  }

  @Test(
    arguments: [
      ("RUT-2026-003", "rut-2026-003"), ("already.low", "already.low"), ("AZ_az@[", "az_az@["),
      ("ÉÀ", "ÉÀ"), ("\u{212A}", "\u{212A}"), ("İ", "İ"), ("", ""),
    ])
  func `Folding lowers the letters A to Z and nothing else`(id: String, folded: String) {
    #expect(Identifier.folded(id) == folded)
    #expect(Identifier.folded(folded) == folded)
  }
}
