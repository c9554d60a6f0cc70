import Foundation
import Testing

/// Runs the transcripts: documents that show what the command line prints.
///
/// `RECORD_SNAPSHOTS=1` writes what was printed into the documents, and fails, so that the difference
/// is looked at before it is kept.
struct TranscriptTests {
  static let folder = Workplace.tests.appending(path: "Transcripts")

  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
  }()

  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  @Test func `there are transcripts to run`() { #expect(!Self.names.isEmpty) }

  @Test("a transcript shows what the commands print", arguments: names)
  func transcript(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    let transcript = try Transcript(name: name, text: String(contentsOf: file, encoding: .utf8))
    if transcript.needsOrdinaryUser, getuid() == 0 { return }
    let workplace = try Workplace(executable: try ConcordExecutable.find())
    defer { workplace.remove() }
    for fixture in transcript.fixtures { try workplace.copy(fixture: fixture) }
    var stdin: String?
    var printed: [[String]] = []
    for step in transcript.steps {
      switch step {
      case .file(let path, let content): try workplace.write(content, to: path)
      case .stdin(let text): stdin = text
      case .command(let command):
        let lines = try workplace.run(command.line, stdin: stdin)
        stdin = nil
        printed.append(lines)
        guard lines != command.expected else { continue }
        Issue.record(Self.difference(command, lines, in: name))
      }
    }
    if Self.isRecording {
      try Data(transcript.rewritten(printed).utf8).write(to: file)
      Issue.record("\(name) was recorded anew: look at the difference and run again without it")
    }
  }

  private static func difference(
    _ command: Transcript.Command, _ printed: [String], in name: String
  ) -> Comment {
    """
    Transcripts/\(name):\(command.number)
    $ \(command.line)
    --- expected
    \(command.expected.joined(separator: "\n"))
    --- printed
    \(printed.joined(separator: "\n"))
    """
  }
}
