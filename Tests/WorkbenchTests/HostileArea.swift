import Foundation
import TimeKeeping
import Workbench

/// An area in a folder of its own, whose workers are programs that misbehave when a word in a case's
/// title or in a plugin's file asks for it: `trick ACTION in QUESTION`.
struct HostileArea {
  let folder: URL
  let workbench: Workbench

  /// An area with the cases and so on of the titles, and files of the plugin besides its
  /// manifest and its four rules.
  init(
    titles: [String] = ["One"], files: [String: String] = [:], workers: Int = 1,
    mayPropose: Bool = true
  ) throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "concord-hostile-\(UUID().uuidString)")
    guard let asOf = CivilDate(iso: "2026-11-21") else { preconditionFailure("no such day") }
    workbench = Workbench(
      Workbench.Configuration(
        plugins: folder.appending(path: "plugins").path, executable: try Self.executable(),
        asOf: asOf, workers: workers))
    try write(
      "area: hostile\nplugin: hostile\ncalendar: england-and-wales\n"
        + "year: calendar\n", to: "area/concord.yaml")
    try write("- id: club\n  name: The Club\n", to: "area/registers/organisations.yaml")
    for (index, title) in titles.enumerated() {
      let id = "A-\(index + 1)"
      try write(
        "case: \(id)\ntitle: \(title)\nraised: 2026-03-04\nby: [club]\nagainst: [club]\n",
        to: "area/cases/2026/\(id).yaml")
    }
    for (path, text) in Self.plugin.merging(files, uniquingKeysWith: { $1 }) {
      let text = mayPropose ? text : text.replacing("\"events.propose\", ", with: "")
      try write(text, to: "plugins/hostile/\(path)")
    }
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "plugins/_calendars"),
      to: folder.appending(path: "plugins/_calendars"))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.appending(path: "area").path }

  func open() throws -> OpenWorkspace { try workbench.open(path) }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Every rule says what it looked at, so that whatever is lost is missed.
  private static let plugin = [
    "plugin.lua": """
    return concord.plugin {
      id = "hostile", title = "Hostile", version = "1.0.0", api = 1,
      capabilities = { "cases.read", "registers.read", "events.propose", "reports.write" },
      area = { id = "hostile", name = "Hostile", kind = "borough", prefix = "A" },
      sources = { { id = "EX", title = "An example" } },
      procedures = { concord.procedure {
        id = "dispute", title = "Resolving concerns", cite = "EX 4",
        stages = { { id = "talk", label = "Step 1", title = "Talking", cite = "EX 4.1",
          exits = { { id = "resolved", to = "closed" }, { id = "unresolved", to = "closed" } } } },
      } },
      rules = {
        require "rules.first", require "rules.second", require "rules.whole", require "rules.rows",
      },
      reports = { require "reports.annual" },
    }
    """,
    "rules/first.lua": rule("first", over: "case", says: "case.id"),
    "rules/second.lua": rule("second", over: "case", says: "case.id"),
    "rules/whole.lua": rule("whole", over: "area", says: "#case.cases .. ' cases'"),
    "rules/rows.lua": rule("rows", over: "organisation", says: "case.name"),
    "reports/annual.lua": """
    return concord.report {
      id = "annual", title = "Yearly", summary = "All.", cite = "EX 1", producer = "Us",
      recipient = "You", audience = "officers", frequency = "yearly",
      build = function(report, area) report:paragraph("There are " .. #area.cases .. ".") end,
    }
    """,
  ]

  private static func rule(_ id: String, over: String, says: String) -> String {
    """
    return concord.rule {
      id = "\(id)", title = "Rule \(id)", cite = "EX 1", over = "\(over)",
      check = function(case, finding) finding:note { message = \(says) } end,
    }
    """
  }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program `worker-fixture`, in the folder of the program that runs the tests or above it.
  private static func executable() throws -> String {
    var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    while folder.path != "/" {
      folder = folder.deletingLastPathComponent()
      let candidate = folder.appending(path: "worker-fixture").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    throw NotBuilt()
  }

  private struct NotBuilt: Error {}
}
