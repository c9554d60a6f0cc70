import CaseStore
import CompactModel
import Diagnostics
package import DocumentKit
import Foundation
import ScriptAPI
import TimeKeeping

extension Workbench {
  /// Builds a report and renders it in each format, with the manifest of what went in and came out.
  ///
  /// Without an id it is the plugin's first report; without a year, the reporting year that holds the
  /// day everything is judged on. The year is the calendar year in which the reporting year begins.
  package func render(
    _ id: String?, of workspace: OpenWorkspace, year: Int?, formats: [String]
  ) throws -> (title: String, files: [RenderedFile]) {
    guard let first = workspace.declaration.reports.first?.id else {
      throw WorkbenchError(
        .script, "report.none", "the plugin '\(workspace.declaration.id)' declares no report",
        at: Place(path: workspace.path))
    }
    if let id, !workspace.declaration.reports.contains(where: { $0.id == id }) {
      throw WorkbenchError(
        .usage, "report.unknown", "there is no report '\(id)'", at: Place(path: workspace.path),
        help: Spelling.suggestion(for: id, among: workspace.declaration.reports.map(\.id)))
    }
    if let year, workspace.facts.year.range(startingIn: year) == nil {
      throw WorkbenchError(
        .usage, "report.bad-year", "there is no year \(year)", help: "write one from 1900 to 2199")
    }
    let document = try workspace.host.report(id ?? first, year: year, over: workspace.lines)
    let start =
      year ?? workspace.facts.year.startYear(containing: configuration.asOf)
    let stem = "\(workspace.declaration.area.id)-\(id ?? first)-\(start)"
    let files = try formats.flatMap { format in
      guard let renderer = RendererCatalogue.renderer(for: format) else {
        throw WorkbenchError(
          ["docx", "pdf", "xlsx", "ics"].contains(format) ? .missing : .usage,
          "report.no-renderer", "reports cannot be written as '\(format)' here",
          help: Spelling.suggestion(for: format, among: RendererCatalogue.formats))
      }
      return renderer.render(document, named: stem)
    }
    let report = ReportManifest.Report(
      id: id ?? first, plugin: workspace.declaration.id, year: start)
    let manifest = ReportManifest(
      report, of: workspace, asOf: configuration.asOf.iso, files: files)
    return (document.title, files + [try manifest.rendered(named: stem)])
  }

  /// Writes rendered files into a folder, each whole or not at all.
  package func write(_ files: [RenderedFile], into folder: String) throws -> [String] {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      return try files.map { file in
        let path = "\(folder)/\(file.name)"
        try Data(file.bytes).write(to: URL(filePath: path), options: .atomic)
        return path
      }
    } catch {
      throw WorkbenchError(
        .data, "report.unwritable", "the report cannot be written into this folder",
        at: Place(path: folder), help: "make sure the folder may be written to and has room")
    }
  }
}
