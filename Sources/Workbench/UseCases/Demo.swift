import CaseStore
import CompactModel
import Diagnostics
import Foundation
import ScriptAPI

/// What the demonstration did with one workspace.
package struct DemoResult: Sendable {
  package let check: CheckReport
  package let reportTitle: String
  package let files: [String]
}

extension Workbench {
  /// The example workspaces: those in a folder, or those beside the program.
  package func exampleWorkspaces(in folder: String?) throws -> [String] {
    let beside = installation(for: nil).search.roots.map { "\($0.path)/../examples" }
    let candidates = folder.map { [$0] } ?? (["examples"] + beside)
    for candidate in candidates {
      let path = URL(filePath: candidate).standardizedFileURL.path
      let shown = candidate.contains("..") ? path : candidate
      let names = (try? FileManager.default.contentsOfDirectory(atPath: candidate)) ?? []
      let workspaces = names.sorted().map { "\(shown)/\($0)" }.filter {
        FileManager.default.fileExists(atPath: "\($0)/\(WorkspaceFolder.settingsName)")
      }
      if !workspaces.isEmpty { return workspaces }
    }
    throw WorkbenchError(
      .missing, "demo.no-examples", "there are no example workspaces to show",
      at: Place(path: folder ?? "examples"), help: "name their folder with --examples")
  }

  /// Checks a workspace and writes its first report in the formats named.
  package func demonstrate(
    _ path: String, formats: [String], into folder: String
  ) throws -> DemoResult {
    let workspace = try open(path)
    let check = try check(workspace)
    let (title, files) = try render(nil, of: workspace, year: nil, formats: formats)
    return DemoResult(
      check: check, reportTitle: title,
      files: try write(files, into: "\(folder)/\(workspace.declaration.area.id)"))
  }
}
