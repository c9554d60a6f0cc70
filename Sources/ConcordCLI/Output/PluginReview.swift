import CompactModel
import Diagnostics
import ProcedureEngine
import RuleEngine
import ScriptAPI
import TimeKeeping

/// What a plugin declares, in words.
struct PluginReview {
  let plugin: PluginDeclaration
  /// The capabilities its examples, tests and reports used.
  let used: [Capability]

  init(_ plugin: PluginDeclaration, used: [Capability] = []) {
    self.plugin = plugin
    self.used = used
  }

  var summary: String {
    let stages = plugin.procedures.flatMap(\.stages).count
    return [
      CheckSummary.counted(plugin.commitments.count, "commitment", "commitments"),
      CheckSummary.counted(stages, "stage", "stages"),
      CheckSummary.counted(plugin.rules.count, "rule", "rules"),
      CheckSummary.counted(plugin.reports.count, "report", "reports"),
    ].joined(separator: ", ")
  }

  /// Shared rules without a clause of their own: each finding cites that of the duty or time limit.
  private static let citing = [CadenceDuty.rule, "cases.deadlines_certain"]

  /// What an author should look at, though the plugin works.
  var problems: [String] {
    var problems = plugin.unlistedSources
    problems += unknownRoles
    for rule in plugin.rules where rule.citations.isEmpty && !Self.citing.contains(rule.id) {
      problems.append("the rule '\(rule.id)' cites nothing")
    }
    for stage in plugin.procedures.flatMap(\.stages) where stage.citations.isEmpty {
      problems.append("the stage '\(stage.id)' cites nothing")
    }
    if !plugin.cadences.isEmpty, !plugin.rules.contains(where: { $0.id == CadenceDuty.rule }) {
      problems.append(
        "cadences are declared and the rule '\(CadenceDuty.rule)' is not adopted, so `check` will "
          + "not tell of them")
    }
    return problems
  }

  /// Roles that are neither a party, nor a body or office of the plugin.
  ///
  /// A role may be an organisation, which only a workspace knows, so this is no error.
  private var unknownRoles: [String] {
    let known =
      plugin.bodies.map(\.id) + plugin.offices.map(\.id) + [
        "raiser", "respondent", "either_party", "handler",
      ]
    return usedRoles.filter { !known.contains($0.role) }.map { role, place in
      let hint = Spelling.nearest(to: role, among: known).map { ": did you mean '\($0)'?" } ?? ""
      return "\(place) names '\(role)', which is no body or office of the plugin\(hint)"
    }
  }

  /// Every role the plugin names, with where it does.
  private var usedRoles: [(role: String, place: String)] {
    var used: [(role: String, place: String)] = []
    func add(_ roles: [String], _ place: String) { used += roles.map { ($0, place) } }
    for procedure in plugin.procedures {
      add(procedure.scope?.decidedBy ?? [], "the scope test")
      for stage in procedure.stages {
        let place = "the stage '\(stage.id)'"
        add(stage.handledBy + stage.advice.map(\.from), place)
        add(stage.duties.compactMap(\.owedBy) + stage.exits.flatMap(\.by), place)
      }
    }
    for cadence in plugin.cadences {
      for filter in cadence.filters where filter.field == "body" {
        add(filter.values, "the cadence '\(cadence.id)'")
      }
    }
    for report in plugin.reports {
      add(report.agreedBy.map { [$0] } ?? [], "the report '\(report.id)'")
    }
    for office in plugin.offices {
      add(office.body.map { [$0] } ?? [], "the office '\(office.id)'")
    }
    return used
  }

  var text: String {
    var lines = [
      "\(plugin.title.printable) (\(plugin.id) \(plugin.version.printable)): \(summary)",
      "Area: \(plugin.area.name.printable), case ids begin with \(plugin.area.prefix)",
    ]
    lines += capabilityLines
    for compact in plugin.compacts {
      lines.append(
        "Compact: \(compact.title.printable), \(compact.status.rawValue), "
          + (compact.dated.earliest == nil
            ? "of a date not known" : "dated \(compact.dated.text)")
      )
    }
    for procedure in plugin.procedures {
      lines.append("Procedure: \(procedure.title.printable)\(procedure.citations.bracketed)")
      if let held = procedure.heldElsewhere {
        lines.append("  its \(held.steps) steps are held elsewhere: \(held.place.printable)")
      }
      if let scope = procedure.scope { lines.append("  scope: \(scope.question.printable)") }
      for stage in procedure.stages {
        let exits = stage.exits.map { "\($0.id) -> \($0.to ?? "closed")" }.joined(separator: ", ")
        lines.append(
          "  \(stage.label): \(stage.title) (\(exits))".printable + stage.citations.bracketed)
      }
      lines += procedure.silences.map {
        "  does not say: \($0.text.printable)\($0.citations.bracketed)"
      }
    }
    lines += plugin.cadences.map {
      "Cadence: \($0.id): \($0.title), \($0.words(in: nil))".printable + $0.citations.bracketed
    }
    lines += plugin.rules.map { "Rule: \($0.id): \($0.title.printable)\($0.citations.bracketed)" }
    lines += plugin.reports.map {
      "Report: \($0.id): \($0.title.printable), for \($0.audience.rawValue)\($0.citations.bracketed)"
    }
    return lines.joined(separator: "\n")
  }

  /// For each capability, whether it is asked for and so granted, and whether anything uses it.
  private var capabilityLines: [String] {
    Capability.allCases.map { capability in
      let isAsked = plugin.capabilities.contains(capability)
      let standing =
        switch (isAsked, used.contains(capability)) {
        case (true, true): "asked for, granted, used by its tests"
        case (true, false):
          "asked for, granted, not used by its tests: leave it out if nothing needs it"
        case (false, _): "not asked for, not granted"
        }
      return "Capability: \(capability.rawValue) (\(capability.summary)): \(standing)"
    }
  }

  var json: [UInt8] {
    get throws { try JSONLine.bytes(of: Inspected(plugin: plugin, capabilitiesUsed: used)) }
  }

  private struct Inspected: Encodable {
    let plugin: PluginDeclaration
    let capabilitiesUsed: [Capability]

    enum CodingKeys: String, CodingKey { case capabilitiesUsed }

    /// The plugin's own keys, and one more beside them.
    func encode(to encoder: any Encoder) throws {
      try plugin.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(capabilitiesUsed, forKey: .capabilitiesUsed)
    }
  }
}
