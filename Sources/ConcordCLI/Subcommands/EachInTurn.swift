import Workbench

/// Does something with each workspace or plugin; one that fails does not stop the others.
///
/// - Parameters:
///   - names: The workspaces' folders, or the plugins.
///   - body: What is done with one, and how it went.
/// - Throws: The worst of how they went, when that is not fine.
func eachInTurn(_ names: [String], _ body: (String) throws -> ExitStatus) throws {
  var statuses: [ExitStatus] = []
  for name in names {
    do {
      statuses.append(try body(name))
    } catch let error as WorkbenchError {
      ConcordMain.say(error)
      statuses.append(ExitStatus(error.kind))
    }
  }
  let worst = ExitStatus.worst(statuses)
  if worst != .fine { throw worst }
}
