import Diagnostics
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
  @Test("shows its place, the source line, a caret and the remedy")
  func form() {
    let diagnostic = Diagnostic(
      code: "case.unknown-key", "unknown key 'tittle'",
      at: Place(path: "cases/A.yaml", line: 12, column: 3), sourceLine: "  tittle: A",
      help: "did you mean 'title'?")
    #expect(
      diagnostic.description == """
        cases/A.yaml:12:3: error: unknown key 'tittle'
         12 |   tittle: A
            |   ^
           help: did you mean 'title'?
        """)
  }

  @Test("lets no control character of a case file reach the terminal")
  func control() {
    let diagnostic = Diagnostic(
      code: "x", "bad \u{1B}[2J text", at: Place(path: "a", line: 1, column: 2),
      sourceLine: "a\u{202E}b")
    #expect(diagnostic.description == "a:1:2: error: bad  [2J text\n 1 | a b\n   |  ^")
  }

  @Test("cuts a long line around the column")
  func long() {
    let excerpt = SourceExcerpt(
      line: String(repeating: "x", count: 500), column: 300, widthLimit: 40)
    #expect(excerpt.text == "…" + String(repeating: "x", count: 40) + "…")
    #expect(excerpt.caret == String(repeating: " ", count: 20) + "^")
  }
}
