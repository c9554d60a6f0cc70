import Foundation
import ScriptAPI
import Testing

/// The examples of `docs/procedure-language.md`, each loaded as part of a small plugin.
@Suite("The page of the procedure language")
struct LanguagePageTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let kind: String
    let line: Int
    let text: String

    var testDescription: String { "the \(kind) of line \(line)" }
  }

  static let examples: [Example] = {
    let path = "\(ShippedPlugins.root)/docs/procedure-language.md"
    let page = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var examples: [Example] = []
    var open: (kind: String, line: Int, lines: [Substring])?
    for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let block = open {
        if line == "```" {
          examples.append(
            Example(
              kind: block.kind, line: block.line, text: block.lines.joined(separator: "\n")))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```lua ") {
        open = (String(line.dropFirst("```lua ".count)), number + 1, [])
      }
    }
    return examples
  }()

  @Test("has an example of every construct")
  func count() { #expect(Self.examples.count >= 18) }

  @Test("loads as it stands", arguments: examples)
  func loads(example: Example) throws {
    let plugin = try ScriptPlugin(
      PluginSources(folder: "example", files: ["plugin.lua": Self.plugin(with: example)]))
    #expect(plugin.declaration.procedures.count == 1)
  }

  /// A plugin around the fragment; what the fragment does not give comes from elsewhere.
  private static func plugin(with example: Example) -> String {
    let stage = example.kind == "stage" ? example.text : ""
    let procedure = example.kind == "procedure" ? example.text : ""
    let plugin = example.kind == "plugin" ? example.text : ""
    let exits =
      stage.contains("exits =") ? "" : "exits = { { id = 'resolved', to = 'closed' } },"
    let stages = """
      stages = {
        { id = 'talk', label = 'Step 1', title = 'Talking',
          exits = { { id = 'resolved', to = 'closed' }, { id = 'on', to = 'support' } } },
        { id = 'support', label = 'Step 2', title = 'Support', handled_by = 'support', \(exits)
          \(stage) },
      },
      """
    let bodies = """
      bodies = { { id = 'support', title = 'Support body' } },
      offices = { { id = 'officer', title = 'Compact Officer' } },
      """
    return """
      return concord.plugin {
        id = 'example', title = 'Example', version = '1', api = 1,
        area = { id = 'example', name = 'Example', kind = 'borough', prefix = 'EXA' },
        \(plugin.contains("bodies =") ? "" : bodies)
        \(plugin)
        procedures = { concord.procedure {
          id = 'dispute', title = 'Concerns',
          \(procedure.contains("stages =") ? "" : stages)
          \(procedure)
          \(example.kind == "stage" ? "marks = { { id = 'minor', title = 'minor' } }," : "")
        } },
      }
      """
  }
}
