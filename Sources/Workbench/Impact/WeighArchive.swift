import CaseStore
import ChangeImpact
import CompactModel
import Diagnostics
import DocumentKit
import Foundation
import ScriptAPI
import ScriptWorkers
import TimeKeeping

extension Workbench {
  /// Weighs an archive of cases under two versions of a plugin: what differs for each case, and what
  /// change of the plugin brings it about.
  ///
  /// Only what the changes can touch is worked out; a stream is never held whole.
  ///
  /// - Parameters:
  ///   - old: A plugin's id or folder, or either with a git revision behind `@`.
  ///   - new: The other version, likewise.
  ///   - paths: Workspaces and files of NDJSON; `-` is standard input.
  ///   - isFull: Whether everything is worked out under both versions all the same.
  ///   - year: The year of the reports; the present one when nil.
  ///   - deliver: Receives each piece, on the calling thread.
  /// - Throws: `WorkbenchError` when a version does not load or an archive cannot be read; what
  ///   `deliver` throws.
  package func impact(
    from old: String, to new: String, over paths: [String], isFull: Bool = false,
    year: Int? = nil, deliver: (ImpactPiece) throws -> Void
  ) throws {
    let installation = installation(for: nil)
    let weighing = Weighing(
      workbench: self, old: try PluginVersion(old, installation: installation),
      new: try PluginVersion(new, installation: installation), year: year)
    let comparison = try weighing.comparison()
    let plan = try comparison.plan(isFull: isFull)
    try deliver(.changes(comparison.changes, weighing.versions(comparison)))
    for path in paths {
      try weighing.weigh(path, comparison, plan, deliver: deliver)
    }
  }
}

/// Two versions of a plugin, and the archives they are tried on.
private struct Weighing {
  let workbench: Workbench
  let old: PluginVersion
  let new: PluginVersion
  let year: Int?

  /// Loads both versions, without any case, and compares what they declare.
  func comparison() throws -> PluginComparison {
    let facts = try facts(named: "archive")
    let (before, after) = (
      try host(old.sources, facts, nil), try host(new.sources, facts, nil)
    )
    return try PluginComparison(
      from: PluginComparison.Version(before.declaration, old.sources),
      to: PluginComparison.Version(after.declaration, new.sources))
  }

  func versions(_ comparison: PluginComparison) -> ImpactVersions {
    ImpactVersions(
      old: old.name, new: new.name, area: comparison.new.declaration.area.name,
      rules: comparison.new.declaration.rules.count,
      reports: comparison.new.declaration.reports.count)
  }

  func weigh(
    _ path: String, _ comparison: PluginComparison, _ plan: ImpactPlan,
    deliver: (ImpactPiece) throws -> Void
  ) throws {
    let isStream = path == "-" || path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl")
    guard isStream || FileManager.default.fileExists(atPath: path) else {
      throw WorkbenchError(
        .data, "workspace.missing", "there is no such file or folder", at: Place(path: path),
        help: "name a workspace's folder; a stream ends in .ndjson, or is -")
    }
    guard plan.isFull || !comparison.changes.allSatisfy({ $0.reach == .nothing }) else {
      return try deliver(
        .archive(ImpactArchive(path: path, work: ImpactWork(), reports: [], isStream: isStream)))
    }
    if isStream {
      try weighStream(path, plan, deliver: deliver)
    } else {
      try weighWorkspace(path, comparison, plan, deliver: deliver)
    }
  }

  private func weighStream(
    _ path: String, _ plan: ImpactPlan, deliver: (ImpactPiece) throws -> Void
  ) throws {
    var work = ImpactWork()
    if !plan.isIdle {
      let facts = try facts(named: new.sources.folder)
      let host = try pair(facts, nil, plan, workers: workbench.workerCount)
      let blocks = BlockSource(path: path == "-" ? nil : path, asking: .weigh)
      try host.weigh(blocks) { answer in
        work.add(answer.work)
        for diagnostic in answer.diagnostics { try deliver(.problem(blocks.placed(diagnostic))) }
        for impact in answer.impacts {
          let place = Place(path: path, line: impact.line)
          try deliver(.impact(PlacedImpact(archive: path, place: place, impact: impact)))
        }
      }
      if let error = blocks.failure { throw WorkbenchError(.data, [error.diagnostic]) }
      for diagnostic in blocks.skipped { try deliver(.problem(diagnostic)) }
    }
    try deliver(.archive(ImpactArchive(path: path, work: work, reports: [], isStream: true)))
  }

