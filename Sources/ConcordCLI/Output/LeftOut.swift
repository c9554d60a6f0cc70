import Diagnostics
import Workbench

extension OpenWorkspace {
  /// Tells what is wrong with the files, and that cases are missing from what was made of them.
  ///
  /// - Parameters:
  ///   - made: What leaves the cases out, such as "the list".
  ///   - path: The workspace, as the command line names it.
  /// - Returns: How grave that is.
  func sayLeftOut(of made: String, _ path: String) -> ExitStatus {
    let errors = diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return .fine }
    for error in errors { Terminal.say(DiagnosticPrinter.text(error)) }
    Terminal.say("\(made) of \(path) leaves out the cases whose files have errors")
    return .data
  }
}
