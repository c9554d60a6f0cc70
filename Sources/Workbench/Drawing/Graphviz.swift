import Diagnostics
import DocumentKit
import Foundation

/// The program `dot` of Graphviz, which finds out where the parts of a drawing stand.
///
/// Only places are asked of it: the picture is drawn here, so that versions and fonts of Graphviz
/// cannot change what it says, and nothing of a plugin's text goes through another program's markup.
struct Graphviz {
  /// How long it may take, in seconds.
  private static let patience = 60.0

  let program: String

  /// The first `dot` in the folders that the variable `PATH` lists; nil when there is none.
  static func find(path: String?) -> Graphviz? {
    for folder in (path ?? "").split(separator: ":") {
      let program = "\(folder)/dot"
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder),
        !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: program)
      {
        return Graphviz(program: program)
      }
    }
    return nil
  }

  func layout(of diagram: Diagram) throws -> DiagramLayout {
    let output = try run(DOTWriter.text(diagram))
    guard let answer = try? JSONDecoder().decode(GraphvizAnswer.self, from: output),
      let layout = answer.layout(of: diagram)
    else { throw failure("it gave an answer that cannot be read") }
    return layout
  }

  /// Has a text in DOT laid out, and returns what `dot` says of it as JSON.
  private func run(_ text: String) throws -> Data {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "concord-\(UUID().uuidString).dot")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-Tjson0", file.path]
    // Without the reader's language and settings, which could change how numbers are written.
    process.environment = ["PATH": "/usr/bin:/bin"]
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try Data(text.utf8).write(to: file)
      try process.run()
    } catch { throw failure("it cannot be run") }
    let pid = process.processIdentifier
    let alarm = DispatchWorkItem { kill(pid, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: alarm)
    let data = output.fileHandleForReading.readDataToEndOfFile()
    alarm.cancel()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw failure("it did not finish")
    }
    return data
  }

  private func failure(_ what: String) -> WorkbenchError {
    WorkbenchError(
      .missing, "diagram.graphviz-failed", "Graphviz could not lay the drawing out: \(what)",
      at: Place(path: program),
      help: "ask for --format dot, mermaid or text, which need no other program")
  }
}