  private func weighWorkspace(
    _ path: String, _ comparison: PluginComparison, _ plan: ImpactPlan,
    deliver: (ImpactPiece) throws -> Void
  ) throws {
    let folder = WorkspaceFolder.containing(path: path) ?? WorkspaceFolder(path: path)
    let contents = try workbench.read(folder).value
    guard let settings = contents.settings else {
      throw WorkbenchError(.data, contents.diagnostics)
    }
    let installation = workbench.installation(for: folder.path)
    let calendar = try workbench.calendar(settings.calendar, in: installation).value
    guard let facts = contents.facts(calendar: calendar) else {
      throw WorkbenchError(.data, contents.diagnostics)
    }
    for diagnostic in contents.diagnostics { try deliver(.problem(diagnostic)) }
    let cases = Dictionary(
      contents.cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = contents.cases.map(OpenWorkspace.line)
    var (work, causes) = (ImpactWork(), CauseTally())
    func hand(_ impact: CaseImpact) throws {
      causes.note(impact)
      let place = impact.caseID.flatMap { cases[$0]?.place() } ?? Place(path: folder.settingsPath)
      try deliver(.impact(PlacedImpact(archive: folder.path, place: place, impact: impact)))
    }
    if !plan.isIdle {
      let weigher = try pair(
        facts, settings, plan, workers: workbench.workers(for: contents.cases.count))
      let jobs = stride(from: 0, to: lines.count, by: Job.casesAtOnce).map { start in
        Job(.weigh, each: Array(lines[start..<min(start + Job.casesAtOnce, lines.count)]))
      }
      try weigher.weigh(jobs) { answer in
        work.add(answer.work)
        for diagnostic in answer.diagnostics { try deliver(.problem(diagnostic)) }
        for impact in answer.impacts { try hand(impact) }
      }
      let whole = try weigher.weighArea(lines, standing: work.changed)
      work.add(whole.work)
      for impact in whole.impacts { try hand(impact) }
    }
    let reports = comparison.reports(toBuild: work.changed, isFull: plan.isFull)
    if !reports.isEmpty {
      let (before, after) = (
        try host(old.sources, facts, settings), try host(new.sources, facts, settings)
      )
      for id in reports {
        let compared = FigureComparison(
          report: id, old: try document(id, before, lines), new: try document(id, after, lines))
        var differences = compared.differences
        guard !differences.isEmpty else { continue }
        let causing = comparison.causes(ofReport: id, standing: causes)
        for index in differences.indices { differences[index].causes = causing }
        try hand(CaseImpact(caseID: nil, title: id, line: 0, differences: differences))
      }
    }
    try deliver(
      .archive(ImpactArchive(path: folder.path, work: work, reports: reports, isStream: false)))
  }

  /// A report under one version; nil where the version does not have it.
  private func document(
    _ id: String, _ host: ScriptHost, _ lines: [ArraySlice<UInt8>]
  ) throws -> Document? {
    guard host.declaration.reports.contains(where: { $0.id == id }) else { return nil }
    return try host.report(id, year: year, over: lines)
  }

  /// What is known beside a stream of cases: no registers, and the standard calendar and year.
  private func facts(named id: String) throws -> WorkspaceFacts {
    let installation = workbench.installation(for: nil)
    return WorkspaceFacts(
      areaID: id, registers: [],
      calendar: try workbench.calendar(Workbench.standardCalendar, in: installation).value,
      year: .calendar)
  }

  private func order(
    _ sources: PluginSources, _ facts: WorkspaceFacts, _ settings: WorkspaceSettings?
  ) -> LoadOrder {
    LoadOrder(
      sources: sources, facts: facts, asOf: workbench.configuration.asOf,
      limits: workbench.scriptLimits(settings?.limits ?? [:]))
  }

  private func host(
    _ sources: PluginSources, _ facts: WorkspaceFacts, _ settings: WorkspaceSettings?
  ) throws -> ScriptHost {
    try ScriptHost(
      order(sources, facts, settings), workers: 1, executable: workbench.configuration.executable)
  }

  private func pair(
    _ facts: WorkspaceFacts, _ settings: WorkspaceSettings?, _ plan: ImpactPlan, workers: Int
  ) throws -> ImpactHost {
    try ImpactHost(
      CompareOrder(
        old: order(old.sources, facts, settings), new: order(new.sources, facts, settings),
        plan: plan),
      workers: workers, executable: workbench.configuration.executable)
  }
}
