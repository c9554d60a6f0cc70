import ArgumentParser
import Diagnostics
import Foundation
import ScriptAPI
import Workbench

/// `concord repl`: lines of Lua over real cases.
struct REPLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Runs lines of Lua over a workspace's cases, and changes nothing.",
    discussion: """
      At hand are area, cases, case (the first one) and describe(x), which tells what there is to know
      of a name or a value. A value is shown as it is. What a line sets without local stays until the
      end; a local lives for its line. A line that is not finished goes on in the next.
      It runs in a worker, with the plugin's limits and capabilities. Findings cannot be made and
      reports not be written here: use concord run and concord report.
      End it with exit, or with Ctrl-D.
      """)

  @Argument(help: "A workspace's folder, or a plugin by id or folder.")
  var subject = "."

  @OptionGroup var common: CommonOptions

  func run() throws {
    let prompt = try common.workbench().prompt(subject)
    let isTerminal = isatty(STDIN_FILENO) == 1
    if isTerminal {
      let cases = CheckSummary.counted(prompt.count, "case", "cases")
      Terminal.say("\(prompt.title.printable), \(cases); describe(\"case\") tells of a name")
    }
    var lines: [String] = []
    var failed = false
    while true {
      if isTerminal { ask(lines.isEmpty ? "> " : ">> ") }
      guard let line = readLine() else { break }
      if lines.isEmpty, line == "exit" || line == "quit" { break }
      lines.append(line)
      do {
        let answer = try prompt.answer(lines.joined(separator: "\n"))
        if answer.isIncomplete { continue }
        for text in answer.printed + [answer.value].compactMap({ $0 }) { Terminal.print(text) }
        Terminal.finish()
      } catch let error as WorkbenchError {
        ConcordMain.say(error)
        failed = true
      }
      lines = []
    }
    if !lines.isEmpty {
      Terminal.say("prompt: error: the last line is not finished")
      failed = true
    }
    // At a terminal a slip is part of the talk; in a pipe nobody is there to see it.
    if failed, !isTerminal { throw ExitStatus.script }
  }

  private func ask(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
