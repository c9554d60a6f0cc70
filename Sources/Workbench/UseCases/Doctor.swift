import CaseStore
import Diagnostics
import DocumentKit
import ScriptWorkers
import TimeKeeping

/// One thing an installation has or lacks.
package struct HealthItem: Hashable, Sendable {
  package enum Verdict: String, Sendable {
    case ok
    case warning
    case missing
  }

  package let topic: String
  package let verdict: Verdict
  package let detail: String
}

extension Workbench {
  /// Looks over the installation: plugins, rules, calendars, workers and formats.
  package func examine() -> [HealthItem] {
    let installation = installation(for: nil)
    var items: [HealthItem] = []
    for root in installation.search.roots {
      items.append(
        HealthItem(topic: "plugins", verdict: .ok, detail: "\(root.path) (\(root.origin))"))
    }
    let ids = installation.search.ids
    items.append(
      ids.isEmpty
        ? HealthItem(
          topic: "plugins", verdict: .missing,
          detail: "none found: name their folder with --plugins or CONCORD_PLUGINS")
        : HealthItem(topic: "areas", verdict: .ok, detail: ids.joined(separator: ", ")))
    items.append(
      HealthItem(
        topic: "rules", verdict: installation.rules.isEmpty ? .missing : .ok,
        detail: installation.rules.isEmpty
          ? "no folder of shared rules beside the plugins"
          : installation.rules.joined(separator: ", ")))
    items.append(calendarHealth(installation))
    items += workerHealth()
    items.append(
      HealthItem(
        topic: "formats", verdict: .ok, detail: RendererCatalogue.formats.joined(separator: ", ")))
    items.append(
      HealthItem(
        topic: "formats", verdict: .warning, detail: "docx, pdf, xlsx: not in this version"))
    items.append(drawingHealth)
    return items
  }

  private var drawingHealth: HealthItem {
    guard let graphviz = Graphviz.find(path: configuration.searchPath) else {
      return HealthItem(
        topic: "diagrams", verdict: .warning,
        detail: "dot, mermaid, text; svg needs Graphviz: apt install graphviz")
    }
    return HealthItem(
      topic: "diagrams", verdict: .ok,
      detail: "svg (laid out by \(graphviz.program)), dot, mermaid, text")
  }

  private func calendarHealth(_ installation: Installation) -> HealthItem {
    do {
      let (calendar, _) = try calendar(Self.standardCalendar, in: installation)
      let snapshot = calendar.snapshotDate?.long ?? "a day not stated"
      let until = calendar.knownUntil ?? 0
      let isNear = until <= configuration.asOf.year
      return HealthItem(
        topic: "calendar", verdict: isNear ? .warning : .ok,
        detail: "\(calendar.id), taken on \(snapshot), bank holidays known to the end of \(until)")
    } catch {
      return HealthItem(
        topic: "calendar", verdict: .missing, detail: "\(Self.standardCalendar) was not found")
    }
  }

  private func workerHealth() -> [HealthItem] {
    do {
      return try ScriptHost.confinement(executable: configuration.executable).map { measure in
        HealthItem(
          topic: "worker", verdict: measure.isActive ? .ok : .warning,
          detail: "\(measure.name): \(measure.detail)")
      }
    } catch {
      return [HealthItem(topic: "worker", verdict: .missing, detail: "\(error)")]
    }
  }
}
