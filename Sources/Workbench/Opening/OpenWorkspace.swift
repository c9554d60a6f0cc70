package import CaseStore
package import CompactModel
package import Diagnostics
import Foundation
package import ScriptAPI
import ScriptWorkers
package import TimeKeeping

/// A workspace that has been read, with the plugin that rules it at work.
package final class OpenWorkspace {
  package let path: String
  package let folder: WorkspaceFolder
  package let settings: WorkspaceSettings
  /// The cases without errors in their files, in the order of their files.
  package let cases: [Case]
  package let facts: WorkspaceFacts
  /// What is wrong with the files.
  package let diagnostics: [Diagnostic]
  let host: ScriptHost
  /// Every file that was read to open it.
  let inputs: [ReportManifest.Input]
  let references: ReferenceCheck
  /// The ids that stand in more than one file, in every spelling.
  let duplicateIDs: Set<String>

  package var declaration: PluginDeclaration { host.declaration }

  init(
    folder: WorkspaceFolder, settings: WorkspaceSettings, cases: [Case], facts: WorkspaceFacts,
    diagnostics: [Diagnostic], host: ScriptHost, inputs: [ReportManifest.Input],
    references: ReferenceCheck, duplicateIDs: Set<String>
  ) {
    path = folder.path
    self.folder = folder
    self.settings = settings
    self.cases = cases
    self.facts = facts
    self.diagnostics = diagnostics
    self.host = host
    self.inputs = inputs
    self.references = references
    self.duplicateIDs = duplicateIDs
  }

  /// The case with an id, or an error that names the nearest.
  package func file(_ id: String) throws -> Case {
    if let file = cases.first(where: { $0.id == id }) { return file }
    let broken = diagnostics.filter { $0.severity == .error && $0.place.path.contains("/\(id).") }
    if !broken.isEmpty { throw WorkbenchError(.data, broken) }
    throw WorkbenchError(
      .data, "case.unknown", "there is no case '\(id)' in \(path)", at: Place(path: path),
      help: Spelling.suggestion(for: id, among: cases.map(\.id)))
  }

  /// Refuses what is about to be written when it names somebody, or a commitment, nobody knows.
  func requireKnown(_ file: Case, path: String) throws {
    var problems = references.problems(in: file)
    // In a workspace just begun nobody is on the register yet: that is for `check` to say.
    if facts.rows(of: "organisations").isEmpty {
      problems.removeAll { $0.code == "reference.unknown-organisation" }
    }
    guard !problems.isEmpty else { return }
    for index in problems.indices {
      problems[index].severity = .error
      problems[index].place = Place(path: path)
      problems[index].sourceLine = nil
    }
    throw WorkbenchError(.usage, problems)
  }

  /// The cases as lines of NDJSON.
  var lines: [ArraySlice<UInt8>] { cases.map(Self.line) }

  static func line(_ file: Case) -> ArraySlice<UInt8> {
    (CaseCoding.encode(file) + [UInt8(ascii: "\n")])[...]
  }
}

extension Workbench {
  /// Reads a workspace and starts the workers for it.
  ///
  /// - Parameters:
  ///   - path: The workspace's folder, or anything inside it.
  ///   - extra: Rule files to run besides, by path; only they are run when there are any.
  ///   - plugin: A plugin to use instead of the one the settings name.
  ///   - other: Bank holidays to work with instead of those the settings name; the workspace's own
  ///     closures stay.
  /// - Returns: The workspace, with what is wrong in its files beside what could be read.
  /// - Throws: `WorkbenchError` when there is no workspace, or its plugin does not load.
  package func open(
    _ path: String, extra: [(path: String, text: String)] = [], plugin: String? = nil,
    calendar other: WorkingCalendar? = nil
  ) throws -> OpenWorkspace {
    guard FileManager.default.fileExists(atPath: path) else {
      throw WorkbenchError(
        .data, "workspace.missing", "there is no such file or folder", at: Place(path: path),
        help: "name a workspace's folder or a file in it; a stream ends in .ndjson, or is -")
    }
    let folder = WorkspaceFolder.containing(path: path) ?? WorkspaceFolder(path: path)
    let (contents, files) = try read(folder)
    guard let settings = contents.settings else {
      throw WorkbenchError(.data, contents.diagnostics)
    }
    let installation = installation(for: folder.path)
    let (calendar, calendarFiles) = try calendar(settings.calendar, in: installation)
    guard let facts = contents.facts(calendar: other ?? calendar) else {
      throw WorkbenchError(.data, contents.diagnostics)
    }
    let (sources, sourceInputs) = try PluginReading(installation: installation)
      .sources(plugin ?? settings.plugin, extra: extra)
    let host = try ScriptHost(
      LoadOrder(
        sources: sources, facts: facts, asOf: configuration.asOf,
        limits: scriptLimits(settings.limits)),
      workers: workers(for: contents.cases.count), executable: configuration.executable)
    let inputs =
      [
        ReportManifest.Input(part: .workspace, files: files),
        ReportManifest.Input(part: .calendar, files: calendarFiles),
      ] + sourceInputs
    let references = references(host.declaration, contents)
    return OpenWorkspace(
      folder: folder, settings: settings, cases: contents.cases, facts: facts,
      diagnostics: contents.diagnostics + references.problems(in: contents), host: host,
      inputs: inputs, references: references, duplicateIDs: contents.duplicateIDs)
  }

  func read(
    _ folder: WorkspaceFolder
  ) throws -> (value: WorkspaceContents, files: [FileDigest]) {
    do {
      return try ReadJournal.keep(below: folder.path) { try folder.read() }
    } catch let error as StoreError {
      throw WorkbenchError(.data, [error.diagnostic])
    }
  }

  /// What scripts may use up: what the command line says, or else the workspace, or the standard.
  func scriptLimits(_ settings: [ScriptLimit: Int] = [:]) -> ScriptLimits {
    ScriptLimits(settings.merging(configuration.limits) { _, said in said })
  }

  /// How many workers may run at once.
  var workerCount: Int { configuration.workers ?? WorkerPlan.cores }

  /// How many workers so many cases get: a few are done before a second worker is ready.
  func workers(for cases: Int) -> Int {
    configuration.workers ?? (cases > 256 ? WorkerPlan.cores : 1)
  }

  /// A calendar by its name, and the file it was read from by its own name.
  func calendar(
    _ id: String, in installation: Installation
  ) throws -> (value: WorkingCalendar, files: [FileDigest]) {
    do {
      let path = try installation.search.calendar(named: id)
      let (read, files) = try ReadJournal.keep(below: Paths.folder(of: path)) {
        try CalendarFile.read(path)
      }
      guard let calendar = read.value else { throw WorkbenchError(.data, read.diagnostics) }
      return (calendar, files)
    } catch let error as StoreError {
      throw WorkbenchError(.missing, [error.diagnostic])
    }
  }

  private func references(
    _ plugin: PluginDeclaration, _ contents: WorkspaceContents
  ) -> ReferenceCheck {
    let organisations = contents.registers.first { $0.kind.name == "organisation" }?.rows ?? []
    return ReferenceCheck(
      organisations: organisations.compactMap(\.id), bodies: plugin.bodies.map(\.id),
      offices: plugin.offices.map(\.id), commitments: plugin.commitments.map(\.id),
      cases: contents.cases.map(\.id))
  }
}
