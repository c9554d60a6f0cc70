import CaseStore
import CompactModel
import Diagnostics
import ProcedureEngine
import ScriptAPI
import ScriptWorkers
import TimeKeeping

/// What one area's procedure makes of a case, in the rows that areas are compared by.
package struct AreaColumn: Sendable {
  package let id: String
  package let area: String
  /// One entry for each of `AreaColumn.rows`, each a list of lines.
  package let cells: [[String]]

  /// What is compared, in order.
  package static let rows = [
    "Procedure", "Path", "Stands", "Time limits", "Who handles", "Powers", "May end", "Silent",
    "Does not fit",
  ]
}

extension Workbench {
  /// Plays a case by the procedures of several areas, its own first.
  ///
  /// Who raised it and whom it is about stay who they are. Nothing is made up where an event names a
  /// stage or a body the other area does not have: it is told as not fitting.
  package func compare(
    _ caseID: String, areas: [String], in workspace: OpenWorkspace
  ) throws -> [AreaColumn] {
    let file = try workspace.file(caseID)
    let own = workspace.declaration.id
    var columns = [
      column(try show(caseID, in: workspace), workspace.declaration, isOwn: true)
    ]
    let installation = installation(for: workspace.path)
    for area in areas where area != own {
      let sources = try PluginReading(installation: installation).sources(area, extra: []).sources
      var facts = workspace.facts
      // Who holds an office of one area holds none of another.
      facts.registers.removeAll { ["office_holders", "champions"].contains($0.kind.register) }
      let host = try ScriptHost(
        LoadOrder(
          sources: sources, facts: facts, asOf: configuration.asOf,
          limits: workspace.host.order.limits),
        workers: 1, executable: configuration.executable)
      guard let view = try host.view([OpenWorkspace.line(file)]).first else {
        throw ScriptHost.wrongAnswer
      }
      switch view {
      case .success(let view):
        columns.append(
          column(ShownCase(file: file, view: view), host.declaration, isOwn: false))
      case .failure(let loss):
        throw WorkbenchError(
          .script, "worker.lost", "'\(area)' could not play the case: \(loss.message)")
      }
    }
    return columns
  }

  private func column(
    _ shown: ShownCase, _ plugin: PluginDeclaration, isOwn: Bool
  ) -> AreaColumn {
    let filling = ColumnFilling(shown: shown, plugin: plugin, isOwn: isOwn)
    return AreaColumn(id: plugin.id, area: plugin.area.name, cells: filling.cells)
  }
}

/// Puts what a procedure makes of a case into the rows of a comparison.
private struct ColumnFilling {
  let shown: ShownCase
  let plugin: PluginDeclaration
  let isOwn: Bool

  var cells: [[String]] {
    [
      procedureCell, path, [standing], timeLimits, handlers, powers, endings, silences, misfits,
    ].map { $0.isEmpty ? ["-"] : $0 }
  }

  private var view: CaseView { shown.view }

  private var procedure: Procedure? {
    plugin.procedures.first { $0.title == view.procedure } ?? plugin.procedures.last
  }

  private var roles: Roles {
    let names = plugin.bodies.map { ($0.id, $0.title) } + plugin.offices.map { ($0.id, $0.title) }
    return Roles(names: Dictionary(names, uniquingKeysWith: { first, _ in first }))
  }

  private var procedureCell: [String] {
    guard let procedure else { return ["no procedure"] }
    let count = procedure.stages.count
    var lines = ["\(procedure.title), \(count) \(count == 1 ? "step" : "steps")"]
    if let held = procedure.heldElsewhere {
      lines.append("its text is held elsewhere: \(held.place)")
    }
    return lines
  }

  private var path: [String] {
    view.state.visits.map { visit in
      "\(procedure?.label(of: visit.stage) ?? visit.stage), \(visit.entered.text)"
        + (visit.left.map { " to \($0.text)" } ?? "")
    }
  }

  private var standing: String {
    switch view.state.position {
    case .unraised: "not raised"
    case .intake: "waits for the decision on its scope"
    case .stage(let id): "open at \(procedure?.label(of: id) ?? id)"
    case .closed:
      "closed\(view.state.closedOn.map { " \($0.text)" } ?? ""): "
        + (view.state.outcome?.phrase ?? "no outcome is recorded")
    }
  }

  private var timeLimits: [String] {
    let lines = view.deadlines.map { "\($0.title): \($0.lastDay.long) (\($0.status.rawValue))" }
    let isStated = procedure?.stages.contains { !$0.clocks.isEmpty } ?? false
    return isStated ? lines : ["none stated for any step"] + lines
  }

  private var handlers: [String] {
    (procedure?.stages ?? []).map { stage in
      let by = stage.handledBy.isEmpty ? "not stated" : roles.phrase(stage.handledBy)
      return "\(stage.label): \(by)"
    }
  }

  private var powers: [String] {
    (procedure?.stages ?? []).map { stage in
      let powers = stage.powers.map(\.rawValue).joined(separator: ", ")
      return "\(stage.label): \(powers.isEmpty ? "not stated" : powers)"
    }
  }

  private var endings: [String] {
    var seen: Set<CaseOutcome> = []
    let outcomes = (procedure?.stages ?? []).flatMap(\.exits).flatMap(\.outcomes)
      .filter { seen.insert($0).inserted }
    return outcomes.map(\.phrase)
  }

  private var silences: [String] {
    var lines = view.silences.map(\.text)
    let met = Set(lines)
    let declared = (procedure?.silences ?? []).filter { !met.contains($0.text) }
    if !declared.isEmpty {
      let subjects = Set(declared.map(\.on.rawValue)).sorted().joined(separator: ", ")
      lines.append("besides, not met by this case: \(subjects)")
    }
    return lines
  }

  /// What of the case has no counterpart here, each with its event.
  private var misfits: [String] {
    var lines = view.state.violations.map { "event \($0.event + 1): \($0.message)" }
    guard !isOwn else { return lines }
    let stages = Set((procedure?.stages ?? []).map(\.id))
    let bodies = Set(plugin.bodies.map(\.id) + plugin.offices.map(\.id))
    let parties = Set(shown.file.by + shown.file.against)
    for (index, event) in shown.file.events.enumerated() {
      if let to = event[.to], !stages.contains(to) {
        lines.append(
          "event \(index + 1), '\(event.act.rawValue)' to '\(to)': there is no such step here, and "
            + "what would have been done instead is not known")
      }
      for id in event.by where !parties.contains(id) && !bodies.contains(id) {
        lines.append("event \(index + 1): '\(id)' has no part in this procedure")
      }
    }
    return lines
  }
}
