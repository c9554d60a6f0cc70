import Foundation

/// The command: runs a folder of Lua's own tests inside Concord's Lua and says how they went.
package enum Conformance {
  static let usage = """
    lua-conformance: give the folder with the official tests of Lua 5.4.4, as in
      make lua-conformance TESTS=lua-5.4.4-tests
    They are not part of Concord: https://www.lua.org/tests/ has them (lua-5.4.4-tests.tar.gz).
    """

  /// Files that say nothing of Concord's Lua, and why.
  static let wholly: [String: String] = [
    "all.lua": "it runs the other files with dofile and load",
    "api.lua": "it is for the internal test library T",
    "attrib.lua": "it is about package and files",
    "big.lua": "it needs debug and texts of many gigabytes",
    "bwcoercion.lua": "it is a module for others, and writes to the metatable of texts",
    "code.lua": "it is for the internal test library T",
    "db.lua": "it is about debug",
    "files.lua": "it is about io and os",
    "gc.lua": "it is about collectgarbage and '__gc'",
    "gengc.lua": "it is about collectgarbage and '__gc'",
    "heavy.lua": "it needs many gigabytes of memory",
    "main.lua": "it is about the program lua, and needs os and io",
    "tracegc.lua": "it is a module for others, and needs '__gc'",
    "verybig.lua": "it is about io and dofile",
  ]

  /// Runs the command.
  ///
  /// - Parameter arguments: The folder; then, to run single files only, their names; `--details`
  ///   to see each statement that did not run.
  /// - Returns: The exit code: 0 when nothing failed, 1 when something did, 2 for wrong use.
  package static func run(_ arguments: [String]) -> Int32 {
    let isDetailed = arguments.contains("--details")
    let words = arguments.filter { $0 != "--details" }
    guard let folder = words.first, !folder.isEmpty, let names = files(in: folder) else {
      FileHandle.standardError.write(Data((usage + "\n").utf8))
      return 2
    }
    if !ControlRun.isAvailable() {
      Report.say(
        "There is no lua5.4 here: what is missed because of a part left out counts as failed.")
    }
    var report = Report(isDetailed: isDetailed)
    for name in names where words.count == 1 || words.contains(name) {
      if words.count == 1, let reason = wholly[name] {
        report.addNotApplicable(name, reason)
        continue
      }
      do {
        let data = try Data(contentsOf: URL(filePath: folder).appending(path: name))
        report.add(try FileOutcome(name: name, bytes: Array(data)))
      } catch {
        report.addUnreadable(name, "\(error)")
      }
    }
    report.finish()
    return report.hasFailures ? 1 : 0
  }

  private static func files(in folder: String) -> [String]? {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    let files = names?.filter { $0.hasSuffix(".lua") }.sorted()
    return files?.isEmpty == true ? nil : files
  }
}
