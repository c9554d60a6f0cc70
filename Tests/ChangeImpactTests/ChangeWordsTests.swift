import ChangeImpact
import Diagnostics
import ScriptAPI
import Testing

@Suite("The words for a change of a plugin")
struct ChangeWordsTests {
  /// A change of Richmond's plugin, with the file it is made in and what is said of it.
  struct Example: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let words: String
    /// What stands on the line that is pointed at; the first one that has it.
    let line: String

    var testDescription: String { words }
  }

  static let examples = [
    Example(
      file: "procedure.lua", old: "count = 3,", new: "count = 4,",
      words: "time limit 'judicial-review': 3 months → 4 months", line: "count = 4,"),
    Example(
      file: "procedure.lua", old: "by = \"either_party\",\n          right",
      new: "by = \"raiser\",\n          right",
      words: "Step 1 ('discussion'): exit 'unresolved': by: either_party → raiser",
      line: "by = \"raiser\","),
    Example(
      file: "procedure.lua", old: "meets = true,", new: "",
      words: "Step 3 ('board'): meets: yes → no", line: "id = \"board\","),
    Example(
      file: "plugin.lua", old: "use = \"cases.waiting\",",
      new: "use = \"cases.waiting\", settings = { days = 7 },",
      words: "rule 'cases.waiting': setting 'days': value: 42 → 7",
      line: "use = \"cases.waiting\","),
  ]

  @Test("say what differs, and where", arguments: examples)
  func words(_ example: Example) throws {
    let archive = try Archive("richmond")
    let other = try archive.replacing(example.old, by: example.new, in: example.file)
    let changes = try archive.comparison(to: other).changes
    #expect(changes.map(\.words) == [example.words])
    let text = try #require(other.plugin.sources.files[example.file])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(lines.firstIndex { $0.contains(example.line) }) + 1
    #expect(changes.first?.place?.description == "plugins/richmond/\(example.file):\(number)")
  }
}
