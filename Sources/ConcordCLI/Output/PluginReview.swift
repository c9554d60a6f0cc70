import CompactModel
import Diagnostics
import Foundation
import ProcedureEngine
import RuleEngine
import ScriptAPI
import TimeKeeping

/// What a plugin declares, in words.
struct PluginReview {
  let plugin: PluginDeclaration

  init(_ plugin: PluginDeclaration) { self.plugin = plugin }

  var summary: String {
    let stages = plugin.procedures.flatMap(\.stages).count
    return [
      CheckSummary.counted(plugin.commitments.count, "commitment", "commitments"),
      CheckSummary.counted(stages, "stage", "stages"),
      CheckSummary.counted(plugin.rules.count, "rule", "rules"),
      CheckSummary.counted(plugin.reports.count, "report", "reports"),
    ].joined(separator: ", ")
  }

  /// What an author should look at, though the plugin works.
  var problems: [String] {
    let known = Set(plugin.sources.map(\.id))
    var cited = plugin.commitments.flatMap(\.citations)
    cited += plugin.rules.flatMap(\.citations)
    cited += plugin.reports.flatMap(\.citations)
    cited += plugin.procedures.flatMap(\.citations)
    cited += plugin.procedures.flatMap(\.stages).flatMap(\.citations)
    let unknown = Set(cited.map(\.source)).subtracting(known).sorted()
    var problems = unknown.map { id in
      "the source '\(id)' is cited and not listed: "
        + Spelling.suggestion(for: id, among: known)
    }
    for rule in plugin.rules where rule.citations.isEmpty {
      problems.append("the rule '\(rule.id)' cites nothing")
    }
    for stage in plugin.procedures.flatMap(\.stages) where stage.citations.isEmpty {
      problems.append("the stage '\(stage.id)' cites nothing")
    }
    return problems
  }

  var text: String {
    var lines = [
      "\(plugin.title.printable) (\(plugin.id) \(plugin.version)): \(summary)",
      "Area: \(plugin.area.name.printable), case ids begin with \(plugin.area.prefix)",
    ]
    for compact in plugin.compacts {
      lines.append(
        "Compact: \(compact.title.printable), \(compact.status.rawValue), dated \(compact.dated.text)"
      )
    }
    for procedure in plugin.procedures {
      lines.append("Procedure: \(procedure.title.printable)\(cite(procedure.citations))")
      if let held = procedure.heldElsewhere {
        lines.append("  its \(held.steps) steps are held elsewhere: \(held.place.printable)")
      }
      if let scope = procedure.scope { lines.append("  scope: \(scope.question.printable)") }
      for stage in procedure.stages {
        let exits = stage.exits.map { "\($0.id) -> \($0.to ?? "closed")" }.joined(separator: ", ")
        lines.append(
          "  \(stage.label): \(stage.title.printable) (\(exits))\(cite(stage.citations))")
      }
      lines += procedure.silences.map {
        "  does not say: \($0.text.printable)\(cite($0.citations))"
      }
    }
    lines += plugin.rules.map { "Rule: \($0.id): \($0.title.printable)\(cite($0.citations))" }
    lines += plugin.reports.map {
      "Report: \($0.id): \($0.title.printable), for \($0.audience.rawValue)\(cite($0.citations))"
    }
    return lines.joined(separator: "\n")
  }

  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(plugin)) + [UInt8(ascii: "\n")]
    }
  }

  private func cite(_ citations: [Citation]) -> String {
    citations.isEmpty ? "" : " [\(citations.map(\.description).joined(separator: ", "))]"
  }
}
