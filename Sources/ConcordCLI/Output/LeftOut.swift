import CaseStore
import CompactModel
import Diagnostics
import Workbench

extension OpenWorkspace {
  /// Tells what is wrong with the files, and what became of the cases and rows concerned.
  ///
  /// - Parameters:
  ///   - made: What was made of the files, such as "the list".
  ///   - path: The workspace, as the command line names it.
  /// - Returns: How grave that is.
  func sayLeftOut(of made: String, _ path: String) -> ExitStatus {
    let errors = diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return .fine }
    for error in errors { Terminal.say(DiagnosticPrinter.text(error)) }
    let used = cases.filter { file in errors.contains { file.isConcerned(by: $0) } }
    let others = errors.filter { error in !used.contains { $0.isConcerned(by: error) } }
    let rows = others.filter { isRegister($0.place.path) }
    if others.count > rows.count {
      Terminal.say("\(made) of \(path) leaves out the cases whose files have errors")
    }
    if !rows.isEmpty {
      Terminal.say("\(made) of \(path) leaves out the rows of registers that have errors")
    }
    if !used.isEmpty {
      let ids = used.map(\.id).joined(separator: ", ")
      Terminal.say("\(made) of \(path) goes by \(ids) as the file says, errors and all")
    }
    return .data
  }

  private func isRegister(_ file: String) -> Bool {
    let isBelow = file.hasPrefix("\(folder.path)/")
    return file.dropFirst(isBelow ? folder.path.count + 1 : 0).hasPrefix("registers/")
  }
}

extension Case {
  /// Whether an error lies in the file of the case, or in its line of a file of many.
  fileprivate func isConcerned(by error: Diagnostic) -> Bool {
    guard error.place.path == origin.path else { return false }
    return !origin.path.hasSuffix(".ndjson") || error.place.line == origin.line
  }
}
