import ChangeImpact
import Diagnostics
import Testing

@Suite("The words for a change of a plugin")
struct ChangeWordsTests {
  /// A change of Richmond's plugin, with the file it is made in and what is said of it.
  struct Example: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let words: String
    let place: String

    var testDescription: String { words }
  }

  static let examples = [
    Example(
      file: "procedure.lua", old: "count = 3,", new: "count = 4,",
      words: "time limit 'judicial-review': 3 months → 4 months",
      place: "plugins/richmond/procedure.lua:111"),
    Example(
      file: "procedure.lua", old: "by = \"either_party\",\n          right",
      new: "by = \"raiser\",\n          right",
      words: "Step 1 ('discussion'): exit 'unresolved': by: either_party → raiser",
      place: "plugins/richmond/procedure.lua:25"),
    Example(
      file: "procedure.lua", old: "meets = true,", new: "",
      words: "Step 3 ('board'): meets: yes → no", place: "plugins/richmond/procedure.lua:79"),
    Example(
      file: "plugin.lua", old: "count = 3 }", new: "count = 4 }",
      words: "rule 'meetings.at_most': setting 'count': value: 3 → 4",
      place: "plugins/richmond/plugin.lua:78"),
  ]

  @Test("say what differs, and where", arguments: examples)
  func words(_ example: Example) throws {
    let archive = try Archive("richmond")
    let other = try archive.replacing(example.old, by: example.new, in: example.file)
    let changes = try archive.comparison(to: other).changes
    #expect(changes.map(\.words) == [example.words])
    #expect(changes.first?.place?.description == example.place)
  }
}
