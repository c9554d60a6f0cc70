import Workbench

/// Does something with each workspace; one that fails does not stop the others.
///
/// - Parameters:
///   - paths: The workspaces' folders.
///   - body: What is done with one, and how it went.
/// - Throws: The worst of how they went, when that is not fine.
func eachWorkspace(_ paths: [String], _ body: (String) throws -> ExitStatus) throws {
  var statuses: [ExitStatus] = []
  for path in paths {
    do {
      statuses.append(try body(path))
    } catch let error as WorkbenchError {
      ConcordMain.say(error)
      statuses.append(ExitStatus(error.kind))
    }
  }
  let worst = ExitStatus.worst(statuses)
  if worst != .fine { throw worst }
}
