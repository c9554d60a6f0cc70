import Foundation

/// The same text, with the same things left out, in the plain Lua of the machine.
///
/// What fails there too says nothing of Concord: it misses something that an earlier statement,
/// which was left out, would have made.
package enum ControlRun {
  enum Outcome: Equatable {
    case passed
    case failed(at: Int)
    case endless
    /// There is no plain Lua to ask.
    case unknown
  }

  static func outcome(of text: String, name: String) -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lua-conformance-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appending(path: "control.lua")
    let test = folder.appending(path: name)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: test)
      try Data(source(for: name).utf8).write(to: script)
      switch try run(script.path, in: folder) {
      case "passed": return .passed
      case "endless": return .endless
      case let answer: return Int(answer).map { .failed(at: $0) } ?? .unknown
      }
    } catch {
      return .unknown
    }
  }

  /// Whether this machine has a plain Lua to compare with, as `lua5.4`.
  package static func isAvailable() -> Bool {
    let folder = FileManager.default.temporaryDirectory
    let script = folder.appending(path: "lua-conformance-\(UUID().uuidString).lua")
    defer { try? FileManager.default.removeItem(at: script) }
    try? Data("print(_VERSION)".utf8).write(to: script)
    return (try? run(script.path, in: folder)) == "Lua 5.4"
  }

  /// What `timeout` says with its exit code.
  private static let timedOut: Int32 = 124

  private static func run(_ script: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "10", "lua5.4", script]
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    if process.terminationStatus == timedOut { return "endless" }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func source(for name: String) -> String {
    """
    local write, require, loadfile = io.write, require, loadfile
    local current
    conformance = {
      at = function(number) if number >= 0 then current = number end end,
      note = function() end,
    }
    print = function() end
    io.write = print
    package.preload["\(Surroundings.moduleName)"] = function()
      \(Surroundings.source(for: name))
    end
    local test = loadfile("\(name)")
    -- A loop may wait for what was left out.
    local endless = {}
    debug.sethook(function() error(endless) end, "", 100000000)
    local ok, why = pcall(test)
    write(ok and "passed" or why == endless and "endless" or current)
    """
  }
}
