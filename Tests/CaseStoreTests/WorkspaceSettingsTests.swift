import CaseStore
import CompactModel
import Diagnostics
import Testing
import TimeKeeping

struct WorkspaceSettingsTests {
  private func settings(_ text: String) throws -> (WorkspaceSettings?, String) {
    let folder = try TemporaryFolder()
    try folder.write("concord.yaml", text)
    let decoded = try WorkspaceFolder(path: folder.path).settings()
    return (decoded.value, folder.shortened(decoded.diagnostics.text))
  }

  @Test func `every setting is read`() throws {
    let (settings, text) = try settings(
      """
      area: richmond
      plugin: richmond-2
      calendar: england-and-wales
      year: anniversary
      anniversary: 12-03
      closures:
        - from: 2026-12-28
          to: 2026-12-31
          reason: Council offices closed
        - {from: 2026-07-01, reason: Fair}
      limits:
        steps: 5000000
        memory_mib: 48
        wall_seconds: 2
      """)
    #expect(text == "")
    #expect(settings?.plugin == "richmond-2")
    #expect(settings?.year == .anniversary(month: 12, day: 3))
    #expect(
      settings?.closures.map(\.range.description) == [
        "2026-12-28/2026-12-31", "2026-07-01/2026-07-01",
      ])
    #expect(
      settings?.limits
        == [.steps: 5_000_000, .memoryMiB: 48, .wallSeconds: 2])
  }

  static let bad = [
    BadText(
      "an unknown key and missing ones", "aera: richmond\nyear: fiscal\n",
      """
      ~/concord.yaml:1:1: error: concord.yaml has no key 'aera'
       1 | aera: richmond
         | ^
         help: did you mean 'area'?
      ~/concord.yaml:1:1: error: the settings do not say 'area'
       1 | aera: richmond
         | ^
         help: add a line such as `area: richmond`
      ~/concord.yaml:1:1: error: the settings do not say 'calendar'
       1 | aera: richmond
         | ^
         help: add a line such as `calendar: england-and-wales`
      ~/concord.yaml:2:7: error: there is no kind of year 'fiscal'
       2 | year: fiscal
         |       ^
         help: use one of: anniversary, calendar, financial
      """),
    BadText(
      "a closure that ends before it begins",
      "area: a\ncalendar: b\nyear: calendar\nclosures:\n  - from: 2026-02-02\n    to: 2026-02-01\n    reason: x\n  - to: 2026-01-01\n",
      """
      ~/concord.yaml:5:5: error: the closure ends before it begins
       5 |   - from: 2026-02-02
         |     ^
         help: let `from:` be its first day and `to:` its last
      ~/concord.yaml:8:5: error: a closure needs its first day and its reason
       8 |   - to: 2026-01-01
         |     ^
         help: write `from:` and `reason:`, and `to:` where it lasts longer than a day
      """),
    BadText(
      "an anniversary year without its day", "area: a\ncalendar: b\nyear: anniversary\n",
      """
      ~/concord.yaml:1:1: error: the settings do not say when the anniversary year begins
       1 | area: a
         | ^
         help: add a line such as `anniversary: 12-03` for 3 December
      """),
    BadText(
      "limits out of bounds",
      "area: a\ncalendar: b\nyear: calendar\nlimits: {steps: 5, memory: 3, wall_seconds: 1.5}\n",
      """
      ~/concord.yaml:4:17: error: 5 in 'steps' is not between 1000 and 1000000000000
       4 | limits: {steps: 5, memory: 3, wall_seconds: 1.5}
         |                 ^
         help: write a number within these bounds
      ~/concord.yaml:4:20: error: 'limits' has no key 'memory'
       4 | limits: {steps: 5, memory: 3, wall_seconds: 1.5}
         |                    ^
         help: use one of: load_steps, load_wall_seconds, memory_mib, plugin_wall_seconds, steps, wall_seconds
      ~/concord.yaml:4:45: error: '1.5' in 'wall_seconds' is not a whole number
       4 | limits: {steps: 5, memory: 3, wall_seconds: 1.5}
         |                                             ^
         help: write it in digits only, without a sign, a unit or commas
      """),
  ]

  @Test(arguments: bad)
  func `every mistake in the settings is told`(_ bad: BadText) throws {
    let (settings, text) = try settings(bad.text)
    #expect(text == bad.expected)
    #expect(settings == nil)
  }
}
