import Foundation
import ScriptAPI
import Testing

@Suite("The reference of the script interface")
struct ScriptReferenceTests {
  static let path = "\(ShippedPlugins.root)/docs/script-api.md"

  @Test("is the page in docs, or is written there when asked to, which fails the run")
  func page() throws {
    let made = ScriptReference.markdown
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try made.write(toFile: Self.path, atomically: true, encoding: .utf8)
      Issue.record("docs/script-api.md was written anew")
    }
    let kept = try String(contentsOfFile: Self.path, encoding: .utf8)
    #expect(kept == made, "run `make api-docs` and look at the difference")
  }

  @Test("leaves nothing that scripts can name without a word on it")
  func complete() {
    let page = ScriptReference.markdown
    for name in ["concord.rule", "case:first", "finding:breach", "report:bar_chart", "date:long"] {
      #expect(page.contains(name))
    }
  }
}
