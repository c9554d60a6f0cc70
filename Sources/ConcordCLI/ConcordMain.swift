import ArgumentParser
import Diagnostics
import Foundation
import Workbench

/// The whole program: arguments in, a printed result and an exit code out.
package enum ConcordMain {
  package static let version = Workbench.version

  /// Runs a command line, the program's own name first, and ends the process.
  package static func run(_ arguments: [String]) -> Never {
    // A worker is started by another concord many times a minute: it goes round everything else.
    if arguments.count > 1, arguments[1] == Workbench.workerArgument { Workbench.serveAsWorker() }
    let words = Array(arguments.dropFirst())
    do {
      var command = try ConcordCommand.parseAsRoot(words)
      try command.run()
      Terminal.finish()
      exit(ExitStatus.fine.rawValue)
    } catch let error as WorkbenchError {
      fail(error)
    } catch let status as ExitStatus {
      Terminal.finish()
      exit(status.rawValue)
    } catch {
      explain(error, words)
    }
  }

  private static func fail(_ error: WorkbenchError) -> Never {
    say(error)
    exit(ExitStatus(error.kind).rawValue)
  }

  /// Says what went wrong, as every error of Concord is said.
  static func say(_ error: WorkbenchError) {
    for diagnostic in error.diagnostics { Terminal.say(DiagnosticPrinter.text(diagnostic)) }
    for note in error.notes { Terminal.say("     - \(note.printable)") }
    for frame in error.frames.dropFirst() { Terminal.say("   from \(frame)") }
  }

  /// Says what ArgumentParser has to say, and which command was most likely meant.
  private static func explain(_ error: any Error, _ words: [String]) -> Never {
    Terminal.finish()
    let code = ConcordCommand.exitCode(for: error)
    let asksForHelp = words.first == "help" && CommandNames.hint(for: words) != nil
    guard code != .success || asksForHelp else { ConcordCommand.exit(withError: error) }
    guard let hint = CommandNames.hint(for: words) else {
      Terminal.say(ConcordCommand.fullMessage(for: error))
      exit(code == .validationFailure ? ExitStatus.usage.rawValue : ExitStatus.bug.rawValue)
    }
    Terminal.say(hint)
    exit(ExitStatus.usage.rawValue)
  }
}
