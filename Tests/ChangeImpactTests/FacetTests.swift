import ChangeImpact
import Foundation
import Testing

@Suite("What scripts can read of a case")
struct FacetTests {
  /// A member nobody has sorted could be read by a rule that is then not run again.
  @Test func `is known to hang on the procedure or on the file alone, for every member`() throws {
    let file = URL(filePath: Archive.repository).appending(path: "docs/api.json")
    let api = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let classes = try #require(api["classes"] as? [[String: Any]])
    let found = try #require(classes.first { $0["name"] as? String == "case" })
    let members = ["properties", "methods"].flatMap { found[$0] as? [[String: Any]] ?? [] }
    let names = Set(members.compactMap { $0["name"] as? String })
    #expect(!names.isEmpty)
    #expect(names == Set(Facets.ofCase.keys).union(Facets.ofFile))
  }
}
