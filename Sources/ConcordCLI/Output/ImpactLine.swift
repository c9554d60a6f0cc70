import ChangeImpact
import Diagnostics
import TimeKeeping
import Workbench

/// What a change of a plugin brings about, as lines of JSON.
enum ImpactLine {
  static func of(_ change: PluginChange) -> [UInt8] {
    var line = JSONLine("concord.change/1")
    line.add("number", change.number)
    line.add("words", change.words)
    line.add("path", change.path)
    line.add("old", change.old)
    line.add("new", change.new)
    line.add("file", change.place?.path)
    if let place = change.place, place.line > 0 { line.add("line", place.line) }
    return line.bytes
  }

  static func of(_ difference: Difference, _ placed: PlacedImpact) -> [UInt8] {
    var line = JSONLine("concord.impact/1")
    line.add("archive", placed.archive)
    line.add("case", placed.impact.caseID)
    line.add("kind", difference.kind.rawValue)
    line.add("change", difference.change.rawValue)
    if !difference.id.isEmpty { line.add("id", difference.id) }
    line.add("stage", difference.stage)
    line.add("event", difference.event.map { $0 + 1 })
    line.add(difference.kind == .figure ? "name" : "aspect", difference.aspect)
    line.add("about", difference.about)
    line.add("old", difference.old)
    line.add("new", difference.new)
    line.add("old_day", difference.oldDay?.iso)
    line.add("new_day", difference.newDay?.iso)
    line.add("causes", difference.causes)
    line.add("file", placed.place.path)
    if placed.place.line > 0 { line.add("line", placed.place.line) }
    return line.bytes
  }

  static func of(_ totals: ImpactTotals, _ changes: [PluginChange]) -> [UInt8] {
    var line = JSONLine("concord.impact-total/1")
    line.add("changes", changes.count)
    line.add("cases", totals.work.cases)
    line.add("cases_changed", totals.cases)
    line.add("differences", totals.kinds.values.reduce(0, +))
    for kind in Difference.Kind.allCases {
      if let count = totals.kinds[kind] { line.add("\(kind.rawValue)_differences", count) }
    }
    line.add("replayed", totals.work.replayed)
    line.add("rules_run", totals.work.rules.sorted())
    line.add("rule_checks", totals.work.checks)
    line.add("reports_built", totals.reports)
    return line.bytes
  }
}
