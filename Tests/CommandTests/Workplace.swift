import Foundation

/// A folder of its own in which command lines are run by the shell.
///
/// The environment holds nothing but the path with the program under test, `NO_COLOR`, and
/// `CONCORD_PLUGINS` with the plugins of the repository.
struct Workplace {
  let folder: URL
  let executable: URL

  /// The repository's folder.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the test target.
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  init(executable: URL) throws {
    self.executable = executable
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "concord-transcript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Copies the files of a fixture, as files of whoever runs the tests.
  func copy(fixture: String) throws {
    let source = Self.tests.appending(path: "Fixtures/\(fixture)")
    for path in try FileManager.default.subpathsOfDirectory(atPath: source.path).sorted() {
      let file = source.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else {
        continue
      }
      try write(String(contentsOf: file, encoding: .utf8), to: path)
    }
  }

  func write(_ content: String, to path: String) throws {
    let target = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: target)
  }

  /// Runs a command line and returns what a transcript shows below it.
  func run(_ line: String, stdin: String?) throws -> [String] {
    let ended = try end(of: line, stdin: stdin)
    var shown = lines(ended.output, prefix: "")
    shown += lines(ended.errors, prefix: "! ")
    switch ended.reason {
    case .uncaughtSignal: shown.append("[signal \(ended.status)]")
    default: if ended.status != 0 { shown.append("[exit \(ended.status)]") }
    }
    return shown
  }

  /// What a command line wrote, and how it ended.
  struct Ending: Hashable {
    var output: Data
    var errors: Data
    var reason: Process.TerminationReason
    var status: Int32
  }

  /// Runs a command line at which a person types lines, and returns what a transcript shows below it.
  func run(_ line: String, typing lines: [String]) throws -> [String] {
    let terminal = try PseudoTerminal()
    terminal.type(lines)
    let ended = try end(of: line, terminal: terminal)
    return self.lines(ended.output, prefix: "") + self.lines(ended.errors, prefix: "! ")
      + (ended.status == 0 ? [] : ["[exit \(ended.status)]"])
  }

  /// Runs a command line to its end, in the workplace's folder or another, with more or other
  /// variables in its environment, and with a terminal to read from where there is one.
  func end(
    of line: String, stdin: String? = nil, terminal: PseudoTerminal? = nil, in other: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = other ?? folder
    process.environment = [
      "PATH": "\(executable.deletingLastPathComponent().path):/usr/bin:/bin",
      "NO_COLOR": "1",
      "CONCORD_PLUGINS": Self.repository.appending(path: "plugins").path,
    ].merging(environment) { _, new in new }
    // Files and not pipes: a pipe that nobody empties meanwhile would stop the program.
    let streams = try Streams(stdin: stdin)
    defer { streams.remove() }
    process.standardInput =
      try terminal?.program ?? FileHandle(forReadingFrom: streams.input)
    process.standardOutput = try FileHandle(forWritingTo: streams.output)
    process.standardError = try FileHandle(forWritingTo: streams.errors)
    try process.run()
    process.waitUntilExit()
    return Ending(
      output: try Data(contentsOf: streams.output), errors: try Data(contentsOf: streams.errors),
      reason: process.terminationReason, status: process.terminationStatus)
  }

  /// The lines of an output, with the folders that differ from machine to machine under fixed names
  /// and a carriage return shown as the sign for it.
  private func lines(_ data: Data, prefix: String) -> [String] {
    guard !data.isEmpty else { return [] }
    // In bytes, because a carriage return and a line feed together are one character.
    var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let isComplete = lines.last?.isEmpty ?? true
    if isComplete { lines.removeLast() }
    var shown = lines.map { line in
      let text = String(decoding: line, as: UTF8.self)
        .replacingOccurrences(of: "\r", with: "\u{240D}")
        .replacingOccurrences(of: folder.path, with: "{HERE}")
        .replacingOccurrences(of: Self.repository.path, with: "{CONCORD}")
      return prefix.isEmpty ? text : text.isEmpty ? "!" : "\(prefix)\(text)"
    }
    if !isComplete { shown.append("[no line feed at the end]") }
    return shown
  }
}

/// The three streams of a process, as files.
private struct Streams {
  let folder: URL
  let input: URL
  let output: URL
  let errors: URL

  init(stdin: String?) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "concord-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    input = folder.appending(path: "stdin")
    output = folder.appending(path: "stdout")
    errors = folder.appending(path: "stderr")
    try Data((stdin ?? "").utf8).write(to: input)
    try Data().write(to: output)
    try Data().write(to: errors)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
