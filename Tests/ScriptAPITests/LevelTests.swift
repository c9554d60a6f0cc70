import Foundation
import ScriptAPI
import Testing

// Level 1 as it was when it was frozen: plugins made for it must go on working.
@Suite("Level 1 of the script interface")
struct LevelTests {
  static let path = "\(ShippedPlugins.root)/Tests/ScriptAPITests/Levels/api-level-1.json"

  @Test("is only ever added to")
  func additions() throws {
    let now = InterfaceJSON().tree.pretty
    // Freezing is done once, on purpose, by taking the file away.
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil,
      !FileManager.default.fileExists(atPath: Self.path)
    {
      try now.write(toFile: Self.path, atomically: true, encoding: .utf8)
      Issue.record("level 1 was frozen anew")
    }
    let frozen = try String(contentsOfFile: Self.path, encoding: .utf8)
    #expect(try LevelComparison.breaks(from: frozen, to: now) == [])
  }

  @Test(
    "would be broken by a member gone, a type narrowed, a word less, or more asked of a plugin",
    arguments: [
      ("\"name\":\"strong\"", "\"name\":\"stronger\"", "concord has no strong any more"),
      ("\"name\":\"add_days\"", "\"name\":\"add_day\"", "date has no add_days any more"),
      (
        "\"name\":\"level\", \"type\":\"integer\", \"optional\":true",
        "\"name\":\"level\", \"type\":\"integer\", \"optional\":false",
        "report.heading: level has to be given now"
      ),
      (
        "\"name\":\"as_of\", \"type\":\"date\"", "\"name\":\"as_of\", \"type\":\"string\"",
        "area.as_of: date became string"
      ),
      ("\"raised\", \"scope_decided\"", "\"scope_decided\"", "act has no 'raised' any more"),
    ])
  func breaking(old: String, new: String, message: String) throws {
    let now = InterfaceJSON().tree.line
    let changed = now.replacingOccurrences(of: old, with: new)
    #expect(changed != now)
    #expect(try LevelComparison.breaks(from: now, to: changed).contains(message))
  }
}
